// What of a form is seen: header, tabs, columns, sections and cells with their controls.
import { el, newId } from "./dom.js";
import { editableField, readOnlyField } from "./fields.js";
import { session } from "./session.js";
import { SubGrid } from "./subgrid.js";
import { tabList } from "./tabs.js";
import { Timeline } from "./timeline.js";
import { Timer } from "./timer.js";
import { say } from "./words.js";

export class FormLayout {
  constructor(page, model) {
    this.page = page;
    this.cells = new Map();
    this.grids = new Map();
    this.fillers = [];
    this.header = el("div", { class: "form-header" }, (model?.header ?? []).filter((cell) => cell.control && cell.isVisible).map((cell) => this.cell(cell, true)));
    const tabs = (model?.tabs ?? [this.platformTab()]).filter((tab) => tab.isVisible);
    const made = tabList(tabs.map((tab) => ({ id: tab.id, name: tab.name, label: tab.labels, panel: this.panel(tab), onShow: () => this.loadGrids(tab) })), say("tabs"));
    this.tabs = made.list;
    this.panels = made.panels;
    for (const tab of tabs) tab.gridNames = tab.columns.flatMap((c) => c.sections).flatMap((s) => s.rows).flat().map((c) => c.control?.id).filter((id) => this.grids.has(id));
    this.shown = new Set(tabs.slice(0, 1));
  }

  panel(tab) {
    return el("div", { class: "form-columns" }, tab.columns.map((column) => el("div", { class: "form-column", style: `--width: ${Number.parseFloat(column.width) || 100}` },
      column.sections.filter((section) => section.isVisible).map((section) => this.section(section)))));
  }

  section(section) {
    const id = newId("section");
    const grid = el("div", { class: "section-grid", style: `--columns: ${section.columnCount}` }, section.rows.flatMap((row) => row.filter((cell) => cell.isVisible && cell.control).map((cell) => this.cell(cell, false, section.columnCount))));
    return el("section", { class: "form-section", "data-section": section.name, "aria-labelledby": section.showLabel ? id : undefined, "aria-label": section.showLabel ? undefined : section.labels || undefined },
      section.showLabel && section.labels && el("h2", { id }, section.labels), grid);
  }

  cell(cell, isHeader, columns = 1) {
    const { control } = cell;
    const labelId = newId("label");
    const kind = session.controlKinds[control.classId.toLowerCase()];
    const column = control.column ? this.page.record.table.byName.get(control.column) : undefined;
    const text = cell.labels || column?.label || control.column || control.id;
    const label = el("span", { class: "field-label", id: labelId });
    const slot = el("div", { class: "field-slot" });
    const list = { Subgrid: SubGrid, Timeline }[kind];
    // A text over several rows has its label above it.
    const isTall = column?.type === "Memo" && cell.rowSpan > 1;
    const box = el("div", { class: `field ${isHeader ? "in-header" : ""} ${list ? "wide" : isTall ? "tall" : ""}`, "data-cell": control.column ?? control.id, style: cell.colSpan > 1 && columns > 1 ? `grid-column: span ${Math.min(cell.colSpan, columns)}` : undefined });
    if (list) {
      const grid = new list(this.page, control, text);
      this.grids.set(control.id, grid);
      box.append(grid.element);
      return box;
    }
    if (cell.showLabel || isHeader) label.textContent = text;
    else {
      label.textContent = text;
      label.classList.add("unseen");
    }
    box.append(label, slot);
    if (kind === "Timer") {
      slot.append(new Timer(control.parameters, (name) => this.page.record.value(name), labelId).element);
      return box;
    }
    if (!column) {
      slot.append(el("p", { class: "refusal", role: "alert" }, say("unknownControl", kind ?? control.classId)));
      return box;
    }
    this.cells.set(control.column, box);
    this.fillers.push(() => this.fillField(box, slot, label, text, column, control, cell.rowSpan));
    return box;
  }

  fillField(box, slot, label, text, column, control, rows) {
    const { record } = this.page;
    const cell = this.changedCell(column.name) ?? record.cells[column.name];
    const isReadOnly = control.isDisabled || !(record.isNew ? column.canCreate : column.canUpdate) || !this.page.mayWrite;
    const isRequired = column.isRequired && !isReadOnly;
    label.replaceChildren(text, isRequired ? el("span", { class: "required", "aria-hidden": "true" }, " *") : column.isRecommended && !isReadOnly ? el("span", { class: "recommended", "aria-hidden": "true" }, " +") : "");
    box.dataset.readonly = String(isReadOnly);
    slot.replaceChildren(isReadOnly
      ? readOnlyField({ labelId: label.id, column, cell })
      : editableField({ id: newId("field"), labelId: label.id, label: text, column, cell, isRequired, rows, onChange: (value, isValid, shown) => {
        record.change(column.name, value, isValid, shown);
        this.page.changed(column.name);
      } }));
  }

  // A changed value that a script has set, as a cell.
  changedCell(name) {
    const change = this.page.record.changes.get(name);
    if (!change) return undefined;
    const { value, text } = change;
    return value === null ? undefined : typeof value === "object" ? { ...value, text } : { value, text, local: typeof value === "string" ? value.slice(0, 16) : undefined };
  }

  /** Shows the row's values. */
  fill() {
    for (const filler of this.fillers) filler();
  }

  /** Loads the grids and the timeline of the tabs that were shown. */
  async loadGrids(tab) {
    if (tab) this.shown.add(tab);
    const names = new Set([...this.shown].flatMap((one) => one.gridNames ?? []));
    await Promise.all([...this.grids].filter(([name]) => names.has(name)).map(([, grid]) => grid.load()));
  }

  /** What keeps the row from being saved: { text, field }. */
  problems() {
    const { record } = this.page;
    return [...this.cells].flatMap(([name, box]) => {
      const column = record.table.byName.get(name);
      const field = box.querySelector("input, select, textarea");
      const label = box.querySelector(".field-label").firstChild?.textContent ?? name;
      if (!field) return [];
      if (record.invalid.has(name)) return [{ text: `${label}: ${say("badNumber")}`, field }];
      const value = record.value(name);
      return column.isRequired && (value === null || value === "") ? [{ text: say("required", label), field }] : [];
    });
  }

  // A table whose form is the platform's: its values, so that a link to a row leads somewhere.
  platformTab() {
    const { table, cells } = this.page.record;
    const shown = table.columns.filter((column) => cells[column.name] && column.type !== "PrimaryKey" && !["versionnumber"].includes(column.name));
    const cellOf = (column) => ({ labels: column.label, showLabel: true, colSpan: 1, isVisible: true, control: { id: column.name, column: column.name, classId: "", isDisabled: true, parameters: {} } });
    this.page.notes.set("platform", el("div", { class: "notice info" }, say("platformForm")));
    queueMicrotask(() => this.page.notices.replaceChildren(...this.page.notes.values()));
    return { id: "platform", name: "platform", labels: table.label, isVisible: true, columns: [{ width: "100%", sections: [{ name: "platform", labels: table.label, showLabel: false, columnCount: 2, isVisible: true, rows: shown.map((column) => [cellOf(column)]) }] }] };
  }
}
