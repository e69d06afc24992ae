import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLead, type AnsweredRow, type LeadRow } from "../src/leads/leadRow";

/** The folder that holds package.json: npm runs its scripts there. */
export const here = process.cwd();
export const repository = join(here, "../..");

/** Leads of the sample run (`leadplugins run`), as the platform's Web API answers them: one for each place a lead can be in. */
export const sampleRows = JSON.parse(readFileSync(join(here, "test/leads.json"), "utf8")) as Record<string, AnsweredRow>;

export function sampleRow(name: string, changes: AnsweredRow = {}): AnsweredRow {
  const row = sampleRows[name];
  if (row === undefined) throw new Error(`There is no sample lead "${name}".`);
  return { ...row, ...changes };
}

export const sample = (name: string, changes: AnsweredRow = {}): LeadRow => readLead(sampleRow(name, changes));
