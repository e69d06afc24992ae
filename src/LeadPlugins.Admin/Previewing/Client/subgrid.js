// A grid in a form: the rows that belong to the form's row by a relationship, or all of a view.
import { tableOf } from "./api.js";
import { ChartPane } from "./chartpane.js";
import { CommandBar } from "./commandbar.js";
import { el } from "./dom.js";
import { Grid } from "./grid.js";
import { ribbonCommands } from "./ribbon.js";
import { say } from "./words.js";

export class SubGrid {
  constructor(page, control, label) {
    Object.assign(this, { page, control, label });
    this.bar = new CommandBar(`${say("commands")}: ${label}`);
    this.slot = el("div", {}, el("p", { class: "soft" }, page.record.isNew ? say("afterSave") : ""));
    this.element = el("section", { class: "subgrid", "aria-label": label, "data-control": control.id }, el("div", { class: "subgrid-head" }, el("h3", {}, label), this.bar.element), this.slot);
  }

  async load() {
    const { record } = this.page;
    if (record.isNew) return;
    const { parameters } = this.control;
    const viewId = (parameters.ViewId ?? "").replace(/[{}]/g, "").toLowerCase();
    if (!this.grid) {
      const table = await tableOf(parameters.TargetEntityType);
      if (!table.views.some((view) => view.id === viewId) && viewId === "") {
        this.slot.replaceChildren(el("p", { class: "refusal" }, say("platformView")));
        return;
      }
      const related = parameters.RelationshipName ? { relationship: parameters.RelationshipName, parent: record.id } : {};
      if (parameters.ChartGridMode === "Chart") {
        this.grid = new ChartPane({ chartId: parameters.VisualizationId, viewId });
      } else {
        this.grid = new Grid({ viewId, name: this.control.id, pageSize: Number(parameters.RecordsPerPage) || 10, query: related, isCompact: true, onSelection: () => void this.refreshCommands(table) });
      }
      this.slot.replaceChildren(this.grid.element);
    }
    await this.grid.load();
  }

  get asControl() {
    return this.grid?.control;
  }

  async refreshCommands(table) {
    const mine = (this.refreshes = (this.refreshes ?? 0) + 1);
    const commands = await ribbonCommands({ place: "subgrid", table, primaryControl: this.page.context, selectedControl: this.grid.control, selected: this.grid.selection, state: "Existing", recordId: this.page.record.id });
    if (mine === this.refreshes) this.bar.show([...commands, { id: "refresh", icon: "refresh", text: say("refresh"), run: () => this.grid.load() }]);
  }
}
