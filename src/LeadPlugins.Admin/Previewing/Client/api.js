// Asks the server. What it refuses is thrown as an ApiError with the organization's sentence and code.
import { asked } from "./session.js";

export class ApiError extends Error {
  constructor(message, code, status) {
    super(message);
    this.code = code;
    this.status = status;
    // As Dynamics gives it to scripts.
    this.errorCode = code === undefined ? undefined : Number.parseInt(code, 16);
  }
}

export const get = (path, query) => send("GET", path + queryString(query));
export const post = (path, body) => send("POST", path, body);
export const patch = (path, body) => send("PATCH", path, body);
export const remove = (path) => send("DELETE", path);

const tables = new Map();

/** A table with its columns, forms, views, charts and buttons; asked for once. */
export function tableOf(name) {
  if (!tables.has(name)) {
    const asking = get(`/api/tables/${encodeURIComponent(name)}`).then((table) => ({ ...table, byName: new Map(table.columns.map((column) => [column.name, column])) }));
    tables.set(name, asking);
    asking.catch(() => tables.delete(name));
  }
  return tables.get(name);
}

function queryString(query) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== "") parts.append(name, one);
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}

async function send(method, path, body) {
  const headers = {};
  if (asked.person) headers["X-Preview-Person"] = asked.person;
  if (asked.language) headers["X-Preview-Language"] = asked.language;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const answer = await response.json();
  if (response.ok) return answer;
  throw new ApiError(answer.error.message, answer.error.code, response.status);
}
