import assert from "node:assert/strict";
import { test } from "node:test";
import { commonCriteria, inputOf, missingIn, type FilledIn } from "../src/leads/rejection";
import { sampleRow } from "./samples";

const filled = (changes: Partial<FilledIn>): FilledIn => ({ kind: undefined, disputed: "", seen: "", comment: "", ...changes });
const keys = (changes: Partial<FilledIn>): string[] => missingIn(filled(changes)).map((one) => one.key);

test("What is missing is named", () => {
  assert.deepEqual(keys({}), ["reject.need-kind"]);
  assert.deepEqual(keys({ kind: "data" }), ["reject.need-disputed"]);
  assert.deepEqual(keys({ kind: "definition" }), ["reject.need-criterion"]);
  assert.deepEqual(keys({ kind: "definition", disputed: "column:telephone1" }), ["reject.need-criterion"]);
});

test("A misrouted lead needs no more, the others what is in dispute", () => {
  assert.deepEqual(keys({ kind: "misrouted" }), []);
  assert.deepEqual(keys({ kind: "data", disputed: "column:telephone1" }), []);
  assert.deepEqual(keys({ kind: "data", disputed: "criterion:size" }), []);
  assert.deepEqual(keys({ kind: "definition", disputed: "criterion:size" }), []);
});

test("The custom API gets what the kind is about, and nothing that is empty", () => {
  assert.deepEqual(inputOf(filled({ kind: "misrouted", disputed: "criterion:size", seen: "3" })), { Kind: 473100000 });
  assert.deepEqual(inputOf(filled({ kind: "data", disputed: "column:telephone1", seen: " 0 ", comment: " dead line " })), {
    Kind: 473100001, Column: "telephone1", ValueSeen: "0", Comment: "dead line",
  });
  assert.deepEqual(inputOf(filled({ kind: "data", disputed: "criterion:size" })), { Kind: 473100001, Criterion: "size" });
  assert.deepEqual(inputOf(filled({ kind: "definition", disputed: "criterion:size" })), { Kind: 473100002, Criterion: "size" });
});

test("Only criteria that all leads have in common can be disputed for all of them", () => {
  const one = String(sampleRow("offered")["lp_explanation"]);
  const ids = (JSON.parse(one) as { criteria: { id: string }[] }).criteria.map((criterion) => criterion.id);
  assert.deepEqual(commonCriteria([one]).map((criterion) => criterion.id), ids);
  const other = JSON.stringify({ verdict: "Qualified", ground: "point-reached", criteria: [{ id: ids[1] }, { id: "another" }] });
  assert.deepEqual(commonCriteria([one, other]).map((criterion) => criterion.id), [ids[1]]);
  assert.deepEqual(commonCriteria([one, "unreadable"]), []);
  assert.deepEqual(commonCriteria([]), []);
});
