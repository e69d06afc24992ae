import { leadColumns, type LeadColumn } from "./schema";

/** An instant, and how the platform writes it for the reader: in the format and time zone of the reader's settings. */
export interface Moment {
  readonly on: Date;
  readonly text: string;
}

/** A lead as it is stored. */
export interface LeadRow {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly isOpen: boolean;
  readonly stage: number | undefined;
  readonly verdict: number | undefined;
  readonly faultCode: string;
  readonly explanation: string;
  readonly nextQuestion: string;
  readonly gap: string;
  readonly route: string;
  readonly routeReason: string;
  readonly returnedFor: string;
  readonly waitingSince: Moment | undefined;
  readonly deliveredOn: Moment | undefined;
  readonly acceptedOn: Moment | undefined;
  readonly respondedOn: Moment | undefined;
  readonly responseDueOn: Moment | undefined;
}

/** A row as the platform answers a query. */
export type AnsweredRow = Record<string, unknown>;

const formatted = "@OData.Community.Display.V1.FormattedValue";

/** A query takes this many ids; more would make its address too long. */
const idsPerQuery = 40;

/** Queries that were asked in this very moment: the rules of a command bar all ask at once, and mostly the same. */
const justAsked = new Map<string, Promise<AnsweredRow[]>>();

/** The leads of these ids, as far as the reader may see them. Columns that are not asked for are as if they were empty. */
export async function readLeads(api: Xrm.WebApi, ids: readonly string[], columns: readonly LeadColumn[] = leadColumns): Promise<LeadRow[]> {
  return (await readColumns(api, ids, columns)).map(readLead);
}

/** What stands in columns of a lead, as its reader sees it: the text of a choice, the name of a lookup. Columns that are empty are left out. */
export async function readShown(api: Xrm.WebApi, id: string, columns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(columns)].filter((name) => /^[a-z][a-z0-9_]*$/.test(name));
  const [row] = await readColumns(api, [id], ["leadid", ...names]);
  const shown = names.map((name) => [name, row === undefined ? "" : shownIn(row, name)] as const);
  return new Map(shown.filter(([, value]) => value !== ""));
}

/** Which of these leads are owned by the reader or a team of the reader's. */
export async function readOwnIds(api: Xrm.WebApi, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query(api, "lead", ids, (wanted) =>
    `<attribute name="leadid" /><filter>${inList("leadid", wanted)}<condition attribute="ownerid" operator="eq-useroruserteams" /></filter>`);
  return new Set(rows.map((row) => bareId(row["leadid"])));
}

/** Which of these leads lie in a queue and nobody works on them. */
export const readUnpickedIds = (api: Xrm.WebApi, ids: readonly string[]): Promise<ReadonlySet<string>> => readWorkedIds(api, ids, "null");

/** Which of these leads lie in a queue and the reader works on them. */
export const readPickedIds = (api: Xrm.WebApi, ids: readonly string[]): Promise<ReadonlySet<string>> => readWorkedIds(api, ids, "eq-userid");

/** An id as the platform compares it: lower case, without braces. Empty for anything else. */
export function bareId(id: unknown): string {
  const bare = typeof id === "string" ? id.replace(/[{}]/g, "").toLowerCase() : "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : "";
}

/** A part of a lead, and how it is read from a column. */
type Part = { [P in keyof LeadRow]: readonly [part: P, read: (row: AnsweredRow, column: string) => LeadRow[P]] }[keyof LeadRow];

/** What each column is read as. The compiler sees that every column that is asked for is read, and no other. */
const parts = {
  leadid: ["id", (row, column) => bareId(row[column])],
  fullname: ["name", text],
  ownerid: ["ownerName", (row, column) => text(row, `_${column}_value${formatted}`)],
  statecode: ["isOpen", (row, column) => row[column] === 0],
  lp_stage: ["stage", whole],
  lp_verdict: ["verdict", whole],
  lp_faultcode: ["faultCode", text],
  lp_explanation: ["explanation", text],
  lp_nextquestion: ["nextQuestion", text],
  lp_gap: ["gap", text],
  lp_route: ["route", text],
  lp_routereason: ["routeReason", text],
  lp_returnedfor: ["returnedFor", text],
  lp_waitingsince: ["waitingSince", moment],
  lp_deliveredon: ["deliveredOn", moment],
  lp_acceptedon: ["acceptedOn", moment],
  lp_respondedon: ["respondedOn", moment],
  lp_responsedueon: ["responseDueOn", moment],
} as const satisfies Record<LeadColumn, Part>;

export function readLead(row: AnsweredRow): LeadRow {
  const read = Object.entries(parts).map(([column, [part, readFrom]]) => [part, readFrom(row, column)]);
  // Only the parts that columns are read as: one that no column gives is missing here, and does not compile.
  return Object.fromEntries(read) as Pick<LeadRow, (typeof parts)[LeadColumn][0]>;
}

async function readWorkedIds(api: Xrm.WebApi, ids: readonly string[], worker: "null" | "eq-userid"): Promise<ReadonlySet<string>> {
  const rows = await query(api, "queueitem", ids, (wanted) =>
    `<attribute name="queueitemid" /><attribute name="objectid" /><filter>${inList("objectid", wanted)}` +
    `<condition attribute="statecode" operator="eq" value="0" /><condition attribute="workerid" operator="${worker}" /></filter>`);
  return new Set(rows.map((row) => bareId(row["_objectid_value"])));
}

function readColumns(api: Xrm.WebApi, ids: readonly string[], columns: readonly string[]): Promise<AnsweredRow[]> {
  const attributes = columns.map((name) => `<attribute name="${name}" />`).join("");
  return query(api, "lead", ids, (wanted) => `${attributes}<filter>${inList("leadid", wanted)}</filter>`);
}

async function query(api: Xrm.WebApi, table: string, ids: readonly string[], content: (ids: readonly string[]) => string): Promise<AnsweredRow[]> {
  const bare = [...new Set(ids.map(bareId))].filter((id) => id !== "");
  const rows: AnsweredRow[] = [];
  for (let at = 0; at < bare.length; at += idsPerQuery) {
    const fetch = `<fetch><entity name="${table}">${content(bare.slice(at, at + idsPerQuery))}</entity></fetch>`;
    rows.push(...await shared(api, table, fetch));
  }
  return rows;
}

async function answered(api: Xrm.WebApi, table: string, fetch: string): Promise<AnsweredRow[]> {
  try {
    return (await api.retrieveMultipleRecords<AnsweredRow>(table, `?fetchXml=${encodeURIComponent(fetch)}`)).entities;
  } finally {
    justAsked.delete(fetch);
  }
}

/** The answer to a query that was asked in this very moment, else a new one. Not a moment later, even when it is still open: a save may have come between. */
function shared(api: Xrm.WebApi, table: string, fetch: string): Promise<AnsweredRow[]> {
  const asked = justAsked.get(fetch);
  if (asked !== undefined) return asked;
  const answer = answered(api, table, fetch);
  justAsked.set(fetch, answer);
  setTimeout(() => justAsked.delete(fetch), 0);
  return answer;
}

function shownIn(row: AnsweredRow, column: string): string {
  const value = row[column];
  return text(row, column + formatted) || text(row, `_${column}_value${formatted}`) || (typeof value === "string" || typeof value === "number" ? String(value) : "");
}

function inList(column: string, ids: readonly string[]): string {
  return `<condition attribute="${column}" operator="in">${ids.map((id) => `<value>${id}</value>`).join("")}</condition>`;
}

function text(row: AnsweredRow, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

function whole(row: AnsweredRow, column: string): number | undefined {
  const value = row[column];
  return typeof value === "number" ? value : undefined;
}

function moment(row: AnsweredRow, column: string): Moment | undefined {
  const on = new Date(text(row, column));
  return Number.isNaN(on.getTime()) ? undefined : { on, text: text(row, column + formatted) || on.toLocaleString() };
}
