// The site map at the left: areas, groups, entries.
import { el, newId } from "./dom.js";
import { icon } from "./icons.js";
import { addressOf, addressOfEntry, current } from "./routes.js";
import { say } from "./words.js";

export class Navigation {
  constructor(areas) {
    this.areas = areas;
    this.area = areas.find((area) => area.id === sessionStorage.getItem("area")) ?? areas[0];
    this.entries = el("div", { class: "nav-entries" });
    const areaId = newId("area");
    const switcher = el("select", { id: areaId, onchange: () => this.choose(areas.find((area) => area.id === switcher.value)) }, areas.map((area) => el("option", { value: area.id }, area.titles)));
    this.switcher = switcher;
    this.element = el("nav", { class: "nav", "aria-label": say("navigation"), id: "site-map" }, this.entries,
      areas.length > 1 && el("div", { class: "area" }, el("label", { for: areaId }, say("area")), switcher));
    if (this.area) this.choose(this.area);
    else this.entries.append(el("p", { class: "nav-empty" }, say("noEntries")));
  }

  choose(area) {
    this.area = area;
    this.switcher.value = area.id;
    sessionStorage.setItem("area", area.id);
    this.entries.replaceChildren(...area.groups.map((group) => {
      const id = newId("group");
      return el("section", { class: "nav-group", "aria-labelledby": id }, el("h2", { id }, group.titles), el("ul", {}, group.subAreas.map((entry) => {
        const address = addressOfEntry(entry);
        return el("li", {}, address ? el("a", { href: address, "data-entry": entry.id }, icon(entry.dashboard ? "dashboard" : "list"), entry.titles) : el("span", { class: "nav-dead" }, entry.titles));
      })));
    }));
    this.mark();
  }

  /** Goes to the area of the page that is shown, unless the present one has it, too. */
  follow() {
    const here = this.here();
    const has = (area) => area.groups.some((group) => group.subAreas.some((entry) => addressOfEntry(entry) === here));
    const home = this.area && !has(this.area) ? this.areas.find(has) : undefined;
    if (home) this.choose(home);
    else this.mark();
  }

  mark() {
    const here = this.here();
    for (const link of this.entries.querySelectorAll("a")) {
      if (link.getAttribute("href") === here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  here() {
    const { kind, parts } = current();
    return addressOf(kind, ...parts);
  }

  /** The first entry, which is what the app opens with. */
  get first() {
    return this.entries.querySelector("a")?.getAttribute("href");
  }
}
