// The fields of a form by kind of control: what they show, and what they give back.
import { el } from "./dom.js";
import { lookupField } from "./lookup.js";
import { addressOf } from "./routes.js";
import { say } from "./words.js";
import { session } from "./session.js";

/** A field that only shows its value; text that can be read to the end. */
export function readOnlyField({ labelId, column, cell }) {
  const isLong = column?.type === "Memo";
  // A text box would hide a link in it from a screen reader.
  if (cell?.id && !["systemuser", "team", "queue", "transactioncurrency"].includes(cell.table))
    return el("div", { class: "read-only", role: "group", "aria-labelledby": labelId }, el("a", { href: addressOf("row", cell.table, cell.id) }, cell.text));
  return el("div", { class: `read-only ${isLong ? "long" : ""}`, role: "textbox", "aria-readonly": "true", "aria-multiline": isLong ? "true" : undefined, "aria-labelledby": labelId, tabindex: 0 }, cell?.text || "---");
}

const isNumber = (type) => ["WholeNumber", "Decimal", "Money", "Float", "BigInt"].includes(type);

/**
 * A field that takes a value. onChange(value, isValid, text): the value as the server takes it; null = empty.
 */
export function editableField({ id, labelId, label, column, cell, isRequired, rows, onChange }) {
  const common = { id, "aria-labelledby": labelId, "aria-required": isRequired ? "true" : undefined, "data-column": column.name };
  if (["Lookup", "Owner", "Customer"].includes(column.type)) {
    const value = cell?.id ? { table: cell.table, id: cell.id, text: cell.text } : null;
    return lookupField({ id, labelId, label, targets: column.targets ?? [], value, isRequired, onChange: (chosen) => onChange(chosen && { table: chosen.table, id: chosen.id }, true, chosen?.text ?? "") }).element;
  }
  if (column.options) {
    const isYesNo = column.type === "YesNo";
    const value = isYesNo ? (cell ? Number(cell.value) : (column.defaultOption ?? 0)) : cell?.value;
    const select = el("select", { ...common, onchange: () => {
      const chosen = select.value === "" ? null : Number(select.value);
      onChange(isYesNo ? chosen === 1 : chosen, true, select.selectedOptions[0]?.textContent ?? "");
    } }, !isYesNo && el("option", { value: "" }, "---"), column.options.map((option) => el("option", { value: String(option.value) }, option.label)));
    select.value = value === undefined || value === null ? "" : String(value);
    return select;
  }
  if (column.type === "Memo") {
    const area = el("textarea", { ...common, rows: Math.max(4, Math.round((rows ?? 1) * 1.8)), maxlength: column.maxLength, placeholder: "---", oninput: () => onChange(area.value === "" ? null : area.value, true, area.value) });
    area.value = cell?.value ?? "";
    return area;
  }
  if (column.type === "DateTime") {
    const input = el("input", { ...common, type: column.dateBehavior === "DateOnly" ? "date" : "datetime-local", onchange: () => onChange(input.value === "" ? null : input.value, true, input.value) });
    input.value = cell?.local ?? "";
    return input;
  }
  const input = el("input", { ...common, type: "text", inputmode: isNumber(column.type) ? "decimal" : undefined, maxlength: column.maxLength, placeholder: "---", autocomplete: "off" });
  input.value = cell?.text ?? "";
  input.addEventListener("input", () => {
    const text = input.value.trim();
    const value = text === "" ? null : isNumber(column.type) ? numberOf(text) : input.value;
    const isValid = value === null || !Number.isNaN(value);
    input.setAttribute("aria-invalid", String(!isValid));
    input.title = isValid ? "" : say("badNumber");
    onChange(value, isValid, text);
  });
  return input;
}

// As the language writes numbers.
function numberOf(text) {
  const [thousands, decimals] = session.language === 1031 ? [".", ","] : [",", "."];
  const plain = text.replaceAll(thousands, "").replace(decimals, ".");
  return /^[-+]?\d*\.?\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
