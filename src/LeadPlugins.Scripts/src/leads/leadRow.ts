import { leadColumns } from "./schema";

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

/** The leads of these ids, as far as the reader may see them. */
export async function readLeads(api: Xrm.WebApi, ids: readonly string[]): Promise<LeadRow[]> {
  const attributes = leadColumns.map((name) => `<attribute name="${name}" />`).join("");
  const rows = await query(api, "lead", ids, (wanted) => `${attributes}<filter>${inList("leadid", wanted)}</filter>`);
  return rows.map(readLead);
}

/** Which of these leads are owned by the reader or a team of the reader's. */
export async function readOwnIds(api: Xrm.WebApi, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query(api, "lead", ids, (wanted) =>
    `<attribute name="leadid" /><filter>${inList("leadid", wanted)}<condition attribute="ownerid" operator="eq-useroruserteams" /></filter>`);
  return new Set(rows.map((row) => bareId(row["leadid"])));
}

/** Which of these leads lie in a queue and nobody works on them. */
export async function readUnpickedIds(api: Xrm.WebApi, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query(api, "queueitem", ids, (wanted) =>
    `<attribute name="queueitemid" /><attribute name="objectid" /><filter>${inList("objectid", wanted)}` +
    `<condition attribute="statecode" operator="eq" value="0" /><condition attribute="workerid" operator="null" /></filter>`);
  return new Set(rows.map((row) => bareId(row["_objectid_value"])));
}

/** An id as the platform compares it: lower case, without braces. Empty for anything else. */
export function bareId(id: unknown): string {
  const bare = typeof id === "string" ? id.replace(/[{}]/g, "").toLowerCase() : "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : "";
}

export function readLead(row: AnsweredRow): LeadRow {
  return {
    id: bareId(row["leadid"]),
    name: text(row, "fullname"),
    ownerName: text(row, `_ownerid_value${formatted}`),
    isOpen: row["statecode"] === 0,
    stage: whole(row, "lp_stage"),
    verdict: whole(row, "lp_verdict"),
    faultCode: text(row, "lp_faultcode"),
    explanation: text(row, "lp_explanation"),
    nextQuestion: text(row, "lp_nextquestion"),
    gap: text(row, "lp_gap"),
    route: text(row, "lp_route"),
    routeReason: text(row, "lp_routereason"),
    returnedFor: text(row, "lp_returnedfor"),
    waitingSince: moment(row, "lp_waitingsince"),
    deliveredOn: moment(row, "lp_deliveredon"),
    acceptedOn: moment(row, "lp_acceptedon"),
    respondedOn: moment(row, "lp_respondedon"),
    responseDueOn: moment(row, "lp_responsedueon"),
  };
}

async function query(api: Xrm.WebApi, table: string, ids: readonly string[], content: (ids: readonly string[]) => string): Promise<AnsweredRow[]> {
  const bare = [...new Set(ids.map(bareId))].filter((id) => id !== "");
  const rows: AnsweredRow[] = [];
  for (let at = 0; at < bare.length; at += idsPerQuery) {
    const fetch = `<fetch><entity name="${table}">${content(bare.slice(at, at + idsPerQuery))}</entity></fetch>`;
    const answer = await api.retrieveMultipleRecords<AnsweredRow>(table, `?fetchXml=${encodeURIComponent(fetch)}`);
    rows.push(...answer.entities);
  }
  return rows;
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
