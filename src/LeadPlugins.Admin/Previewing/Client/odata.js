// Between the server's rows and what Xrm.WebApi gives scripts: OData rows with annotations, and the queries scripts write.
import { post, tableOf, get } from "./api.js";
import { refused } from "./guarded.js";

const formatted = "@OData.Community.Display.V1.FormattedValue";

/** A row as the Web API writes it. */
export function toODataRow(row) {
  const answer = {};
  for (const [name, cell] of Object.entries(row.cells)) {
    if (cell.id !== undefined) {
      const [link, column] = name.includes(".") ? name.split(/\.(.*)/) : ["", name];
      const key = link ? `${link}.${column}` : `_${column}_value`;
      answer[key] = cell.id;
      answer[key + formatted] = cell.text;
      answer[`${key}@Microsoft.Dynamics.CRM.lookuplogicalname`] = cell.table;
      continue;
    }
    answer[name] = cell.value;
    if (typeof cell.value !== "string" || cell.local !== undefined) answer[name + formatted] = cell.text;
  }
  return answer;
}

/** Rows of "?fetchXml=…" or of "?$select=…&$filter=…". */
export async function retrieveMultiple(table, options = "") {
  const query = new URLSearchParams(options.replace(/^\?/, ""));
  const fetchXml = query.get("fetchXml") ?? fetchOf(table, query, await tableOf(table));
  const answer = await post("/api/fetch", { fetchXml });
  return { entities: answer.rows.map(toODataRow), nextLink: undefined };
}

/** One row with the columns of "?$select=…". */
export async function retrieve(table, id, options = "") {
  const query = new URLSearchParams(options.replace(/^\?/, ""));
  for (const name of query.keys()) if (name !== "$select") throw refused(`Xrm.WebApi.retrieveRecord with ${name}`);
  const row = toODataRow(await get(`/api/rows/${table}/${bare(id)}`));
  const wanted = query.get("$select")?.split(",").map((name) => name.trim());
  if (!wanted) return row;
  const { primaryId } = await tableOf(table);
  return Object.fromEntries([primaryId, ...wanted].flatMap((name) => [[name, row[name] ?? null], ...Object.entries(row).filter(([key]) => key.startsWith(`${name}@`))]));
}

export const bare = (id) => String(id ?? "").replace(/[{}]/g, "").toLowerCase();

const operators = { eq: "eq", ne: "ne", gt: "gt", ge: "ge", lt: "lt", le: "le" };

// The simple part of OData: columns, conditions joined by and, one order, top.
function fetchOf(table, query, { primaryId }) {
  for (const name of query.keys()) if (!["$select", "$filter", "$top", "$orderby"].includes(name)) throw refused(`Xrm.WebApi.retrieveMultipleRecords with ${name}`);
  const document = new DOMParser().parseFromString("<fetch><entity/></fetch>", "text/xml");
  const entity = document.documentElement.firstElementChild;
  const add = (parent, tag, attributes) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    parent.append(made);
    return made;
  };
  entity.setAttribute("name", table);
  if (query.has("$top")) document.documentElement.setAttribute("top", query.get("$top"));
  for (const name of new Set([primaryId, ...(query.get("$select") ?? "").split(",").map((one) => columnOf(one.trim())).filter((one) => one !== "")])) add(entity, "attribute", { name });
  if (query.has("$filter")) {
    const filter = add(entity, "filter", {});
    for (const text of query.get("$filter").split(/\s+and\s+/)) {
      const match = /^\s*(\w+)\s+(eq|ne|gt|ge|lt|le)\s+(null|true|false|'(?:[^']|'')*'|[-\w.:]+)\s*$/.exec(text);
      if (!match) throw refused(`Xrm.WebApi.retrieveMultipleRecords with the filter ${text}`);
      const [, name, operator, value] = match;
      if (value === "null") add(filter, "condition", { attribute: columnOf(name), operator: operator === "eq" ? "null" : "not-null" });
      else add(filter, "condition", { attribute: columnOf(name), operator: operators[operator], value: value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value === "true" ? "1" : value === "false" ? "0" : value });
    }
  }
  const [order, direction] = (query.get("$orderby") ?? "").trim().split(/\s+/);
  if (order) add(entity, "order", { attribute: columnOf(order), descending: direction === "desc" ? "true" : "false" });
  return new XMLSerializer().serializeToString(document);
}

const columnOf = (name) => /^_(.+)_value$/.exec(name)?.[1] ?? name;
