// A lookup: type to search, choose from the list by keys or mouse; empty it to clear it.
import { get, tableOf } from "./api.js";
import { el, newId } from "./dom.js";
import { addressOf } from "./routes.js";
import { say } from "./words.js";

/** { element, input, value: { table, id, text } | null }. onChange is called when another row is chosen. */
export function lookupField({ id, labelId, label, targets, value, isRequired, onChange }) {
  const listId = newId("list");
  const list = el("ul", { class: "lookup-list", role: "listbox", id: listId, "aria-label": label, hidden: true });
  const open = el("a", { class: "lookup-open", tabindex: 0 });
  const input = el("input", { type: "text", id, role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list", "aria-labelledby": labelId, "aria-required": isRequired ? "true" : undefined, placeholder: "---" });
  const element = el("div", { class: "lookup" }, input, open, list);
  let chosen = value;
  let options = [];
  let at = -1;
  let searches = 0;

  const show = () => {
    input.value = chosen?.text ?? "";
    open.hidden = !chosen || ["systemuser", "team", "transactioncurrency"].includes(chosen.table);
    if (!open.hidden) {
      open.href = addressOf("row", chosen.table, chosen.id);
      open.setAttribute("aria-label", say("open", chosen.text));
      open.textContent = "↗";
    }
  };
  const shut = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (row) => {
    chosen = row;
    show();
    shut();
    onChange(chosen);
  };
  const mark = (to) => {
    at = to;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    const item = list.children[at];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    }
  };
  const search = async (text) => {
    const mine = ++searches;
    const answers = await Promise.all(targets.map(async (table) => {
      // What the person may not read, the list does not offer.
      try {
        return { table: await tableOf(table), rows: (await get(`/api/lookups/${table}`, { search: text })).rows };
      } catch {
        return { rows: [] };
      }
    }));
    if (mine !== searches) return;
    options = answers.flatMap(({ table, rows }) => rows.map((row) => ({ table: row.table, id: row.id, text: row.name, kind: targets.length > 1 ? table.label : "" })));
    list.replaceChildren(...options.map((row) => el("li", { role: "option", id: newId("option"), "aria-selected": "false", onmousedown: (event) => {
      event.preventDefault();
      choose(row);
    } }, el("span", {}, row.text), row.kind && el("span", { class: "soft" }, ` ${row.kind}`))));
    if (options.length === 0) list.append(el("li", { class: "soft", role: "option", "aria-disabled": "true" }, say("lookupNone")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
  };
  input.addEventListener("input", () => void search(input.value.trim()));
  input.addEventListener("blur", () => {
    if (input.value.trim() === "" && chosen) choose(null);
    else show();
    shut();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) void search(input.value === chosen?.text ? "" : input.value.trim());
    else if (event.key === "ArrowDown") mark(Math.min(at + 1, options.length - 1));
    else if (event.key === "ArrowUp") mark(Math.max(at - 1, 0));
    else if (event.key === "Enter" && options[at] && !list.hidden) choose(options[at]);
    else if (event.key === "Escape" && !list.hidden) {
      show();
      shut();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  show();
  return { element, input };
}
