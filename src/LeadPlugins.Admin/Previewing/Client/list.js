// The list of a table: a view, its rows, its chart and the buttons.
import { get, remove, tableOf } from "./api.js";
import { ChartPane } from "./chartpane.js";
import { CommandBar } from "./commandbar.js";
import { ask, showError } from "./dialogs.js";
import { el, newId } from "./dom.js";
import { Grid } from "./grid.js";
import { ribbonCommands } from "./ribbon.js";
import { addressOf, go } from "./routes.js";
import { say } from "./words.js";

export class ListPage {
  constructor(main, tableName, viewId, query) {
    Object.assign(this, { main, tableName, viewId, query });
  }

  async open() {
    this.table = await tableOf(this.tableName);
    const views = this.table.views;
    if (views.length === 0 && !this.viewId) {
      await this.showNames();
      return;
    }
    this.viewId ??= (views.find((view) => view.isDefault) ?? views[0]).id;
    this.bar = new CommandBar(say("commands"));
    this.grid = new Grid({
      viewId: this.viewId, name: "list", query: { only: this.query.getAll("only"), chart: this.query.get("chart") ?? undefined },
      onSelection: () => void this.refreshCommands(),
    });
    this.side = el("div", { class: "chart-side", hidden: true });
    this.title = el("h1", { class: "unseen" });
    this.main.replaceChildren(this.bar.element, this.head(views), el("div", { class: "list-body" }, this.grid.element, this.side));
    if (this.query.get("pane")) await this.showChart(this.query.get("pane"));
    await this.grid.load();
    this.title.textContent = this.grid.view.name;
    document.title = this.grid.view.name;
    await this.refreshCommands();
  }

  // A table whose views are the platform's: its rows by name.
  async showNames() {
    const { rows } = await get(`/api/lookups/${this.tableName}`);
    document.title = this.table.collection;
    this.main.replaceChildren(el("div", { class: "card" }, el("h1", {}, this.table.collection), el("p", { class: "soft" }, say("platformView")),
      el("ul", { class: "names" }, rows.map((row) => el("li", {}, el("a", { href: addressOf("row", row.table, row.id) }, row.name || say("none")))))));
  }

  head(views) {
    const viewId = newId("view");
    const switcher = el("select", { id: viewId, class: "view-switcher", onchange: () => go("list", this.tableName, switcher.value) }, views.map((view) => el("option", { value: view.id }, view.name)));
    switcher.value = this.viewId;
    const search = el("input", { type: "search", class: "search", placeholder: say("search"), "aria-label": say("search"), onkeydown: (event) => {
      if (event.key === "Enter") this.find(search.value);
    }, oninput: () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.find(search.value), 300);
    } });
    const filter = this.query.get("filter");
    return el("div", { class: "list-head" }, this.title, el("label", { class: "unseen", for: viewId }, say("view")), switcher, search,
      filter && el("p", { class: "filter-chip" }, say("filtered", filter), " ", el("a", { href: addressOf("list", this.tableName, this.viewId) }, say("clear"))));
  }

  find(text) {
    clearTimeout(this.typing);
    if ((this.grid.options.query.search ?? "") === text.trim()) return;
    this.grid.options.query.search = text.trim();
    this.grid.page = 1;
    this.grid.load().catch(showError);
  }

  async showChart(chartId) {
    this.chartId = chartId;
    this.side.hidden = false;
    const id = newId("chart");
    const picker = el("select", { id, onchange: () => void this.showChart(picker.value) }, this.table.charts.map((chart) => el("option", { value: chart.id }, chart.name)));
    picker.value = chartId;
    const pane = new ChartPane({ chartId, viewId: this.viewId });
    this.side.replaceChildren(el("div", { class: "chart-pick" }, el("label", { for: id }, say("chart")), picker), pane.element);
    try {
      await pane.load();
    } catch (error) {
      await showError(error);
    }
  }

  hideChart() {
    this.chartId = undefined;
    this.side.hidden = true;
    this.side.replaceChildren();
  }

  async refreshCommands() {
    const mine = (this.refreshes = (this.refreshes ?? 0) + 1);
    const { table, grid } = this;
    const ribbon = await ribbonCommands({ place: "list", table, primaryControl: grid.control, selectedControl: grid.control, selected: grid.selection, state: "Existing" });
    if (mine !== this.refreshes) return;
    const charts = table.charts;
    this.bar.show([
      ...(grid.selection.length > 0 ? ribbon : []),
      table.may.includes("Create") && { id: "new", icon: "new", text: say("new"), run: () => go("new", table.name) },
      table.may.includes("Delete") && grid.selection.length > 0 && { id: "delete", icon: "delete", text: say("delete"), run: () => this.delete() },
      ...(grid.selection.length > 0 ? [] : ribbon),
      { id: "refresh", icon: "refresh", text: say("refresh"), run: () => grid.load().catch(showError) },
      charts.length > 0 && { id: "chart", icon: "chart", text: this.chartId ? say("hideChart") : say("showChart"), run: async () => {
        if (this.chartId) this.hideChart();
        else await this.showChart((charts.find((chart) => chart.isDefault) ?? charts[0]).id);
        await this.refreshCommands();
      } },
    ].filter(Boolean));
  }

  async delete() {
    const { selection } = this.grid;
    if (!(await ask({ title: say("deleteTitle"), text: say("deleteText", selection.map((row) => row.name || say("none")).join(", ")), confirmButtonLabel: say("delete") }))) return;
    try {
      for (const row of selection) await remove(`/api/rows/${row.table}/${row.id}`);
    } catch (error) {
      await showError(error);
    }
    await this.grid.load();
  }

  async mayLeave() {
    return true;
  }
}
