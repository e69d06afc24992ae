import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { lastResortRoute, leadColumns, placeColumns, RejectionKind, Stage, Verdict } from "../src/leads/schema";
import { disputableColumns } from "../src/leads/rejection";
import { repository } from "./samples";

const solution = join(repository, "solution");
const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const constant = (source: string, type: string, name: string): number =>
  Number(new RegExp(`class ${type}\\b[^}]*?int ${name} = (\\d+)`).exec(source)?.[1]);

test("Choices have the solution's numbers", () => {
  const choices = read("src/LeadPlugins/Schema/Choices.cs");
  assert.deepEqual(Stage, {
    nurture: constant(choices, "LeadStageChoice", "Nurture"),
    handedToSales: constant(choices, "LeadStageChoice", "HandedToSales"),
    acceptedBySales: constant(choices, "LeadStageChoice", "AcceptedBySales"),
    notQualified: constant(choices, "LeadStageChoice", "NotQualified"),
    held: constant(choices, "LeadStageChoice", "Held"),
  });
  assert.deepEqual(Verdict, { qualified: constant(choices, "VerdictChoice", "Qualified") });
  assert.deepEqual(RejectionKind, {
    misrouted: constant(choices, "RejectionKindChoice", "Misrouted"),
    data: constant(choices, "RejectionKindChoice", "Data"),
    definition: constant(choices, "RejectionKindChoice", "Definition"),
  });
});

test("The last resort's route has the name that is stored", () => {
  assert.match(read("src/LeadPlugins.Rules/Lifecycle/LeadLifecycle.cs"), new RegExp(`LastResortRoute = "${lastResortRoute}"`));
});

test("Columns that are read exist on lead", () => {
  const table = read("src/LeadPlugins/Schema/LeadTable.cs");
  for (const column of [...leadColumns, ...placeColumns]) assert.ok(table.includes(`"${column}"`), column);
});

test("A change of any disputable column is noticed, so that it can settle the matter", () => {
  const table = read("src/LeadPlugins/Schema/LeadTable.cs");
  const steps = read("src/LeadPlugins/Schema/Steps.cs");
  const filter = /class JudgeLeadOnUpdateStep\b[^]*?Filter = new\[\]\s*\{([^]*?)\}/.exec(steps)?.[1] ?? "";
  for (const column of disputableColumns) {
    const name = new RegExp(`string (\\w+) = "${column}"`).exec(table)?.[1];
    assert.ok(name !== undefined && filter.includes(`LeadTable.${name},`), column);
  }
});

test("Every custom API that is called, and every parameter, is in the solution", () => {
  const apis = [...read("src/LeadPlugins.Scripts/src/leads/customApis.ts").matchAll(/"(lp_\w+)"/g)].map((match) => match[1]!);
  assert.deepEqual([...new Set(apis)].sort(), ["lp_AcceptLead", "lp_JudgeLead", "lp_PickLead", "lp_RejectLead"]);
  for (const parameter of ["Kind", "Criterion", "Column", "ValueSeen", "Comment"])
    assert.ok(existsSync(join(solution, "customapis/lp_RejectLead/customapirequestparameters", parameter)), parameter);
});

test("Every function that the command bar names is in the script as committed", () => {
  const context: { LeadPlugins?: { Lead: Record<string, unknown> } } = {};
  runInNewContext(read("solution/WebResources/lp_/lead.js"), context);
  const ribbon = read("solution/Entities/Lead/RibbonDiff.xml");
  const names = new Set([...ribbon.matchAll(/FunctionName="LeadPlugins\.Lead\.(\w+)"/g)].map((match) => match[1]!));
  assert.deepEqual([...names].sort(), ["accept", "canAccept", "canExplain", "canJudge", "canPick", "canReject", "explain", "judge", "pick", "reject"]);
  for (const name of [...names, "onLoad"]) assert.equal(typeof context.LeadPlugins?.Lead[name], "function", name);
});

test("Every web resource that is named is there", () => {
  const folder = join(solution, "WebResources/lp_");
  const named = [read("solution/Entities/Lead/RibbonDiff.xml"), read("src/LeadPlugins.Scripts/src/commands.ts")].join("\n").matchAll(/lp_\/([a-z]+\.[a-z]+)/g);
  const linked = ["reject.html", "explain.html"].flatMap((page) => [...readFileSync(join(folder, page), "utf8").matchAll(/(?:src|href)="([^"]+)"/g)]);
  for (const match of [...named, ...linked]) {
    assert.ok(readdirSync(folder).includes(match[1]!), match[1]);
    assert.ok(readdirSync(folder).includes(`${match[1]}.data.xml`), match[1]);
  }
});

test("Nothing in the dialogs is loaded from elsewhere or written inline", () => {
  for (const page of ["reject.html", "explain.html"]) {
    const html = read(`solution/WebResources/lp_/${page}`);
    assert.doesNotMatch(html, /https?:|<script>|<style|\son\w+=|style=/);
  }
});
