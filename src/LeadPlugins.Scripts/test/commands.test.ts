import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as Lead from "../src/lead";
import { bareId } from "../src/leads/leadRow";
import { FakeForm, FakeGrid, FakeXrm, refusedBy } from "./fakeXrm";
import { sampleRow } from "./samples";

const offeredId = bareId(sampleRow("offered")["leadid"]);
const acceptedId = bareId(sampleRow("accepted")["leadid"]);
const nurturedId = bareId(sampleRow("nurtured, with a question to ask")["leadid"]);
const all = [offeredId, acceptedId, nurturedId];

let fake: FakeXrm;
let form: FakeForm;
let grid: FakeGrid;

function arrange(languageId = 1033): void {
  fake = new FakeXrm(languageId).install();
  fake.rows = [sampleRow("offered"), sampleRow("accepted"), sampleRow("nurtured, with a question to ask")];
  form = new FakeForm(offeredId);
  grid = new FakeGrid();
}

beforeEach(() => arrange());

test("On a form, a command is enabled where it is legal for its lead", async () => {
  fake.ownIds = [offeredId];
  assert.equal(await Lead.canAccept(form.context), true);
  assert.equal(await Lead.canReject(form.context), true);
  assert.equal(await Lead.canPick(form.context), false);
  assert.equal(await Lead.canRelease(form.context), false);
  assert.equal(await Lead.canJudge(form.context), true);
  assert.equal(await Lead.canExplain(form.context), true);
  fake.ownIds = [];
  assert.equal(await Lead.canAccept(form.context), false);
  assert.equal(await Lead.canReject(form.context), false);
});

test("On a grid, a command is enabled where it is legal for one of the selected leads", async () => {
  fake.ownIds = all;
  fake.unpickedIds = [nurturedId];
  assert.equal(await Lead.canAccept(grid.control, [acceptedId, offeredId]), true);
  assert.equal(await Lead.canAccept(grid.control, [acceptedId, nurturedId]), false);
  assert.equal(await Lead.canPick(grid.control, [acceptedId, nurturedId]), true);
  assert.equal(await Lead.canPick(grid.control, [acceptedId]), false);
  assert.equal(await Lead.canRelease(grid.control, all), false);
  fake.pickedIds = [nurturedId];
  assert.equal(await Lead.canRelease(grid.control, [acceptedId, nurturedId]), true);
  assert.equal(await Lead.canRelease(grid.control, [acceptedId]), false);
  assert.equal(await Lead.canReject(grid.control, [`{${acceptedId.toUpperCase()}}`]), true);
});

test("Nothing is enabled where nothing is selected, for a new lead, and where the reader may not read", async () => {
  for (const can of [Lead.canAccept, Lead.canReject, Lead.canPick, Lead.canRelease, Lead.canJudge, Lead.canExplain]) {
    assert.equal(await can(grid.control, []), false);
    assert.equal(await can(new FakeForm("").context), false);
    assert.equal(await can(undefined as never), false);
  }
  fake.queriesFail = true;
  assert.equal(await Lead.canJudge(form.context), false);
});

test("Rules that ask at the same time share their queries", async () => {
  await Promise.all([Lead.canAccept, Lead.canReject, Lead.canPick, Lead.canRelease, Lead.canJudge, Lead.canExplain].map((can) => can(grid.control, all)));
  assert.deepEqual(fake.queries.map((query) => query.table).sort(), ["lead", "lead", "queueitem", "queueitem"]);
  for (const { fetch } of fake.queries) assert.ok(!fetch.includes("lp_explanation"));
  await Lead.canJudge(grid.control, all);
  assert.equal(fake.queries.length, 5);
});

test("Many selected leads are read in several queries, each short enough for an address", async () => {
  const many = Array.from({ length: 250 }, (_, index) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`);
  await Lead.canJudge(grid.control, many);
  assert.equal(fake.queries.length, 7);
  for (const { fetch } of fake.queries) assert.ok(encodeURIComponent(fetch).length < 6000);
});

test("Accepting calls the custom API for the form's lead, then reads form and command bar anew", async () => {
  await Lead.accept(form.context);
  assert.deepEqual(fake.calls.map((call) => [call.name, call.id, call.parameters]), [["lp_AcceptLead", offeredId, {}]]);
  assert.deepEqual(fake.calls[0]?.types, { entity: { typeName: "mscrm.lead", structuralProperty: 5 } });
  assert.deepEqual([form.refreshes, form.ribbonRefreshes], [1, 1]);
  assert.deepEqual(fake.progress, ["Working …"]);
  assert.equal(fake.progressClosed, 1);
  assert.deepEqual([fake.alerts, fake.errors], [[], []]);
});

test("Picking, releasing and judging call their own custom APIs", async () => {
  await Lead.pick(form.context);
  await Lead.release(form.context);
  await Lead.judge(form.context);
  assert.deepEqual(fake.calls.map((call) => [call.name, call.parameters]), [["lp_PickLead", {}], ["lp_ReleaseLead", {}], ["lp_JudgeLead", {}]]);
});

test("A form with changes is saved before anything is done with its lead", async () => {
  form.isDirty = true;
  await Lead.judge(form.context);
  assert.deepEqual([form.saves, fake.calls.length], [1, 1]);
});

test("Where the form cannot be saved, nothing is done, and the reader reads why", async () => {
  form.isDirty = true;
  form.saveFails = refusedBy("A lead needs a name.");
  await Lead.accept(form.context);
  assert.deepEqual(fake.calls, []);
  assert.deepEqual(fake.alerts.map((alert) => alert.text), ["A lead needs a name."]);
});

test("What the server refuses is shown in its own sentence", async () => {
  fake.refusals[offeredId] = refusedBy("Marta accepted this lead on 2026-04-02 15:08; ask Marta for it if it should be yours.");
  await Lead.accept(form.context);
  assert.deepEqual(fake.alerts, [{ title: "Not done", text: "Marta accepted this lead on 2026-04-02 15:08; ask Marta for it if it should be yours." }]);
  assert.equal(fake.progressClosed, 1);
  assert.equal(form.refreshes, 1);
});

test("What breaks otherwise is shown with its details", async () => {
  fake.refusals[offeredId] = { errorCode: 2147746581, message: "SecLib::AccessCheckEx failed" };
  await Lead.accept(form.context);
  assert.deepEqual(fake.alerts, []);
  assert.equal(fake.errors[0]?.message, "SecLib::AccessCheckEx failed");
  assert.match(fake.errors[0]?.details ?? "", /2147746581/);
});

test("An error that says nothing is shown as a command that did not work", async () => {
  for (const nothing of [undefined, null, {}, { message: " " }, 7]) {
    arrange(1031);
    fake.refusals[offeredId] = nothing;
    await Lead.accept(form.context);
    assert.match(fake.errors[0]?.message ?? "", /^Der Befehl ist nicht gelungen/);
  }
});

test("Several selected leads are done one after another; the reader reads how many, and each refusal by name", async () => {
  fake.refusals[acceptedId] = refusedBy("This one is taken.");
  await Lead.accept(grid.control, all);
  assert.deepEqual(fake.calls.map((call) => call.id), all);
  assert.deepEqual(fake.progress, ["Working on 1 of 3 …", "Working on 2 of 3 …", "Working on 3 of 3 …"]);
  assert.equal(fake.alerts[0]?.text, `2 of 3 leads done.\n\n${String(sampleRow("accepted")["fullname"])}: This one is taken.`);
  assert.deepEqual([grid.refreshes, grid.ribbonRefreshes], [1, 1]);
});

test("Several leads without a refusal are counted in the reader's language", async () => {
  arrange(1031);
  await Lead.judge(grid.control, all);
  assert.deepEqual(fake.alerts, [{ text: "3 von 3 Leads erledigt." }]);
});

test("Giving back opens the dialog for the selected leads, then reads the grid anew", async () => {
  await Lead.reject(grid.control, [offeredId, acceptedId]);
  assert.deepEqual(fake.dialogs[0]?.page, { pageType: "webresource", webresourceName: "lp_/reject.html", data: `${offeredId},${acceptedId}` });
  assert.equal(fake.dialogs[0]?.options["target"], 2);
  assert.equal(fake.dialogs[0]?.options["title"], "Reject lead");
  assert.equal(grid.refreshes, 1);
});

test("Explaining opens the dialog for one lead and saves nothing", async () => {
  form.isDirty = true;
  await Lead.explain(form.context);
  assert.deepEqual(fake.dialogs[0]?.page, { pageType: "webresource", webresourceName: "lp_/explain.html", data: offeredId });
  assert.deepEqual([form.saves, form.refreshes], [0, 0]);
});
