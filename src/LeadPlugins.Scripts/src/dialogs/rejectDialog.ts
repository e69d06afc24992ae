import { rejectLead } from "../leads/customApis";
import { readLeads, readShown, type LeadRow } from "../leads/leadRow";
import { refusalOf } from "../leads/refusal";
import { columnOf, commonCriteria, disputableColumns, disputeOfColumn, disputeOfCriterion, inputOf, missingIn, type FilledIn, type Kind } from "../leads/rejection";
import { element, find, openedDialog, type Dialog } from "./dialog";

/** The dialog that gives one lead back, or several for the same reason. */
export class RejectDialog {
  private readonly dialog: Dialog;
  private readonly form: HTMLFormElement;
  private readonly kinds: readonly HTMLInputElement[];
  private readonly disputed: HTMLSelectElement;
  private readonly problems: HTMLElement;
  private readonly submit: HTMLButtonElement;
  private readonly cancel: HTMLButtonElement;
  private readonly progress: HTMLElement;
  private isBusy = false;
  private leads: readonly LeadRow[] = [];
  private waiting: readonly string[];

  constructor(private readonly page: Window) {
    this.dialog = openedDialog(page, () => !this.isBusy);
    this.waiting = this.dialog.ids;
    this.form = find(page, "rejection");
    this.kinds = Array.from(this.form.querySelectorAll<HTMLInputElement>("input[name=kind]"));
    this.disputed = find(page, "disputed");
    this.problems = find(page, "problems");
    this.submit = find(page, "submit");
    this.cancel = find(page, "cancel");
    this.progress = find(page, "progress");
    for (const kind of this.kinds) kind.addEventListener("change", () => this.showFields());
    this.disputed.addEventListener("change", () => void this.showValue());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.isBusy) void this.send();
    });
    this.cancel.addEventListener("click", () => {
      if (!this.isBusy) page.close();
    });
  }

  /** Fills in what the leads say; the first choice has the focus. */
  async open(): Promise<void> {
    const { words, xrm } = this.dialog;
    this.showFields();
    this.kinds[0]?.focus();
    if (this.waiting.length === 0) {
      this.showProblems([words.say("reject.no-lead")]);
      this.submit.disabled = true;
      return;
    }
    try {
      this.leads = await readLeads(xrm.WebApi, this.waiting);
    } catch (error) {
      this.showProblems([refusalOf(error).message || words.say("command.failed")]);
    }
    const only = this.leads.length === 1 ? this.leads[0]?.name : undefined;
    find(this.page, "intro").textContent = only !== undefined ? words.say("reject.intro-one", only) : words.say("reject.intro-many", this.waiting.length);
    this.showFields();
  }

  /** Shows what the chosen kind asks for, and offers what can be disputed. */
  private showFields(): void {
    const { words } = this.dialog;
    const kind = this.chosenKind();
    find(this.page, "dispute").hidden = kind === undefined || kind === "misrouted";
    find(this.page, "disputed-label").textContent = words.say(kind === "data" ? "reject.disputed" : "reject.criterion");
    const criteria = commonCriteria(this.leads.map((lead) => lead.explanation));
    const chosen = this.disputed.value;
    this.disputed.replaceChildren(this.option("", words.say("reject.choose")));
    this.addGroup(words.say("reject.criteria"), criteria.map((criterion) => this.option(disputeOfCriterion(criterion.id), criterion.label)));
    if (kind === "data") this.addGroup(words.say("reject.columns"), disputableColumns.map((name) => this.option(disputeOfColumn(name), words.say(`column.${name}`))));
    this.disputed.value = chosen;
    if (this.disputed.selectedIndex < 0) this.disputed.selectedIndex = 0;
    if (this.disputed.value !== chosen) void this.showValue();
    const hint = find(this.page, "disputed-hint");
    const nothing = kind === "definition" && criteria.length === 0 && this.leads.length > 0;
    hint.hidden = !nothing;
    hint.textContent = nothing ? words.say(this.leads.length > 1 ? "reject.no-common-criteria" : "reject.no-criteria") : "";
  }

  /** Shows what stands on the one lead: what is said to have been found, unless something else is. */
  private async showValue(): Promise<void> {
    const seen = find<HTMLInputElement>(this.page, "seen");
    const only = this.leads.length === 1 ? this.leads[0] : undefined;
    const dispute = this.disputed.value;
    const column = only === undefined ? "" : columnOf(dispute, commonCriteria([only.explanation]));
    const shown = only === undefined || column === "" ? undefined : await readShown(this.dialog.xrm.WebApi, only.id, [column]).catch(() => undefined);
    if (this.disputed.value === dispute) seen.placeholder = shown?.get(column) ?? "";
  }

  private async send(): Promise<void> {
    const { words, xrm } = this.dialog;
    const filled = this.filledIn();
    const missing = missingIn(filled);
    this.mark(missing.map((one) => one.field));
    if (missing.length > 0) {
      this.showProblems(missing.map((one) => words.say(one.key)));
      (missing[0]?.field === "kind" ? this.kinds[0] : this.disputed)?.focus();
      return;
    }
    this.showProblems([]);
    this.setBusy(true);
    const count = this.waiting.length;
    const refused: { id: string; message: string }[] = [];
    for (const [index, id] of this.waiting.entries()) {
      this.progress.textContent = count === 1 ? words.say("reject.wait") : words.say("reject.wait-many", index + 1, count);
      try {
        await rejectLead(xrm.WebApi, id, inputOf(filled));
      } catch (error) {
        refused.push({ id, message: refusalOf(error).message || words.say("command.failed") });
      }
    }
    this.setBusy(false);
    if (refused.length === 0) {
      this.page.close();
      return;
    }
    // What is done is done: sending again is for those that were refused.
    this.waiting = refused.map((one) => one.id);
    this.showProblems(count === 1 ? refused.map((one) => one.message) : [words.say("reject.some-refused", count - refused.length, count), ...refused.map((one) => this.named(one))]);
    this.submit.focus();
  }

  private named({ id, message }: { id: string; message: string }): string {
    return this.dialog.words.say("command.refused-for", this.leads.find((lead) => lead.id === id)?.name ?? id, message);
  }

  private filledIn(): FilledIn {
    return {
      kind: this.chosenKind(),
      disputed: this.disputed.value,
      seen: find<HTMLInputElement>(this.page, "seen").value,
      comment: find<HTMLTextAreaElement>(this.page, "comment").value,
    };
  }

  private chosenKind(): Kind | undefined {
    return this.kinds.find((kind) => kind.checked)?.value as Kind | undefined;
  }

  private mark(fields: readonly string[]): void {
    for (const kind of this.kinds) this.setInvalid(kind, fields.includes("kind"));
    this.setInvalid(this.disputed, fields.includes("disputed"));
  }

  private setInvalid(field: HTMLElement, isInvalid: boolean): void {
    if (isInvalid) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  private showProblems(problems: readonly string[]): void {
    this.problems.replaceChildren(...problems.map((problem) => element(this.page, "p", problem)));
    this.problems.hidden = problems.length === 0;
  }

  /** While leads are being given back, the dialog stays open: closing it would hide what was refused. The buttons keep the focus, so they are marked as disabled, not taken out. */
  private setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
    for (const button of [this.submit, this.cancel]) button.setAttribute("aria-disabled", String(isBusy));
    this.submit.textContent = this.dialog.words.say(isBusy ? "reject.working" : "reject.submit");
    if (!isBusy) this.progress.textContent = "";
  }

  private option(value: string, text: string): HTMLOptionElement {
    const option = element(this.page, "option", text) as HTMLOptionElement;
    option.value = value;
    return option;
  }

  private addGroup(label: string, options: readonly HTMLOptionElement[]): void {
    if (options.length === 0) return;
    const group = element(this.page, "optgroup") as HTMLOptGroupElement;
    group.label = label;
    group.append(...options);
    this.disputed.append(group);
  }
}
