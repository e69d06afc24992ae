import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "./samples";

const css = readFileSync(join(repository, "solution/WebResources/lp_/dialog.css"), "utf8");
const colour = (name: string): string => (name.startsWith("#") ? name : (new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? assert.fail(`There is no colour "${name}".`)));

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(text: string, ground: string): number {
  const [light, dark] = [luminance(colour(text)), luminance(colour(ground))].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
}

const pairs = [["text", "#ffffff"], ["quiet", "#ffffff"], ["quiet", "#f0f0f0"], ["bad", "bad-ground"], ["bad", "#ffffff"], ["good", "#ffffff"], ["open", "#ffffff"], ["#ffffff", "accent"]] as const;

for (const [text, ground] of pairs) {
  test(`Text in ${text} on ${ground} has a contrast of at least 4.5 to 1`, () => {
    assert.ok(contrast(text, ground) >= 4.5, String(contrast(text, ground)));
  });
}

test("The borders of fields and buttons have a contrast of at least 3 to 1", () => {
  assert.ok(contrast("line", "#ffffff") >= 3);
});
