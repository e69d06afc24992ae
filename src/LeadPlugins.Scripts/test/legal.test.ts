import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnsweredRow } from "../src/leads/leadRow";
import { isLegal, type Command, type Standing } from "../src/leads/legal";
import { sample } from "./samples";

const own: Standing = { isOwn: true, isUnpicked: false, isPicked: false };
const foreign: Standing = { isOwn: false, isUnpicked: false, isPicked: false };
const unpicked: Standing = { isOwn: false, isUnpicked: true, isPicked: false };
const picked: Standing = { isOwn: false, isUnpicked: false, isPicked: true };
const commands: readonly Command[] = ["accept", "reject", "pick", "release", "judge", "explain"];

const table: readonly [what: string, lead: string, changes: AnsweredRow, standing: Standing, legal: readonly Command[]][] = [
  ["offered to the reader", "offered", {}, own, ["accept", "reject", "judge", "explain"]],
  ["offered to somebody else", "offered", {}, foreign, ["judge", "explain"]],
  ["offered to the reader and still on its way", "offered", { lp_deliveredon: null }, { isOwn: true, isUnpicked: true, isPicked: false }, ["judge", "explain"]],
  ["with the last resort, which anybody may take", "offered", { lp_route: "last-resort" }, foreign, ["accept", "reject", "judge", "explain"]],
  ["accepted by the reader", "accepted", {}, own, ["reject", "judge", "explain"]],
  ["accepted by somebody else", "accepted", {}, foreign, ["judge", "explain"]],
  ["accepted by somebody else out of the last resort", "accepted", { lp_route: "last-resort" }, foreign, ["judge", "explain"]],
  ["in nurture, in a queue where nobody works on it", "nurtured, with a question to ask", {}, unpicked, ["pick", "judge", "explain"]],
  ["in nurture, and somebody works on it", "nurtured, with a question to ask", {}, own, ["judge", "explain"]],
  ["in nurture, and the reader works on it", "nurtured, with a question to ask", {}, picked, ["release", "judge", "explain"]],
  ["qualified meanwhile, and waits for the reader", "offered", { lp_deliveredon: null }, picked, ["release", "judge", "explain"]],
  ["given back by the reader", "given back for its data", {}, own, ["judge", "explain"]],
  ["held in a queue", "held", {}, unpicked, ["pick", "judge", "explain"]],
  ["not qualified", "excluded", {}, own, ["judge", "explain"]],
  ["not judged", "excluded", { lp_stage: null }, own, ["judge", "explain"]],
  ["closed", "offered", { statecode: 1 }, { isOwn: true, isUnpicked: true, isPicked: false }, []],
  ["closed while the reader works on it", "nurtured, with a question to ask", { statecode: 1 }, picked, []],
];

for (const [what, lead, changes, standing, legal] of table) {
  test(`A lead that is ${what}: ${legal.join(", ") || "nothing"} and nothing else`, () => {
    assert.deepEqual(commands.filter((command) => isLegal(command, sample(lead, changes), standing)), legal);
  });
}
