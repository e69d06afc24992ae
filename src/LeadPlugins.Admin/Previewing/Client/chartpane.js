// A chart with its name and a table of the same figures; every mark opens the list of its rows.
import { get } from "./api.js";
import { drawChart } from "./charts.js";
import { el } from "./dom.js";
import { addressOf } from "./routes.js";
import { say } from "./words.js";

export class ChartPane {
  /** options: { chartId, viewId }. */
  constructor(options) {
    this.options = options;
    this.chartId = options.chartId.replace(/[{}]/g, "").toLowerCase();
    this.title = el("h2");
    this.toggle = el("button", { type: "button", class: "link-button", "aria-pressed": "false", onclick: () => this.turn() }, say("asTable"));
    this.slot = el("div", { class: "chart-slot" });
    this.element = el("figure", { class: "chart", "data-chart": this.chartId }, el("figcaption", { class: "chart-head" }, this.title, this.toggle), this.slot);
    new ResizeObserver(([entry]) => {
      if (this.chart && !this.isTable && Math.abs(entry.contentRect.width - this.drawnWidth) > 8) this.draw();
    }).observe(this.slot);
  }

  async load() {
    this.chart = await get(`/api/charts/${this.chartId}`, { view: this.options.viewId });
    this.title.textContent = this.chart.name;
    this.element.title = this.chart.description ?? "";
    this.draw();
  }

  turn() {
    this.isTable = !this.isTable;
    this.toggle.setAttribute("aria-pressed", String(this.isTable));
    this.toggle.textContent = this.isTable ? say("asChart") : say("asTable");
    this.draw();
  }

  /** The address of the list behind a mark. */
  addressOf(mark, label) {
    return addressOf("list", this.chart.table, this.options.viewId, { only: mark.only, chart: this.chartId, filter: label });
  }

  draw() {
    const { drawing } = this.chart;
    this.drawnWidth = this.slot.clientWidth;
    const isEmpty = drawing.categories.every((category) => category.marks.every((mark) => !mark));
    this.slot.replaceChildren(isEmpty ? el("p", { class: "soft chart-empty" }, say("chartEmpty")) : this.isTable ? this.table(drawing) : drawChart(this.chart, Math.max(this.drawnWidth, 240), (mark, label) => this.addressOf(mark, label)));
  }

  table({ category, series, categories }) {
    return el("table", { class: "figures" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, category), series.map((one) => el("th", { scope: "col", class: "number" }, one)))),
      el("tbody", {}, categories.map(({ label, marks }) => el("tr", {}, el("th", { scope: "row" }, label), series.map((_, at) => el("td", { class: "number" }, marks[at] ? el("a", { href: this.addressOf(marks[at], label) }, marks[at].text) : ""))))));
  }
}
