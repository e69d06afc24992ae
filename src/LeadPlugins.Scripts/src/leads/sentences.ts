import type { Key, Words } from "../words/words";
import type { CriterionOutcome, Explanation } from "./explanation";

const separator = "; ";

/** The verdict in one sentence of the reader's language; a second one names criteria in error that do not decide it. Empty where too little is stored. */
export function verdictSentence(explanation: Explanation, words: Words): string {
  const sentence = decidingSentence(explanation, words);
  const inError = explanation.ground === "criteria-in-error" ? "" : labels(explanation.criteria.filter((c) => c.outcome === "error"));
  return inError === "" || sentence === "" ? sentence : `${sentence} ${words.say("verdict.also-in-error", inError)}`;
}

/** What stands between the lead and the handover: each missing criterion with what is the matter, or why nothing helps. */
export function gapText(explanation: Explanation, words: Words): string {
  const { criteria, gap, gapReason } = explanation;
  switch (gapReason) {
    case "":
      return gap.map((id) => missing(criteria.find((c) => c.id === id), id, words)).join(separator);
    case "exclusion-met":
      return words.say("gap.exclusion-met", labels(criteria.filter(isMetExclusion)));
    case "criterion-in-error":
    case "point-out-of-reach":
      return words.say(`gap.${gapReason}`, labels(criteria.filter((c) => c.outcome === "error")));
    case "no-agreement":
      return words.say("gap.no-agreement");
    default:
      return "";
  }
}

/** What a fault means; the code itself where the words for it are not known. */
export function faultSentence(faultCode: string, words: Words): string {
  return words.find(`fault.${faultCode}`) ?? faultCode;
}

/** How to mend a fault; empty where the words for it are not known. */
export function remedySentence(faultCode: string, words: Words): string {
  return words.find(`remedy.${faultCode}`) ?? "";
}

function decidingSentence(explanation: Explanation, words: Words): string {
  const { criteria, ground, score, handoverPoint } = explanation;
  if (ground === "no-agreement") return faultSentence(explanation.faultCode || "no-agreement", words);
  // Of an explanation that was too long to store, only the verdict is left.
  if (criteria.length === 0) return explanation.sentence;
  switch (ground) {
    case "exclusion-met":
      return words.say("verdict.exclusion-met", labels(criteria.filter(isMetExclusion)));
    case "gate-not-met":
      return words.say("verdict.gate-not-met", labels(criteria.filter((c) => c.kind === "gate" && c.outcome === "notMet")));
    case "criteria-in-error":
      return words.say("verdict.criteria-in-error", labels(criteria.filter((c) => c.outcome === "error")));
    case "point-reached":
    case "near-miss":
    case "min-score":
    case "too-far":
      return words.say(`verdict.${ground}` as Key, score, handoverPoint, gapText(explanation, words));
    default:
      return explanation.sentence;
  }
}

function missing(criterion: CriterionOutcome | undefined, id: string, words: Words): string {
  return words.say(criterion?.outcome === "unknown" ? "outcome.unknown" : "outcome.not-met", criterion?.label ?? id);
}

function isMetExclusion(criterion: CriterionOutcome): boolean {
  return criterion.kind === "exclusion" && criterion.outcome === "met";
}

function labels(criteria: readonly CriterionOutcome[]): string {
  return criteria.map((criterion) => criterion.label).join(separator);
}
