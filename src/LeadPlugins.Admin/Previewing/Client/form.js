// A form as its XML describes it: header, tabs, columns, sections, cells; saved through the organization's pipeline.
import { activityCommands } from "./activities.js";
import { get, remove, tableOf } from "./api.js";
import { CommandBar } from "./commandbar.js";
import { ask, modal, showError } from "./dialogs.js";
import { announce, el, newId } from "./dom.js";
import { executionContextOf, formContextOf } from "./formcontext.js";
import { FormLayout } from "./formlayout.js";
import { RowRecord } from "./record.js";
import { ribbonCommands } from "./ribbon.js";
import { addressOf, go } from "./routes.js";
import { callFunction, loadScript } from "./scripts.js";
import { say } from "./words.js";

export class FormPage {
  constructor(main, tableName, id) {
    Object.assign(this, { main, tableName, id, onLoad: new Set(), onSave: new Set(), onPostSave: new Set(), notes: new Map() });
  }

  get isDirty() {
    return this.record?.isDirty ?? false;
  }

  async open() {
    const table = await tableOf(this.tableName);
    this.record = new RowRecord(table, this.id);
    await this.record.load();
    this.model = table.forms.length > 0 ? await get(`/api/forms/${table.forms[0].id}`) : undefined;
    this.bar = new CommandBar(say("commands"));
    this.notices = el("div", { class: "form-notices" });
    this.title = el("h1");
    this.state = el("span", { class: "save-state", role: "status" });
    this.layout = new FormLayout(this, this.model);
    this.context = formContextOf(this);
    this.main.replaceChildren(this.bar.element, this.notices, el("section", { class: "form-card", "data-form": this.model?.id ?? "platform", "aria-labelledby": (this.title.id = newId("form")) },
      el("div", { class: "form-head" }, el("div", { class: "form-title" }, this.title, el("p", { class: "soft" }, table.label, this.model ? ` · ${this.model.names}` : "", " ", this.state)), this.layout.header),
      this.layout.tabs), this.layout.panels);
    this.show();
    await this.safely(() => this.layout.loadGrids());
    for (const library of this.model?.libraries ?? []) await this.safely(() => loadScript(library));
    await this.raiseLoad(true);
    await this.refreshCommands();
  }

  get mayWrite() {
    return this.record.table.may.includes(this.record.isNew ? "Create" : "Write");
  }

  show() {
    this.layout.fill();
    this.title.textContent = this.record.isNew ? say("newRow", this.record.table.label) : this.record.name || say("none");
    document.title = this.title.textContent;
    this.showState();
  }

  showState() {
    this.state.textContent = `– ${this.record.isNew ? say("notSaved") : this.record.isDirty ? say("unsaved") : say("saved")}`;
    this.state.dataset.state = this.record.isNew ? "new" : this.record.isDirty ? "dirty" : "saved";
  }

  changed(column) {
    this.showState();
    for (const handler of this.handlers("onchange").filter((one) => one.column === column)) void this.call(handler);
  }

  setByScript(column, value) {
    this.record.change(column, Array.isArray(value) ? { table: value[0].entityType, id: value[0].id.replace(/[{}]/g, "").toLowerCase() } : value instanceof Date ? value.toISOString().slice(0, 19) + "Z" : value, true, String(value ?? ""));
    this.layout.fill();
    this.showState();
  }

  has(column) {
    return this.layout.cells.has(column);
  }

  cellOf(column) {
    return this.layout.cells.get(column);
  }

  gridOf(name) {
    return this.layout.grids.get(name);
  }

  handlers(event) {
    return (this.model?.handlers ?? []).filter((handler) => handler.event.toLowerCase() === event && handler.isEnabled);
  }

  call(handler) {
    return this.safely(() => callFunction(handler.library, handler.function, handler.passExecutionContext ? [executionContextOf(this.context)] : []));
  }

  async raiseLoad(isFirst) {
    if (isFirst) for (const handler of this.handlers("onload")) await this.call(handler);
    else for (const handler of this.onLoad) await this.safely(() => handler(executionContextOf(this.context)));
  }

  async safely(work) {
    try {
      await work();
    } catch (error) {
      await showError(error);
    }
  }

  notify(id, text, level) {
    const line = el("div", { class: `notice ${String(level ?? "INFO").toLowerCase()}`, "data-notification": id, role: level === "ERROR" ? "alert" : "status" }, el("span", { class: "notice-icon", "aria-hidden": "true" }, level === "ERROR" ? "⨯" : level === "WARNING" ? "!" : "i"), el("span", {}, text));
    this.notes.set(id, line);
    this.notices.replaceChildren(...this.notes.values());
    return true;
  }

  unnotify(id) {
    const had = this.notes.delete(id);
    this.notices.replaceChildren(...this.notes.values());
    return had;
  }

  /** Reads the row anew. */
  async reload() {
    await this.record.load();
    this.show();
    await this.layout.loadGrids();
    await this.raiseLoad(false);
    await this.refreshCommands();
  }

  /** Saves; rejects with what the organization says when it refuses. */
  async save() {
    const problems = this.layout.problems();
    if (problems.length > 0) {
      problems[0].field?.focus();
      throw new Error([say("missing"), ...problems.map((one) => one.text)].join("\n"));
    }
    const wasNew = this.record.isNew;
    for (const handler of this.handlers("onsave")) await this.call(handler);
    for (const handler of this.onSave) await handler(executionContextOf(this.context, { getEventArgs: () => ({ getSaveMode: () => 1 }) }));
    await this.record.save();
    this.show();
    announce(say("saved"));
    for (const handler of this.onPostSave) await this.safely(() => handler(executionContextOf(this.context)));
    if (wasNew) history.replaceState(null, "", addressOf("row", this.record.table.name, this.record.id));
    this.id = this.record.id;
    await this.layout.loadGrids();
    await this.raiseLoad(false);
    await this.refreshCommands();
  }

  /** Saves as the person has asked; false when it was refused, which was shown. */
  async saveByPerson() {
    try {
      await this.save();
      return true;
    } catch (error) {
      await showError(error);
      return false;
    }
  }

  async refreshCommands() {
    const mine = (this.refreshes = (this.refreshes ?? 0) + 1);
    const { record } = this;
    const { table } = record;
    const ribbon = await ribbonCommands({ place: "form", table, primaryControl: this.context, selected: [], state: record.isNew ? "New" : "Existing", recordId: record.id, values: (column) => record.value(column) });
    const activities = await activityCommands(this);
    if (mine !== this.refreshes) return;
    this.bar.show([
      this.mayWrite && { id: "save", icon: "save", text: say("save"), run: () => this.saveByPerson() },
      this.mayWrite && { id: "save-close", icon: "save-close", text: say("saveClose"), run: async () => (await this.saveByPerson()) && this.leave() },
      ...ribbon,
      ...activities,
      table.may.includes("Create") && { id: "new", icon: "new", text: say("new"), run: () => go("new", table.name) },
      table.may.includes("Delete") && !record.isNew && { id: "delete", icon: "delete", text: say("delete"), run: () => this.delete() },
      !record.isNew && { id: "refresh", icon: "refresh", text: say("refresh"), run: () => this.safely(() => this.reload()) },
    ].filter(Boolean));
  }

  async delete() {
    if (!(await ask({ title: say("deleteTitle"), text: say("deleteText", this.record.name), confirmButtonLabel: say("delete") }))) return;
    await this.safely(async () => {
      await remove(`/api/rows/${this.record.table.name}/${this.record.id}`);
      this.record.changes.clear();
      this.leave();
    });
  }

  leave() {
    if (history.length > 1) history.back();
    else go("list", this.record.table.name);
  }

  /** Whether the page may be left. */
  async mayLeave() {
    if (!this.isDirty) return true;
    return (await modal({ title: say("leaveTitle"), role: "alertdialog", content: [el("p", { class: "dialog-text" }, say("leaveText"))], buttons: [{ text: say("ok"), value: true, primary: true }, { text: say("cancel"), value: false }] })) === true;
  }
}
