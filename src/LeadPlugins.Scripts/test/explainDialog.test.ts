import assert from "node:assert/strict";
import { test } from "node:test";
import { ExplainDialog } from "../src/dialogs/explainDialog";
import { bareId } from "../src/leads/leadRow";
import { FakeXrm, refusedBy } from "./fakeXrm";
import { OpenedPage } from "./openedPage";
import { sampleRow } from "./samples";

const id = bareId(sampleRow("offered")["leadid"]);
const whyNot = JSON.stringify([[{ id: "size", label: "20 people or more" }, { id: "buyer", label: "Speaks for the decision" }], [{ id: "territory", label: "Site in the UK or Ireland" }]]);

async function opened(answer: unknown, languageId = 1033, data = id): Promise<{ fake: FakeXrm; page: OpenedPage }> {
  const fake = new FakeXrm(languageId);
  fake.answers["lp_JudgeLead"] = answer;
  const page = new OpenedPage("explain.html", fake, data);
  await new ExplainDialog(page.window).open();
  return { fake, page };
}

const explanationOf = (name: string): string => String(sampleRow(name)["lp_explanation"]);
const cells = (page: OpenedPage): string[][] => [...page.document.querySelectorAll("#criteria tr")].map((row) => [...row.children].map((cell) => cell.textContent ?? ""));

test("It asks to explain only", async () => {
  const { fake } = await opened({ Explanation: explanationOf("offered"), WhyNot: "[]" });
  assert.deepEqual(fake.calls.map((call) => [call.name, call.id, call.parameters]), [["lp_JudgeLead", id, { ExplainOnly: true }]]);
  assert.deepEqual(fake.calls[0]?.types["ExplainOnly"], { typeName: "Edm.Boolean", structuralProperty: 1 });
});

test("It shows the verdict, what is missing, and what would qualify the lead", async () => {
  const { page } = await opened({ Explanation: explanationOf("too far from the point"), WhyNot: whyNot });
  assert.equal(page.text("verdict"), "Not qualified");
  assert.equal(page.document.activeElement?.id, "verdict");
  assert.match(page.text("sentence"), /^Not qualified: 20 of 50 points/);
  assert.match(page.text("facts"), /Score20 points, 50 needed/);
  assert.deepEqual([...page.document.querySelectorAll("#changes li")].map((item) => item.textContent), ["20 people or more + Speaks for the decision", "Site in the UK or Ireland"]);
  assert.match(page.text("agreement"), /Harbourside lead agreement, UK and Ireland, version 1/);
});

test("What is missing is said once: beside a sentence that does not name it", async () => {
  assert.doesNotMatch((await opened({ Explanation: explanationOf("too far from the point") })).page.text("facts"), /Missing/);
  assert.match((await opened({ Explanation: explanationOf("a gate not met") })).page.text("facts"), /MissingSite in the UK or Ireland \(not met\)/);
});

test("Choices are shown by their names, where the reader may read them", async () => {
  const explanation = JSON.stringify({ verdict: "Qualified", ground: "point-reached", criteria: [{ id: "a", kind: "gate", column: "need", outcome: "met", seen: 1 }] });
  const fake = new FakeXrm();
  fake.answers["lp_JudgeLead"] = { Explanation: explanation };
  fake.rows = [sampleRow("offered", { need: 1, "need@OData.Community.Display.V1.FormattedValue": "Should have" })];
  const page = new OpenedPage("explain.html", fake, id);
  await new ExplainDialog(page.window).open();
  assert.equal(cells(page)[0]?.[2], "Should have");
  fake.queriesFail = true;
  const again = new OpenedPage("explain.html", fake, id);
  await new ExplainDialog(again.window).open();
  assert.equal(cells(again)[0]?.[2], "1");
});

test("Every criterion has a row, with its heading, outcome, value, points and owner", async () => {
  const { page } = await opened({ Explanation: explanationOf("too far from the point"), WhyNot: whyNot });
  const criteria = (JSON.parse(explanationOf("too far from the point")) as { criteria: { label: string }[] }).criteria;
  assert.deepEqual(cells(page).map((row) => row[0]), criteria.map((criterion) => criterion.label));
  assert.equal(page.document.querySelectorAll('#criteria th[scope="row"]').length, criteria.length);
  assert.equal(page.document.querySelectorAll('thead th[scope="col"]').length, cells(page)[0]?.length);
  assert.notEqual(page.document.querySelector("caption")?.textContent, "");
});

test("It speaks the reader's language", async () => {
  const { page } = await opened({ Explanation: explanationOf("too far from the point"), WhyNot: whyNot }, 1031);
  assert.equal(page.text("verdict"), "Nicht qualifiziert");
  assert.match(page.text("sentence"), /^Nicht qualifiziert: 20 von 50 Punkten/);
  assert.ok(cells(page).some((row) => row[1] === "unbekannt"));
  assert.equal(page.document.documentElement.lang, "de");
});

test("A qualified lead needs nothing more, and some leads nothing helps", async () => {
  assert.equal((await opened({ Explanation: explanationOf("offered"), WhyNot: "[]" })).page.text("changes-intro"), "It is qualified already.");
  assert.equal((await opened({ Explanation: explanationOf("excluded"), WhyNot: "[]" })).page.text("changes-intro"), "No change of up to three criteria would qualify it.");
});

test("Money and yes or no are shown as people write them", async () => {
  const explanation = JSON.stringify({
    verdict: "Qualified", ground: "point-reached", score: 1, handoverPoint: 1,
    criteria: [{ id: "a", kind: "points", points: 5, given: 5, outcome: "met", seen: { amount: 25000.5, currency: "GBP" } }, { id: "b", kind: "exclusion", outcome: "notMet", seen: false }],
  });
  assert.deepEqual(cells((await opened({ Explanation: explanation }, 1031)).page).map((row) => row.slice(2, 4)), [["25.000,5 GBP", "5 von 5"], ["Nein", "darf nicht erfüllt sein"]]);
});

test("What the server refuses, and what cannot be read, is announced", async () => {
  const fake = new FakeXrm();
  fake.refusals[id] = refusedBy("This lead does not exist, or you may not read it.");
  const page = new OpenedPage("explain.html", fake, id);
  await new ExplainDialog(page.window).open();
  assert.equal(page.text("problems"), "This lead does not exist, or you may not read it.");
  assert.equal(page.field("problems").getAttribute("role"), "alert");
  for (const answer of [undefined, {}, { Explanation: "{" }]) assert.equal((await opened(answer)).page.text("problems"), "The explanation cannot be read.");
});

test("Without a lead there is nothing to explain", async () => {
  const { fake, page } = await opened({}, 1033, "");
  assert.match(page.text("problems"), /No lead was chosen/);
  assert.equal(fake.calls.length, 0);
});

test("Escape and Close close the dialog", async () => {
  const { page } = await opened({ Explanation: explanationOf("offered") });
  page.press("Escape");
  page.raise("close", "click");
  assert.equal(page.closed, 2);
});
