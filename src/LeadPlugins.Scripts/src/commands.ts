import { acceptLead, judgeLead, pickLead, releaseLead } from "./leads/customApis";
import { bareId, readLeads, readOwnIds, readPickedIds, readUnpickedIds, type LeadRow } from "./leads/leadRow";
import { isLegal, type Command } from "./leads/legal";
import { refusalOf, type Refusal } from "./leads/refusal";
import { placeColumns } from "./leads/schema";
import { wordsOf, type Words } from "./words/words";

/** What a command bar hands over: the form, or the grid beside the ids of its selected rows. */
export type CommandBar = Xrm.FormContext | Xrm.Controls.GridControl;

type Act = (api: Xrm.WebApi, id: string) => Promise<unknown>;

interface RefusedLead {
  readonly id: string;
  readonly refusal: Refusal;
}

/** Whether a command is legal for the form's lead, or for one of the selected ones at least: each refusal is told. */
export async function can(command: Command, bar: CommandBar, selectedIds?: unknown): Promise<boolean> {
  try {
    const ids = leadIds(bar, selectedIds);
    if (ids.length === 0) return false;
    const [leads, own, unpicked, picked] = await Promise.all([
      readLeads(Xrm.WebApi, ids, placeColumns),
      command === "accept" || command === "reject" ? readOwnIds(Xrm.WebApi, ids) : none,
      command === "pick" ? readUnpickedIds(Xrm.WebApi, ids) : none,
      command === "release" ? readPickedIds(Xrm.WebApi, ids) : none,
    ]);
    return leads.some((lead) => isLegal(command, lead, { isOwn: own.has(lead.id), isUnpicked: unpicked.has(lead.id), isPicked: picked.has(lead.id) }));
  } catch {
    // Who may not read what decides may not do it either.
    return false;
  }
}

export const accept = (bar: CommandBar, selectedIds?: unknown): Promise<void> => act(acceptLead, bar, selectedIds);
export const pick = (bar: CommandBar, selectedIds?: unknown): Promise<void> => act(pickLead, bar, selectedIds);
export const release = (bar: CommandBar, selectedIds?: unknown): Promise<void> => act(releaseLead, bar, selectedIds);
export const judge = (bar: CommandBar, selectedIds?: unknown): Promise<void> => act(judgeLead, bar, selectedIds);

/** Opens the dialog that gives leads back; it calls the custom API itself, so that a refusal is read where it can be mended. */
export async function reject(bar: CommandBar, selectedIds?: unknown): Promise<void> {
  const words = readersWords();
  const ids = leadIds(bar, selectedIds);
  if (ids.length === 0 || !(await isSaved(bar, words))) return;
  await openDialog("lp_/reject.html", ids, words.say("dialog.reject-title"), 560, 640);
  await refresh(bar);
}

/** Opens the dialog that explains one lead. */
export async function explain(bar: CommandBar, selectedIds?: unknown): Promise<void> {
  const id = leadIds(bar, selectedIds)[0];
  if (id !== undefined) await openDialog("lp_/explain.html", [id], readersWords().say("dialog.explain-title"), 860, 720);
}

/** Does something with each lead, one after another, and says what was refused. */
async function act(does: Act, bar: CommandBar, selectedIds: unknown): Promise<void> {
  const words = readersWords();
  const ids = leadIds(bar, selectedIds);
  if (ids.length === 0 || !(await isSaved(bar, words))) return;
  const refused: RefusedLead[] = [];
  try {
    for (const [index, id] of ids.entries()) {
      Xrm.Utility.showProgressIndicator(ids.length === 1 ? words.say("command.working") : words.say("command.working-on", index + 1, ids.length));
      try {
        await does(Xrm.WebApi, id);
      } catch (error) {
        refused.push({ id, refusal: refusalOf(error) });
      }
    }
  } finally {
    Xrm.Utility.closeProgressIndicator();
  }
  await refresh(bar);
  await report(refused, ids.length, words);
}

async function report(refused: readonly RefusedLead[], count: number, words: Words): Promise<void> {
  const first = refused[0];
  if (count === 1) {
    if (first !== undefined) await showRefusal(first.refusal, words);
    return;
  }
  const lines = [words.say("command.done", count - refused.length, count)];
  if (first !== undefined) {
    const names = await namesOf(refused.map((one) => one.id));
    lines.push("", ...refused.map(({ id, refusal }) => words.say("command.refused-for", names.get(id) ?? id, refusal.message || words.say("command.failed"))));
  }
  await Xrm.Navigation.openAlertDialog({ text: lines.join("\n") });
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const leads: LeadRow[] = await readLeads(Xrm.WebApi, ids, placeColumns).catch(() => []);
  return new Map(leads.map((lead) => [lead.id, lead.name]));
}

async function showRefusal(refusal: Refusal, words: Words): Promise<void> {
  if (refusal.isSentence) await Xrm.Navigation.openAlertDialog({ title: words.say("command.refused-title"), text: refusal.message });
  else await Xrm.Navigation.openErrorDialog({ message: refusal.message || words.say("command.failed"), details: detailsOf(refusal.error) });
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error) ?? String(error);
}

/** A custom API judges what is stored, so the form is saved first. False where that fails; the platform has said why. */
async function isSaved(bar: CommandBar, words: Words): Promise<boolean> {
  if (!isForm(bar) || !bar.data.entity.getIsDirty()) return true;
  try {
    await bar.data.save();
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.message !== "") await showRefusal(refusal, words);
    return false;
  }
}

async function refresh(bar: CommandBar): Promise<void> {
  if (!isForm(bar)) {
    bar.refresh();
    bar.refreshRibbon();
    return;
  }
  await bar.data.refresh(false);
  bar.ui.refreshRibbon();
}

async function openDialog(webresourceName: string, ids: readonly string[], title: string, width: number, height: number): Promise<void> {
  await Xrm.Navigation.navigateTo({ pageType: "webresource", webresourceName, data: ids.join(",") }, { target: 2, position: 1, width, height, title });
}

function leadIds(bar: CommandBar, selectedIds: unknown): string[] {
  const ids: unknown[] = Array.isArray(selectedIds) ? selectedIds : isForm(bar) ? [bar.data.entity.getId()] : [];
  return ids.map(bareId).filter((id) => id !== "");
}

function isForm(bar: CommandBar): bar is Xrm.FormContext {
  return "data" in bar && bar.data !== undefined && bar.data !== null;
}

function readersWords(): Words {
  return wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId);
}

const none: ReadonlySet<string> = new Set();
