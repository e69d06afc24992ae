// The part of the address after #: which page is shown.

/** Goes to a page: go("row", "lead", id), go("list", "lead", viewId, { only: […] }). */
export function go(kind, ...parts) {
  location.hash = addressOf(kind, ...parts);
}

/** "#/list/lead/…?only=…" */
export function addressOf(kind, ...parts) {
  const query = typeof parts.at(-1) === "object" ? parts.pop() : {};
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== "") search.append(name, one);
  const text = search.toString();
  return `#/${[kind, ...parts.filter((part) => part !== undefined && part !== "")].map(encodeURIComponent).join("/")}${text === "" ? "" : `?${text}`}`;
}

/** What the address says now. */
export function current() {
  const [path, search] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/);
  const [kind, ...parts] = path.split("/").map(decodeURIComponent);
  return { kind, parts, query: new URLSearchParams(search ?? "") };
}

/** Where an entry of the site map leads; undefined for what the preview cannot show. */
export function addressOfEntry({ table, url, dashboard }) {
  if (dashboard) return addressOf("dashboard", dashboard);
  if (table) return addressOf("list", table);
  const query = new URLSearchParams((url ?? "").split("?")[1] ?? "");
  if (query.get("pagetype") === "entitylist") return addressOf("list", query.get("etn"), (query.get("viewid") ?? "").replace(/[{}]/g, "").toLowerCase());
  if (query.get("pagetype") === "dashboard") return addressOf("dashboard", (query.get("id") ?? "").replace(/[{}]/g, "").toLowerCase());
  return undefined;
}
