// The solution's own buttons: where they stand, when they can be used, and what they call. The functions are the solution's.
import { tableOf } from "./api.js";
import { say } from "./words.js";
import { callFunction } from "./scripts.js";
import { showError } from "./dialogs.js";

const places = { form: ".Form.", list: ".HomepageGrid.", subgrid: ".SubGrid." };

/**
 * The commands of a table's ribbon that can be used now. As in Dynamics, one whose rule fails is not shown.
 * context: { place, table, primaryControl, selectedControl, selected: [{id, table, name}], state ("New" | "Existing"), recordId, values }.
 */
export async function ribbonCommands(context) {
  const { ribbon } = context.table;
  if (!ribbon) return [];
  const buttons = ribbon.buttons.filter((button) => button.location.includes(places[context.place])).sort((a, b) => a.sequence - b.sequence);
  const shown = await Promise.all(buttons.map(async (button) => {
    const command = ribbon.commands.find((one) => one.id === button.commandId);
    if (!command) return undefined;
    for (const rule of [...command.displayRules, ...command.enableRules]) if (!(await holds(rule, command, context))) return undefined;
    return { id: button.id, text: button.texts, title: button.toolTips, image: button.modernImage ? `/webresources/${button.modernImage}` : undefined, run: () => run(command, context) };
  }));
  return shown.filter((one) => one !== undefined);
}

async function run(command, context) {
  try {
    for (const action of command.actions) await callFunction(action.library, action.name, argumentsOf(action, context));
  } catch (error) {
    await showError(error);
  }
}

const rules = {
  CustomRule: async (rule, context) => (await callFunction(rule.function.library, rule.function.name, argumentsOf(rule.function, context))) === true,
  SelectionCountRule: (rule, { selected }) => selected.length >= Number(rule.attributes.Minimum ?? 0) && selected.length <= Number(rule.attributes.Maximum ?? Infinity),
  FormStateRule: (rule, { state }) => (rule.attributes.State === "Create" ? "New" : rule.attributes.State) === state,
  EntityPrivilegeRule: async (rule, { table }) => (rule.attributes.EntityName ? await tableOf(rule.attributes.EntityName.toLowerCase()) : table).may.includes(rule.attributes.PrivilegeType),
  RecordPrivilegeRule: (rule, { table }) => table.may.includes(rule.attributes.PrivilegeType),
  ValueRule: (rule, { values }) => String(values?.(rule.attributes.Field) ?? "") === rule.attributes.Value,
  CrmClientTypeRule: (rule) => rule.attributes.Type === "Web",
};

async function holds(rule, command, context) {
  const test = rules[rule.kind];
  if (!test) {
    await showError(new Error(say("unknownRule", rule.kind || rule.id, command.id)));
    return false;
  }
  try {
    const result = await test(rule, context);
    return rule.attributes.InvertResult === "true" ? !result : result;
  } catch (error) {
    await showError(error);
    return false;
  }
}

const parameters = {
  PrimaryControl: ({ primaryControl, selectedControl }) => primaryControl ?? selectedControl,
  SelectedControl: ({ selectedControl, primaryControl }) => selectedControl ?? primaryControl,
  SelectedControlSelectedItemIds: ({ selected }) => selected.map((row) => row.id),
  SelectedControlSelectedItemReferences: ({ selected }) => selected.map((row) => ({ Id: row.id, Name: row.name, TypeName: row.table })),
  SelectedControlSelectedItemCount: ({ selected }) => selected.length,
  FirstSelectedItemId: ({ selected }) => selected[0]?.id ?? null,
  FirstPrimaryItemId: ({ recordId }) => recordId ?? null,
  PrimaryItemIds: ({ recordId }) => (recordId ? [recordId] : []),
  PrimaryEntityTypeName: ({ table }) => table.name,
  SelectedEntityTypeName: ({ table }) => table.name,
};

function argumentsOf(call, context) {
  return call.parameters.map(({ kind, value }) => {
    if (kind === "CrmParameter") {
      if (!(value in parameters)) throw new Error(say("refusedByShim", `CrmParameter ${value}`));
      return parameters[value](context);
    }
    if (kind === "StringParameter") return value;
    if (kind === "BoolParameter") return value === "true";
    if (kind === "IntParameter" || kind === "DecimalParameter") return Number(value);
    throw new Error(say("refusedByShim", kind));
  });
}
