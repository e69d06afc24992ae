/** What lp_explanation says of one criterion. */
export interface CriterionOutcome {
  readonly id: string;
  /** What people call it, in the agreement's words; its id where the label was left out. */
  readonly label: string;
  readonly kind: "gate" | "exclusion" | "points";
  readonly owner: "marketing" | "telemarketing" | "sales";
  readonly column: string;
  readonly outcome: "met" | "notMet" | "unknown" | "error";
  readonly seen: unknown;
  readonly points: number;
  readonly given: number;
}

/** A verdict with all its outcomes, as stored on the lead. */
export interface Explanation {
  readonly verdict: string;
  readonly ground: string;
  readonly agreementName: string;
  readonly agreementVersion: number | undefined;
  readonly score: number;
  readonly handoverPoint: number;
  /** In the agreement's language. */
  readonly sentence: string;
  readonly faultCode: string;
  readonly criteria: readonly CriterionOutcome[];
  readonly gap: readonly string[];
  readonly gapReason: string;
  readonly nextQuestion: string;
  readonly notes: readonly string[];
  readonly isShortened: boolean;
}

/** Reads lp_explanation. Undefined for anything that is not an explanation: a form must open whatever is stored. */
export function readExplanation(text: unknown): Explanation | undefined {
  const root = readObject(text);
  if (root === undefined || textOf(root["verdict"]) === "" || textOf(root["ground"]) === "") return undefined;
  const agreement = objectOf(root["agreement"]);
  return {
    verdict: textOf(root["verdict"]),
    ground: textOf(root["ground"]),
    agreementName: textOf(agreement["name"]),
    agreementVersion: typeof agreement["version"] === "number" ? agreement["version"] : undefined,
    score: numberOf(root["score"]),
    handoverPoint: numberOf(root["handoverPoint"]),
    sentence: textOf(root["sentence"]),
    faultCode: textOf(root["faultCode"]),
    criteria: listOf(root["criteria"]).map(readCriterion).filter((criterion) => criterion.id !== ""),
    gap: listOf(root["gap"]).map(textOf).filter((id) => id !== ""),
    gapReason: textOf(root["gapReason"]),
    nextQuestion: textOf(objectOf(root["nextQuestion"])["question"]),
    notes: listOf(root["notes"]).map(textOf).filter((note) => note !== ""),
    isShortened: root["shortened"] === true,
  };
}

/** A set of criteria that would qualify the lead together. */
export type Change = readonly string[];

/** Reads what lp_JudgeLead answers as WhyNot: the labels of each smallest set. */
export function readWhyNot(text: unknown): readonly Change[] {
  return listOf(readJson(text))
    .map((set) => listOf(set).map((member) => textOf(objectOf(member)["label"]) || textOf(objectOf(member)["id"])))
    .filter((set) => set.length > 0);
}

/** Text as an object; undefined where it is none. */
export function readObject(text: unknown): Record<string, unknown> | undefined {
  const value = readJson(text);
  return isObject(value) ? value : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function readCriterion(value: unknown): CriterionOutcome {
  const stored = objectOf(value);
  const id = textOf(stored["id"]);
  return {
    id,
    label: textOf(stored["label"]) || id,
    kind: oneOf(stored["kind"], ["gate", "exclusion", "points"] as const),
    owner: oneOf(stored["owner"], ["marketing", "telemarketing", "sales"] as const),
    column: textOf(stored["column"]),
    outcome: oneOf(stored["outcome"], ["error", "met", "notMet", "unknown"] as const),
    seen: stored["seen"],
    points: numberOf(stored["points"]),
    given: numberOf(stored["given"]),
  };
}

function readJson(text: unknown): unknown {
  if (typeof text !== "string" || text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** The value where it is one of the names, else the first of them. */
function oneOf<T extends string>(value: unknown, names: readonly [T, ...T[]]): T {
  return names.find((name) => name === value) ?? names[0];
}
