import assert from "node:assert/strict";
import { test } from "node:test";
import { onLoad } from "../src/lead";
import { bareId } from "../src/leads/leadRow";
import { FakeForm, FakeXrm, settled } from "./fakeXrm";
import { sampleRow } from "./samples";

const excludedId = bareId(sampleRow("excluded")["leadid"]);

async function opened(languageId = 1033): Promise<{ fake: FakeXrm; form: FakeForm }> {
  const fake = new FakeXrm(languageId).install();
  fake.rows = [sampleRow("excluded")];
  const form = new FakeForm(excludedId);
  onLoad(form.event);
  await settled();
  return { fake, form };
}

const text = (form: FakeForm): string | undefined => form.notifications.get("lp_lead_why")?.text;

test("When the form opens, it says why the lead is where it is", async () => {
  assert.equal(text((await opened()).form), "Not qualified: excluded by Works for a competitor.");
  assert.equal(text((await opened(1031)).form), "Nicht qualifiziert: ausgeschlossen durch Works for a competitor.");
});

test("After a save and after a refresh it says it anew, in the same place", async () => {
  const { fake, form } = await opened();
  fake.rows = [sampleRow("offered", { leadid: excludedId })];
  form.saved.forEach((handler) => handler());
  await settled();
  assert.match(text(form) ?? "", /^Offered to Field Sales UK/);
  assert.equal(form.ribbonRefreshes, 1);
  fake.rows = [sampleRow("excluded", { statecode: 2 })];
  form.loaded.forEach((handler) => handler());
  await settled();
  assert.equal(form.notifications.size, 0);
});

test("A form that is loaded again does not listen twice", async () => {
  const { form } = await opened();
  onLoad(form.event);
  assert.deepEqual([form.loaded.length, form.saved.length], [1, 1]);
});

test("Of two readings, the one that was asked for last is what stands there", async () => {
  const { fake, form } = await opened();
  const answers: ((rows: Record<string, unknown>[]) => void)[] = [];
  const slow = fake.xrm as unknown as { WebApi: { retrieveMultipleRecords: unknown } };
  slow.WebApi.retrieveMultipleRecords = () => new Promise((resolve) => answers.push((entities) => resolve({ entities })));
  (globalThis as { Xrm?: unknown }).Xrm = slow;
  form.saved[0]?.();
  await settled();
  form.saved[0]?.();
  answers[1]?.([sampleRow("offered")]);
  await settled();
  answers[0]?.([sampleRow("held")]);
  await settled();
  assert.match(text(form) ?? "", /^Offered to/);
});

test("A new lead says nothing, and nothing is asked of the server", async () => {
  const fake = new FakeXrm().install();
  const form = new FakeForm("");
  onLoad(form.event);
  await settled();
  assert.deepEqual([form.notifications.size, fake.queries.length], [0, 0]);
});

test("A form opens, whatever goes wrong", async () => {
  const fake = new FakeXrm().install();
  fake.queriesFail = true;
  for (const event of [undefined, null, {}, { getFormContext: () => undefined }, { getFormContext: () => ({}) }, new FakeForm(excludedId).event]) assert.doesNotThrow(() => onLoad(event as never));
  await settled();
});
