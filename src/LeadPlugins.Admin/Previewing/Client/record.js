// A row as a form holds it: what is stored, what was changed, and how it is saved.
import { get, patch, post } from "./api.js";
import { setNow } from "./clock.js";
import { session } from "./session.js";

export class RowRecord {
  constructor(table, id) {
    this.table = table;
    this.id = id;
    this.cells = {};
    this.changes = new Map();
    this.invalid = new Set();
    this.name = "";
  }

  get isNew() {
    return this.id === undefined;
  }

  get isDirty() {
    return this.changes.size > 0;
  }

  async load() {
    this.changes.clear();
    this.invalid.clear();
    if (this.isNew) {
      // Who creates a row owns it unless somebody else is chosen.
      if (this.table.byName.get("ownerid")?.canCreate) this.cells = { ownerid: { table: "systemuser", id: session.person.id, text: session.person.name } };
      return;
    }
    const row = await get(`/api/rows/${this.table.name}/${this.id}`);
    setNow(row.nowUtc);
    this.cells = row.cells;
    this.name = row.name;
  }

  /** The raw value now, changed or stored; a lookup's is { table, id }; null when empty. */
  value(column) {
    if (this.changes.has(column)) return this.changes.get(column).value;
    const cell = this.cells[column];
    if (cell) return cell.id !== undefined && cell.table !== undefined ? { table: cell.table, id: cell.id, name: cell.text } : cell.value;
    const meta = this.table.byName.get(column);
    if (!this.isNew || meta?.defaultOption === undefined) return null;
    return meta.type === "YesNo" ? meta.defaultOption === 1 : meta.defaultOption;
  }

  text(column) {
    return this.changes.get(column)?.text ?? this.cells[column]?.text ?? "";
  }

  change(column, value, isValid = true, text = "") {
    const stored = this.cells[column];
    const isSame = value === null ? stored === undefined : stored !== undefined && (typeof value === "object" ? stored.id === value.id : stored.value === value || stored.local === value);
    if (isSame) this.changes.delete(column);
    else this.changes.set(column, { value, text });
    if (isValid) this.invalid.delete(column);
    else this.invalid.add(column);
  }

  /** Sends what was changed; a new row gets its id. */
  async save() {
    const values = Object.fromEntries([...this.changes].map(([column, { value }]) => [column, value]));
    if (this.isNew) this.id = (await post(`/api/rows/${this.table.name}`, { values })).id;
    else if (this.isDirty) await patch(`/api/rows/${this.table.name}/${this.id}`, { values });
    await this.load();
  }
}
