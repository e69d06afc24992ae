import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { lastResortRoute, leadColumns, placeColumns, RejectionKind, Stage, Verdict, type LeadColumn } from "../src/leads/schema";
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

const scriptText = read("src/LeadPlugins.Scripts/src/leads/customApis.ts");

/** The members of an interface of customApis.ts, each with its type. */
function membersOf(name: string): Map<string, string> {
  const body = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(scriptText)?.[1] ?? "";
  return new Map([...body.matchAll(/readonly (\w+)\??: (\w+);/g)].map((match) => [match[1]!, match[2]!]));
}

/** What each call of a custom API gives: what is written in place, or the members of the interface that the parameter is declared as. */
function parametersGiven(): Map<string, Map<string, string>> {
  const calls = [...scriptText.matchAll(/\(api: Xrm\.WebApi, id: string(?:, (\w+): (\w+))?\)[^\n]*call\(api, "(\w+)", id, (\{[^}]*\}|\w+)\)/g)];
  const given = new Map<string, Map<string, string>>();
  for (const [, declared, type, api, written] of calls) {
    const literal = [...written!.matchAll(/(\w+): (\w+)/g)].map((match) => [match[1]!, /^(true|false)$/.test(match[2]!) ? "boolean" : "string"] as const);
    given.set(api!, new Map([...(given.get(api!) ?? []), ...(declared !== undefined && declared === written ? membersOf(type!) : literal)]));
  }
  return given;
}

/** Types of custom APIs, by those of the script: yes/no; whole number and choice; text. */
const apiTypes: Record<string, readonly string[]> = { boolean: ["0"], number: ["7", "9"], string: ["10"] };

test("Every custom API that is called is in the solution with every parameter that is given, of its type, and gets every parameter that it needs", () => {
  const given = parametersGiven();
  assert.deepEqual([...given.keys()].sort(), [...new Set([...scriptText.matchAll(/"(lp_\w+)"/g)].map((match) => match[1]!))].sort());
  assert.deepEqual([...(given.get("lp_JudgeLead") ?? [])], [["ExplainOnly", "boolean"]]);
  assert.ok((given.get("lp_RejectLead")?.size ?? 0) >= 5);
  for (const [api, parameters] of given) {
    const folder = join("solution/customapis", api, "customapirequestparameters");
    assert.ok(existsSync(join(repository, "solution/customapis", api, "customapi.xml")), api);
    for (const [name, type] of parameters) {
      const file = join(folder, name, "customapirequestparameter.xml");
      assert.ok(existsSync(join(repository, file)), `${api}.${name}`);
      assert.ok(apiTypes[type]?.includes(/<type>(\d+)<\/type>/.exec(read(file))?.[1] ?? ""), `${api}.${name} is given as ${type}`);
    }
    const all = existsSync(join(repository, folder)) ? readdirSync(join(repository, folder)) : [];
    for (const name of all.filter((one) => /<isoptional>0</.test(read(join(folder, one, "customapirequestparameter.xml"))))) assert.ok(parameters.has(name), `${api} needs ${name}`);
  }
});

test("Everything that is read of an answer is what the custom API answers", () => {
  const answers = [...membersOf("Judgement").keys()];
  assert.deepEqual(answers.slice().sort(), ["Explanation", "WhyNot"]);
  for (const name of answers) assert.ok(existsSync(join(solution, "customapis/lp_JudgeLead/customapiresponseproperties", name)), name);
});

test("A column that is misspelt, or that is read and not asked for, does not compile", () => {
  // @ts-expect-error: there is no such column.
  const misspelt: LeadColumn = "lp_stag";
  // @ts-expect-error: scripts do not ask for it.
  const unread: LeadColumn = "lp_score";
  for (const column of [misspelt, unread]) assert.ok(!leadColumns.includes(column));
});

test("Every function that the command bar names is in the script as committed", () => {
  const context: { LeadPlugins?: { Lead: Record<string, unknown> } } = {};
  runInNewContext(read("solution/WebResources/lp_/lead.js"), context);
  const ribbon = read("solution/Entities/Lead/RibbonDiff.xml");
  const names = new Set([...ribbon.matchAll(/FunctionName="LeadPlugins\.Lead\.(\w+)"/g)].map((match) => match[1]!));
  assert.deepEqual([...names].sort(), ["accept", "canAccept", "canExplain", "canJudge", "canPick", "canReject", "canRelease", "explain", "judge", "pick", "reject", "release"]);
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
