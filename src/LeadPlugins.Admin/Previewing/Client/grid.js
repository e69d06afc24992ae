// The rows of a view: sorted by its headers, selected by boxes or keys, opened by their names, page by page.
import { get, tableOf } from "./api.js";
import { announce, el } from "./dom.js";
import { guarded } from "./guarded.js";
import { addressOf } from "./routes.js";
import { say } from "./words.js";
import { collection } from "./xrm.js";

// A width is for the platform's font; a date and time must not be cut in another one.
const widthOf = (column) => Math.max(column.width, column.type === "DateTime" ? 150 : 60);

export class Grid {
  /**
   * options: { viewId, name, pageSize, query: { only, chart, relationship, parent, search }, onSelection, onLoad, isCompact }.
   */
  constructor(options) {
    this.options = options;
    this.page = 1;
    this.selected = new Map();
    this.rows = [];
    this.total = 0;
    this.body = el("tbody");
    this.headRow = el("tr");
    this.table = el("table", { class: "grid", role: "grid", "aria-multiselectable": "true", "data-view": options.viewId }, el("thead", {}, this.headRow), this.body);
    this.empty = el("div", { class: "grid-empty", hidden: true }, el("p", {}, say("empty")), el("p", { class: "soft" }, say("emptyHint")));
    this.count = el("span", { class: "grid-count" });
    this.previous = el("button", { type: "button", class: "icon-button", "aria-label": say("previous"), onclick: () => this.turn(-1) }, "‹");
    this.next = el("button", { type: "button", class: "icon-button", "aria-label": say("next"), onclick: () => this.turn(1) }, "›");
    this.element = el("div", { class: `grid-frame ${options.isCompact ? "compact" : ""}`, "data-grid": options.name ?? "" },
      el("div", { class: "grid-scroll" }, this.table, this.empty), el("div", { class: "grid-foot" }, this.count, el("span", { class: "grid-pages" }, this.previous, this.next)));
    this.body.addEventListener("keydown", (event) => this.onKey(event));
    this.control = this.asControl();
  }

  async load() {
    this.element.setAttribute("aria-busy", "true");
    try {
      if (!this.view) {
        this.view = await get(`/api/views/${this.options.viewId}`);
        this.meta = await tableOf(this.view.table);
        this.table.setAttribute("aria-label", this.view.name);
        this.sort ??= this.view.sorted[0] ? { ...this.view.sorted[0], isViews: true } : undefined;
      }
      const sorting = this.sort && !this.sort.isViews ? { sort: this.sort.column, descending: this.sort.descending } : {};
      const answer = await get(`/api/views/${this.options.viewId}/rows`, { ...this.options.query, ...sorting, page: this.page, size: this.options.pageSize ?? 50 });
      this.rows = answer.rows;
      this.total = answer.total;
      for (const id of this.selected.keys()) if (!this.rows.some((row) => row.id === id)) this.selected.delete(id);
      this.draw(answer);
    } finally {
      this.element.removeAttribute("aria-busy");
    }
    this.options.onLoad?.();
    this.options.onSelection?.();
  }

  /** The rows with their boxes checked: { id, table, name }. */
  get selection() {
    return [...this.selected.values()];
  }

  draw({ page, size, more }) {
    this.drawHead();
    this.body.replaceChildren(...this.rows.map((row, at) => this.line(row, at)));
    this.empty.hidden = this.rows.length > 0;
    this.showCount(page, size);
    this.previous.disabled = page <= 1;
    this.next.disabled = !more;
    this.previous.parentElement.hidden = page <= 1 && !more;
  }

  drawHead() {
    const all = el("input", { type: "checkbox", "aria-label": say("selectAll"), onchange: () => this.selectAll(all.checked) });
    this.allBox = all;
    this.markAll();
    const cells = this.view.columns.map((column) => {
      const direction = this.sort?.column === column.name ? (this.sort.descending ? "descending" : "ascending") : undefined;
      const label = [el("span", {}, column.label), el("span", { class: "sort-mark", "aria-hidden": "true" }, direction === "descending" ? "↓" : direction === "ascending" ? "↑" : "")];
      return el("th", { scope: "col", "data-column": column.name, "aria-sort": direction, style: `width: ${widthOf(column)}px` },
        column.canSort ? el("button", { type: "button", class: "sort", onclick: () => this.sortBy(column) }, label) : el("span", { class: "sort" }, label));
    });
    const focused = document.activeElement?.closest?.("th")?.dataset.column;
    const wasHere = this.headRow.contains(document.activeElement);
    this.headRow.replaceChildren(el("th", { scope: "col", class: "check" }, all), ...cells);
    this.table.style.minWidth = `${44 + this.view.columns.reduce((sum, column) => sum + Math.min(widthOf(column), 260), 0)}px`;
    if (wasHere && focused) this.headRow.querySelector(`th[data-column="${CSS.escape(focused)}"] button`)?.focus();
  }

  line(row, at) {
    const name = row.name || say("none");
    const box = el("input", { type: "checkbox", tabindex: -1, "aria-label": say("select", name), checked: this.selected.has(row.id), onchange: () => this.select(row, box.checked) });
    const jump = this.view.columns.find((column) => column.name === this.view.jump)?.name ?? this.view.columns[0]?.name;
    const cells = this.view.columns.map((column) => {
      const cell = row.cells[column.name];
      const isNumber = ["WholeNumber", "Decimal", "Money", "Float", "BigInt"].includes(column.type);
      return el("td", { "data-column": column.name, class: isNumber ? "number" : undefined, title: cell?.text || undefined }, this.content(row, column, cell, column.name === jump));
    });
    return el("tr", {
      "data-row": row.id, "aria-selected": String(this.selected.has(row.id)), tabindex: at === 0 ? 0 : -1,
      onclick: (event) => {
        if (!event.target.closest("a, input, button")) this.toggleOnly(row);
      },
      ondblclick: () => this.open(row),
    }, el("td", { class: "check" }, box), cells);
  }

  content(row, column, cell, isJump) {
    if (isJump) return el("a", { href: addressOf("row", row.table, row.id), tabindex: -1 }, cell?.text || row.name || say("none"));
    if (cell?.id && cell.table !== "systemuser" && cell.table !== "team" && cell.table !== "queue") return el("a", { href: addressOf("row", cell.table, cell.id), tabindex: -1 }, cell.text);
    if (column.type === "Choice" && cell) return el("span", { class: "choice-text", "data-option": cell.value }, cell.text);
    return cell?.text ?? "";
  }

  open(row) {
    location.hash = addressOf("row", row.table, row.id);
  }

  sortBy(column) {
    const isSame = this.sort?.column === column.name;
    this.sort = { column: column.name, descending: isSame ? !this.sort.descending : false };
    this.page = 1;
    return this.load();
  }

  turn(by) {
    this.page += by;
    return this.load();
  }

  toggleOnly(row) {
    const wasOnly = this.selected.size === 1 && this.selected.has(row.id);
    this.selected.clear();
    if (!wasOnly) this.selected.set(row.id, this.reference(row));
    this.mark();
  }

  select(row, isSelected) {
    if (isSelected) this.selected.set(row.id, this.reference(row));
    else this.selected.delete(row.id);
    this.mark();
  }

  selectAll(isSelected) {
    this.selected.clear();
    if (isSelected) for (const row of this.rows) this.selected.set(row.id, this.reference(row));
    this.mark();
  }

  reference(row) {
    return { id: row.id, table: row.table, name: row.name };
  }

  mark() {
    for (const line of this.body.rows) {
      const isSelected = this.selected.has(line.dataset.row);
      line.setAttribute("aria-selected", String(isSelected));
      line.querySelector("input").checked = isSelected;
    }
    this.markAll();
    this.showCount(this.page, this.options.pageSize ?? 50);
    this.options.onSelection?.();
  }

  markAll() {
    this.allBox.checked = this.rows.length > 0 && this.selected.size === this.rows.length;
    this.allBox.indeterminate = this.selected.size > 0 && this.selected.size < this.rows.length;
  }

  showCount(page, size) {
    const from = (page - 1) * size + 1;
    const rows = this.total === 0 ? say("rowsNone") : say("rows", from, from + this.rows.length - 1, this.total);
    this.count.textContent = this.selected.size > 0 ? `${rows} · ${say("selected", this.selected.size)}` : rows;
    announce(this.count.textContent);
  }

  // One row is in the tab order; arrows go from row to row.
  onKey(event) {
    const line = event.target.closest("tr");
    const lines = [...this.body.rows];
    const at = lines.indexOf(line);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to !== undefined && lines[to]) {
      for (const other of lines) other.tabIndex = -1;
      lines[to].tabIndex = 0;
      lines[to].focus();
    } else if (event.key === " " && event.target === line) this.select(this.rows[at], !this.selected.has(this.rows[at].id));
    else if (event.key === "Enter" && event.target === line) this.open(this.rows[at]);
    else return;
    event.preventDefault();
  }

  // The grid control that scripts get.
  asControl() {
    const rowOf = (reference) => guarded("GridRow", {
      getData: () => guarded("GridRowData", { getEntity: () => guarded("GridEntity", { getId: () => `{${reference.id.toUpperCase()}}`, getEntityName: () => reference.table, getPrimaryAttributeValue: () => reference.name, getEntityReference: () => ({ id: `{${reference.id.toUpperCase()}}`, entityType: reference.table, name: reference.name }) }) }),
    });
    return guarded("GridControl", {
      getGrid: () => guarded("Grid", { getSelectedRows: () => collection(this.selection.map(rowOf)), getRows: () => collection(this.rows.map((row) => rowOf(this.reference(row)))), getTotalRecordCount: () => this.total }),
      getEntityName: () => this.view?.table ?? "",
      getName: () => this.options.name ?? "",
      refresh: () => void this.load(),
      refreshRibbon: () => this.options.onSelection?.(),
    });
  }
}
