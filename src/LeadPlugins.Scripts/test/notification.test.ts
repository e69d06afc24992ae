import assert from "node:assert/strict";
import { test } from "node:test";
import { readLead, type AnsweredRow } from "../src/leads/leadRow";
import { notificationOf } from "../src/leads/notification";
import { Stage } from "../src/leads/schema";
import { wordsOf } from "../src/words/words";
import { sample, sampleRow, sampleRows } from "./samples";

const english = wordsOf(1033);
const german = wordsOf(1031);
const now = new Date("2026-04-03T10:00:00Z");

const said = (name: string, changes: AnsweredRow = {}, words = english, at = now): string | undefined => notificationOf(sample(name, changes), words, at)?.text;

const sentences: readonly [name: string, english: string, german: string][] = [
  [
    "nurtured, with a question to ask",
    "Ask next: What happens if nothing changes in your warehouse this year? To be nurtured: 60 of 50 points; missing: Must have it or should have it (unknown).",
    "Als Nächstes fragen: What happens if nothing changes in your warehouse this year? Weiter zu entwickeln: 60 von 50 Punkten; es fehlt: Must have it or should have it (unbekannt).",
  ],
  [
    "nurtured for its score",
    "Ask next: In which country is the site that would use it? To be nurtured for its 40 points, 50 needed; missing: Site in the UK or Ireland (unknown); Budget possible (not met).",
    "Als Nächstes fragen: In which country is the site that would use it? Wegen seiner 40 Punkte weiter zu entwickeln, 50 nötig; es fehlt: Site in the UK or Ireland (unbekannt); Budget possible (nicht erfüllt).",
  ],
  [
    "given back for its data",
    "Check Site in the UK or Ireland, seen as “the site is in Rotterdam”: sales gave the lead back because the data is wrong. It stays in nurture until that changes. Qualified: 70 points, 50 needed.",
    "Prüfen: Site in the UK or Ireland, gesehen wurde „the site is in Rotterdam“. Der Vertrieb hat den Lead zurückgegeben, weil die Daten falsch sind; er bleibt in der Entwicklung, bis sich das ändert. Qualifiziert: 70 Punkte, 50 nötig.",
  ],
  [
    "given back for a definition",
    "Check Makes, moves or stores goods, seen as “a removals firm with one van”: sales gave the lead back because the definition lets the wrong leads through. It stays in nurture until that changes. Qualified: 75 points, 50 needed.",
    "Prüfen: Makes, moves or stores goods, gesehen wurde „a removals firm with one van“. Der Vertrieb hat den Lead zurückgegeben, weil die Definition die falschen Leads durchlässt; er bleibt in der Entwicklung, bis sich das ändert. Qualifiziert: 75 Punkte, 50 nötig.",
  ],
  [
    "offered",
    "Offered to Field Sales UK; the first response is due by 10/04/2026 09:52. Qualified: 80 points, 50 needed.",
    "Angeboten an Field Sales UK; die erste Reaktion ist fällig bis 10/04/2026 09:52. Qualifiziert: 80 Punkte, 50 nötig.",
  ],
  [
    "accepted",
    "Marta Kowalska has had this lead since 02/04/2026 15:08; the first response is due by 07/04/2026 09:00. Qualified: 65 points, 50 needed.",
    "Marta Kowalska hat diesen Lead seit 02/04/2026 15:08; die erste Reaktion ist fällig bis 07/04/2026 09:00. Qualifiziert: 65 Punkte, 50 nötig.",
  ],
  [
    "accepted and answered",
    "Tom Whitlock has had this lead since 08/04/2026 14:59; first response on 08/04/2026 15:20. Qualified: 50 points, 50 needed.",
    "Tom Whitlock hat diesen Lead seit 08/04/2026 14:59; erste Reaktion am 08/04/2026 15:20. Qualifiziert: 50 Punkte, 50 nötig.",
  ],
  ["excluded", "Not qualified: excluded by Works for a competitor.", "Nicht qualifiziert: ausgeschlossen durch Works for a competitor."],
  [
    "a gate not met",
    "Not qualified: required and not met: Site in the UK or Ireland; 20 people or more.",
    "Nicht qualifiziert: verlangt und nicht erfüllt: Site in the UK or Ireland; 20 people or more.",
  ],
  [
    "too far from the point",
    "Not qualified: 20 of 50 points, too far from the handover point; missing: 20 people or more (unknown); Speaks for the decision (unknown); Buys this quarter (not met).",
    "Nicht qualifiziert: 20 von 50 Punkten, zu weit vom Übergabepunkt entfernt; es fehlt: 20 people or more (unbekannt); Speaks for the decision (unbekannt); Buys this quarter (nicht erfüllt).",
  ],
  [
    "held",
    "Routes fit the lead, but it permits none of their channels. Ask for consent or complete the missing contact details, or agree a route by another channel.",
    "Es passen Wege, aber der Lead erlaubt keinen ihrer Kanäle. Einwilligung einholen oder fehlende Kontaktdaten ergänzen, oder einen Weg über einen anderen Kanal vereinbaren.",
  ],
];

for (const [name, inEnglish, inGerman] of sentences) {
  test(`A lead that is ${name} says so in the reader's language`, () => {
    assert.equal(said(name), inEnglish);
    assert.equal(said(name, {}, german), inGerman);
  });
}

test("What is said in English is what was stored in English", () => {
  for (const name of ["excluded", "a gate not met", "too far from the point"]) {
    const stored = JSON.parse(String(sampleRow(name)["lp_explanation"])) as { sentence: string };
    assert.equal(said(name), stored.sentence);
  }
});

test("A column in dispute is called what people call it, in the reader's language", () => {
  const changes = { lp_returnedfor: JSON.stringify({ kind: "data", column: "telephone1", seen: "+44" }) };
  assert.match(said("given back for its data", changes) ?? "", /^Check Business phone, seen as “\+44”: sales gave the lead back/);
  assert.match(said("given back for its data", changes, german) ?? "", /^Prüfen: Telefon \(geschäftlich\), gesehen wurde „\+44“\./);
});

test("A column that the dialog does not offer keeps its own name", () => {
  const changes = { lp_returnedfor: JSON.stringify({ kind: "data", column: "fax" }) };
  assert.match(said("given back for its data", changes) ?? "", /^Check fax: sales gave the lead back/);
});

test("Only a held lead is a warning", () => {
  for (const name of Object.keys(sampleRows)) {
    const notification = notificationOf(sample(name), english, now);
    if (notification !== undefined) assert.equal(notification.level, name === "held" ? "WARNING" : "INFO", name);
  }
});

test("A closed lead says nothing", () => {
  assert.equal(said("qualified and closed"), undefined);
  assert.equal(said("offered", { statecode: 2 }), undefined);
});

test("A lead that nobody judged says what to do", () => {
  assert.match(said("offered", { lp_stage: null }) ?? "", /has not been judged.*Judge again/);
  assert.match(said("offered", { lp_stage: null }, german) ?? "", /nicht beurteilt.*Neu beurteilen/);
});

test("A response that is due since before now is overdue", () => {
  const after = new Date("2026-05-01T00:00:00Z");
  assert.match(said("offered", {}, english, after) ?? "", /overdue since 10\/04\/2026/);
  assert.match(said("accepted", {}, german, after) ?? "", /überfällig seit 07\/04\/2026/);
});

test("A lead that has not reached its recipient is on its way, or waits for the agent", () => {
  assert.match(said("offered", { lp_deliveredon: null }) ?? "", /^Qualified and on its way/);
  assert.match(said("offered", { lp_deliveredon: null, lp_waitingsince: "2026-04-03T09:00:00Z" }) ?? "", /waits for the agent/);
});

test("With the last resort, nobody is named as the recipient", () => {
  const text = said("offered", { lp_route: "last-resort", lp_faultcode: "target-dead" }) ?? "";
  assert.match(text, /^Offered to anybody/);
  assert.match(text, /the last resort has taken the lead\. Create, activate or rename it/);
});

test("A lead with sales that no longer qualifies says that it has dropped below the line", () => {
  const now = sampleRow("too far from the point");
  const text = said("accepted", { lp_explanation: now["lp_explanation"], lp_verdict: 473100002 }) ?? "";
  assert.match(text, /has had this lead since .* It has dropped below the line since: Not qualified: 20 of 50 points/);
  assert.match(said("offered", { lp_explanation: now["lp_explanation"], lp_verdict: 473100002 }, german) ?? "", /Inzwischen unter der Schwelle: Nicht qualifiziert/);
});

test("A lead with nothing to ask says what it waits for", () => {
  const explanation = JSON.parse(String(sampleRow("nurtured for its score")["lp_explanation"])) as Record<string, unknown>;
  delete explanation["nextQuestion"];
  const changes = { lp_explanation: JSON.stringify(explanation) };
  assert.match(said("nurtured for its score", changes) ?? "", /Nothing to ask; waits for: Site in the UK or Ireland \(unknown\)/);
  assert.match(said("nurtured for its score", changes, german) ?? "", /Nichts zu fragen; wartet auf: /);
});

test("Criteria that could not be checked are named, with what to do", () => {
  const explanation = JSON.parse(String(sampleRow("held")["lp_explanation"])) as { criteria: { outcome: string; label: string }[]; ground: string };
  explanation.ground = "criteria-in-error";
  explanation.criteria[0]!.outcome = "error";
  const text = said("held", { lp_faultcode: "criteria-in-error", lp_explanation: JSON.stringify(explanation) }) ?? "";
  assert.ok(text.startsWith(`Held: the verdict depends on what could not be checked: ${explanation.criteria[0]!.label}.`), text);
});

test("A criterion in error that decides nothing is named in a second sentence", () => {
  const explanation = JSON.parse(String(sampleRow("offered")["lp_explanation"])) as { criteria: { outcome: string; label: string }[] };
  explanation.criteria[0]!.outcome = "error";
  assert.ok(said("offered", { lp_explanation: JSON.stringify(explanation) })?.endsWith(`Could not be checked: ${explanation.criteria[0]!.label}.`));
});

test("A lead that is held for want of an agreement says so", () => {
  const explanation = JSON.stringify({ schema: 1, verdict: "Held", ground: "no-agreement", sentence: "No lead agreement is in force.", faultCode: "no-agreement" });
  assert.equal(said("held", { lp_explanation: explanation, lp_faultcode: null }, german), "Es ist keine Lead-Vereinbarung in Kraft. Eine Vereinbarung veröffentlichen, die heute gilt, und den Lead dann neu beurteilen.");
});

test("An explanation that was cut to its verdict leaves the stored sentences", () => {
  const cut = JSON.stringify({ schema: 1, verdict: "Nurture", ground: "near-miss", score: 45, handoverPoint: 50, shortened: true });
  assert.equal(said("nurtured for its score", { lp_explanation: cut, lp_gap: "Budget (unknown)" }), "To be nurtured; missing: Budget (unknown)");
});

test("Without labels, criteria are named by their ids", () => {
  const explanation = JSON.parse(String(sampleRow("excluded")["lp_explanation"])) as { criteria: { label?: string }[] };
  for (const criterion of explanation.criteria) delete criterion.label;
  assert.match(said("excluded", { lp_explanation: JSON.stringify(explanation) }) ?? "", /^Not qualified: excluded by [a-z-]+\.$/);
});

test("Of an explanation that cannot be read, what is stored is said, or nothing", () => {
  for (const unreadable of [null, "", "{", "[]", "null", "7", "\"x\"", "{}", '{"verdict":7}']) {
    assert.equal(said("excluded", { lp_explanation: unreadable }), sampleRow("excluded")["lp_routereason"]);
    assert.equal(said("excluded", { lp_explanation: unreadable, lp_routereason: null }), undefined);
    assert.match(said("nurtured for its score", { lp_explanation: unreadable }) ?? "", /^Ask next: In which country is the site that would use it\?/);
  }
});

test("Whatever is stored, nothing is thrown", () => {
  const odd: unknown[] = [null, undefined, 0, -1, "", "x", "{", '{"verdict":"Nurture","ground":"near-miss","criteria":{},"gap":[1,null,{}],"nextQuestion":[]}',
    '{"verdict":"Held","ground":"__proto__","faultCode":"toString","gapReason":"constructor","criteria":[null,7,"x",{}]}', [], {}, true, Number.NaN];
  for (const stage of [...Object.values(Stage), undefined, 7, "x"]) {
    for (const value of odd) {
      const row: AnsweredRow = { leadid: value, statecode: 0, lp_stage: stage };
      for (const column of Object.keys(sampleRow("offered"))) row[column] ??= value;
      for (const words of [english, german]) assert.doesNotThrow(() => notificationOf(readLead(row), words, now));
    }
  }
});
