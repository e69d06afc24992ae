/** The names of the solution that scripts use. The sources of truth are the files under solution/; a test compares. */
export const Stage = {
  nurture: 473100000,
  handedToSales: 473100001,
  acceptedBySales: 473100002,
  notQualified: 473100003,
  held: 473100004,
} as const;

export const Verdict = {
  qualified: 473100000,
} as const;

export const RejectionKind = {
  misrouted: 473100000,
  data: 473100001,
  definition: 473100002,
} as const;

/** Stored as the route of a lead that the last-resort queue takes. */
export const lastResortRoute = "last-resort";

/** What a lead's form says comes from these. */
export const leadColumns = [
  "leadid",
  "fullname",
  "ownerid",
  "statecode",
  "lp_stage",
  "lp_verdict",
  "lp_faultcode",
  "lp_explanation",
  "lp_nextquestion",
  "lp_gap",
  "lp_route",
  "lp_routereason",
  "lp_returnedfor",
  "lp_waitingsince",
  "lp_deliveredon",
  "lp_acceptedon",
  "lp_respondedon",
  "lp_responsedueon",
] as const;

export type LeadColumn = (typeof leadColumns)[number];

/** What may be done with a lead depends on these. */
export const placeColumns = ["leadid", "fullname", "statecode", "lp_stage", "lp_route", "lp_deliveredon", "lp_acceptedon"] as const satisfies readonly LeadColumn[];
