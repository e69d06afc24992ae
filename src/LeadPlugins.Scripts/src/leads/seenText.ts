import type { Words } from "../words/words";

/** A value as an explanation stores it, for reading. Of a choice only the number is stored. */
export function seenText(seen: unknown, words: Words): string {
  if (typeof seen === "string") return seen;
  if (typeof seen === "number") return seen.toLocaleString(words.tag);
  if (typeof seen === "boolean") return words.say(seen ? "value.yes" : "value.no");
  if (typeof seen !== "object" || seen === null) return "–";
  const { amount, currency } = seen as { amount?: unknown; currency?: unknown };
  return typeof amount === "number" ? `${amount.toLocaleString(words.tag)}${typeof currency === "string" ? ` ${currency}` : ""}` : "–";
}
