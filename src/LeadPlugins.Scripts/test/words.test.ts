import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { english } from "../src/words/english";
import { german } from "../src/words/german";
import { wordsOf, type Key } from "../src/words/words";
import { repository } from "./samples";

const keys = Object.keys(english) as Key[];

/** The catalogue of src/LeadPlugins.Rules/Wording that sentences are stored from. */
function stored(file: string): Map<string, string> {
  const source = readFileSync(join(repository, "src/LeadPlugins.Rules/Wording", file), "utf8");
  return new Map([...source.matchAll(/\["([^"]+)"\] = ("(?:[^"\\]|\\.)*")/g)].map((match) => [match[1]!, JSON.parse(match[2]!) as string]));
}

test("Both languages say the same things", () => {
  assert.deepEqual(Object.keys(german).sort(), keys.slice().sort());
});

test("No sentence is empty", () => {
  for (const catalogue of [english, german]) for (const key of keys) assert.notEqual(catalogue[key].trim(), "", key);
});

test("Both languages have the same places to fill", () => {
  const places = (sentence: string): string[] => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort();
  for (const key of keys) assert.deepEqual(places(german[key]), places(english[key]), key);
});

for (const [file, catalogue] of [["EnglishWords.cs", english], ["GermanWords.cs", german]] as const) {
  test(`What is stored on leads and what the form says are the same words: ${file}`, () => {
    const words = stored(file);
    const shared = keys.filter((key) => words.has(key));
    for (const key of shared) assert.equal(catalogue[key], words.get(key), key);
    assert.ok(shared.length >= 38);
  });
}

test("Every fault that a lead can be stored with has its words", () => {
  const faults = [...stored("EnglishWords.cs").keys()].filter((key) => /^(fault|remedy)\./.test(key));
  assert.ok(faults.length >= 20);
  for (const key of faults) assert.notEqual(wordsOf(1031).find(key), undefined, key);
});

test("German readers read German, all others English", () => {
  assert.equal(wordsOf(1031).say("owner.sales"), "Vertrieb");
  for (const language of [1033, 1036, undefined, null, "1031"]) assert.equal(wordsOf(language).say("owner.sales"), "Sales");
});

test("A value is filled in as it is, whatever it looks like", () => {
  assert.equal(wordsOf(1033).say("command.refused-for", "$1 {1}", "x"), "$1 {1}: x");
});
