// A dashboard: lists and charts side by side, as its XML places them.
import { get, tableOf } from "./api.js";
import { ChartPane } from "./chartpane.js";
import { showError } from "./dialogs.js";
import { el } from "./dom.js";
import { Grid } from "./grid.js";
import { addressOf } from "./routes.js";
import { session } from "./session.js";
import { tabList } from "./tabs.js";
import { say } from "./words.js";

export class DashboardPage {
  constructor(main, id) {
    Object.assign(this, { main, id });
  }

  async open() {
    const model = await get(`/api/dashboards/${this.id}`);
    this.parts = [];
    const tabs = model.tabs.filter((tab) => tab.isVisible);
    const made = tabList(tabs.map((tab) => ({ id: tab.id, name: tab.name, label: tab.labels, panel: this.panel(tab) })), say("tabs"));
    this.main.replaceChildren(el("div", { class: "dashboard-head" }, el("h1", {}, model.names), model.descriptions && el("p", { class: "soft" }, model.descriptions)), made.list, made.panels);
    document.title = model.names;
    await Promise.all(this.parts.map((part) => this.load(part)));
  }

  panel(tab) {
    return el("div", { class: "form-columns" }, tab.columns.map((column) => el("div", { class: "form-column", style: `--width: ${Number.parseFloat(column.width) || 100}` },
      column.sections.filter((section) => section.isVisible).map((section) => el("section", { class: "dashboard-section", "aria-label": section.labels || tab.labels },
        section.showLabel && section.labels && el("h2", {}, section.labels),
        el("div", { class: "dashboard-grid", style: `--columns: ${section.columnCount}` }, section.rows.flat().filter((cell) => cell.control && cell.isVisible).map((cell) => this.part(cell, section.columnCount))))))));
  }

  part(cell, columns) {
    const { control } = cell;
    const slot = el("div", { class: "part-slot" });
    const box = el("section", { class: "dashboard-part", "aria-label": cell.labels, "data-part": control.id, style: `grid-column: span ${Math.min(cell.colSpan, columns)}; --rows: ${cell.rowSpan}` }, slot);
    if (session.controlKinds[control.classId.toLowerCase()] !== "Subgrid") {
      slot.append(el("p", { class: "refusal", role: "alert" }, say("unknownControl", control.classId)));
      return box;
    }
    this.parts.push({ control, slot, label: cell.labels });
    return box;
  }

  async load({ control, slot, label }) {
    const { parameters } = control;
    const viewId = parameters.ViewId.replace(/[{}]/g, "").toLowerCase();
    try {
      if (parameters.ChartGridMode === "Chart") {
        const pane = new ChartPane({ chartId: parameters.VisualizationId, viewId });
        slot.replaceChildren(pane.element);
        await pane.load();
        return;
      }
      await tableOf(parameters.TargetEntityType);
      const grid = new Grid({ viewId, name: control.id, pageSize: Number(parameters.RecordsPerPage) || 10, query: {}, isCompact: true });
      slot.replaceChildren(el("div", { class: "part-head" }, el("h2", {}, el("a", { href: addressOf("list", parameters.TargetEntityType, viewId) }, label))), grid.element);
      await grid.load();
    } catch (error) {
      slot.replaceChildren(el("h2", {}, label), el("p", { class: "refusal", role: "alert" }, error.message));
      if (error.status === undefined) await showError(error);
    }
  }

  async mayLeave() {
    return true;
  }
}
