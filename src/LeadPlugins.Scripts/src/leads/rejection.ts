import type { Key } from "../words/words";
import type { RejectionInput } from "./customApis";
import { readExplanation, type CriterionOutcome } from "./explanation";
import { RejectionKind } from "./schema";

export type Kind = keyof typeof RejectionKind;

/** What the dialog holds when it is sent. */
export interface FilledIn {
  readonly kind: Kind | undefined;
  /** "criterion:" and an id, or "column:" and a logical name; empty where nothing is chosen. */
  readonly disputed: string;
  readonly seen: string;
  readonly comment: string;
}

/** Something that is missing: which field, and what to do. */
export interface Missing {
  readonly field: "kind" | "disputed";
  readonly key: Key;
}

/** Columns that somebody in sales finds wrong, whether or not the agreement uses them. The lead is judged again when one of them changes. */
export const disputableColumns = [
  "firstname", "lastname", "jobtitle", "companyname", "telephone1", "mobilephone", "emailaddress1", "websiteurl", "address1_line1", "address1_postalcode",
  "address1_city", "address1_country", "industrycode", "numberofemployees", "revenue", "budgetamount", "leadsourcecode", "campaignid",
] as const;

const criterionPrefix = "criterion:";
const columnPrefix = "column:";

export const disputeOfCriterion = (id: string): string => criterionPrefix + id;
export const disputeOfColumn = (name: string): string => columnPrefix + name;

/** Everything that is missing, in the order of the dialog. */
export function missingIn(filled: FilledIn): readonly Missing[] {
  if (filled.kind === undefined) return [{ field: "kind", key: "reject.need-kind" }];
  if (filled.kind === "definition" && !filled.disputed.startsWith(criterionPrefix)) return [{ field: "disputed", key: "reject.need-criterion" }];
  if (filled.kind === "data" && filled.disputed === "") return [{ field: "disputed", key: "reject.need-disputed" }];
  return [];
}

/** What the custom API takes. Only what the kind of rejection is about: what else was filled in before the kind was changed is not said. */
export function inputOf(filled: FilledIn): RejectionInput {
  const kind = filled.kind ?? "misrouted";
  const isDisputing = kind !== "misrouted";
  const input: { -readonly [P in keyof RejectionInput]: RejectionInput[P] } = { Kind: RejectionKind[kind] };
  if (isDisputing && filled.disputed.startsWith(criterionPrefix)) input.Criterion = filled.disputed.slice(criterionPrefix.length);
  else if (kind === "data") input.Column = filled.disputed.slice(columnPrefix.length);
  if (isDisputing && filled.seen.trim() !== "") input.ValueSeen = filled.seen.trim();
  if (filled.comment.trim() !== "") input.Comment = filled.comment.trim();
  return input;
}

/** The column that something in dispute is about; empty for a criterion that is not among these. */
export function columnOf(disputed: string, criteria: readonly CriterionOutcome[]): string {
  if (disputed.startsWith(columnPrefix)) return disputed.slice(columnPrefix.length);
  return criteria.find((criterion) => disputeOfCriterion(criterion.id) === disputed)?.column ?? "";
}

/** The criteria that all of these leads were judged by, as the first one's explanation names them. */
export function commonCriteria(explanations: readonly string[]): readonly CriterionOutcome[] {
  const [first, ...others] = explanations.map((text) => readExplanation(text)?.criteria ?? []);
  return (first ?? []).filter((criterion) => others.every((criteria) => criteria.some((other) => other.id === criterion.id)));
}
