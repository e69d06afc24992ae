// The frame of the page, and which page is in it.
import { get } from "./api.js";
import { liveIn, now, setNow } from "./clock.js";
import { DashboardPage } from "./dashboard.js";
import { showError } from "./dialogs.js";
import { el, newId } from "./dom.js";
import { FormPage } from "./form.js";
import { ListPage } from "./list.js";
import { Navigation } from "./navigation.js";
import { current } from "./routes.js";
import { become, session } from "./session.js";
import { say, speak } from "./words.js";
import { offerXrm } from "./xrm.js";

const main = el("main", { id: "content", tabindex: -1 });
let navigation;
let page;

async function start() {
  try {
    Object.assign(session, await get("/api/session"));
    speak(session.language);
    document.documentElement.lang = session.language === 1031 ? "de" : "en";
    setNow(session.nowUtc);
    liveIn(window);
    offerXrm();
    const { app, areas } = await get("/api/navigation");
    navigation = new Navigation(areas);
    document.body.prepend(...frame(app));
    addEventListener("hashchange", (event) => void route(new URL(event.oldURL).hash));
    addEventListener("beforeunload", (event) => {
      if (page?.isDirty) event.preventDefault();
    });
    if (location.hash === "" && navigation.first) history.replaceState(null, "", navigation.first);
    await route();
  } catch (error) {
    document.body.append(el("p", { class: "refusal", role: "alert" }, error.message));
  }
}

function frame(app) {
  const [personId, languageId] = [newId("person"), newId("language")];
  const people = el("select", { id: personId, onchange: () => become({ person: people.value }) }, session.people.map((one) => el("option", { value: one.key, title: rolesOf(one) }, `${one.name} – ${rolesOf(one)}`)));
  people.value = session.person.key;
  const languages = el("select", { id: languageId, onchange: () => become({ language: Number(languages.value) }) }, el("option", { value: "1033" }, "English"), el("option", { value: "1031" }, "Deutsch"));
  languages.value = String(session.language);
  const menu = el("button", { type: "button", class: "menu-button", "aria-label": say("openNavigation"), "aria-expanded": "false", "aria-controls": "site-map", onclick: () => openMenu(menu.getAttribute("aria-expanded") !== "true") }, "☰");
  const openMenu = (isOpen) => {
    menu.setAttribute("aria-expanded", String(isOpen));
    document.body.classList.toggle("nav-open", isOpen);
  };
  addEventListener("hashchange", () => openMenu(false));
  // Choosing the page that is shown already changes no address.
  navigation.element.addEventListener("click", (event) => event.target.closest("a") && openMenu(false));
  const times = el("span", { class: "times" });
  const tick = () => (times.textContent = say("times", session.timeZone, timeText()));
  tick();
  setInterval(tick, 1000);
  return [
    el("a", { class: "skip", href: "#content", onclick: (event) => {
      event.preventDefault();
      main.focus();
    } }, say("skip")),
    el("header", { class: "top" }, menu, el("span", { class: "app-name" }, app?.name ?? "LeadPlugins"),
      el("div", { class: "who" }, el("label", { for: personId }, say("person")), people, el("label", { for: languageId }, say("language")), languages)),
    el("aside", { class: "banner" }, el("strong", {}, say("banner")), " ", times),
    el("div", { class: "body" }, navigation.element, main),
    el("div", { id: "announcements", class: "unseen", role: "status", "aria-live": "polite" }),
  ];
}

const rolesOf = (person) => (person.isAdministrator ? say("administrator") : person.roles.map((role) => role.name.replace(/^.*:\s*/, "")).join(", "));

// The organization's time zone; the browser knows it by the name that the session gives where that is an IANA name.
function timeText() {
  const options = { dateStyle: "short", timeStyle: "short", timeZone: session.timeZone };
  try {
    return new Intl.DateTimeFormat(session.language === 1031 ? "de-DE" : "en-GB", options).format(now());
  } catch {
    return new Date(now()).toISOString().slice(0, 16).replace("T", " ") + " UTC";
  }
}

async function route(from) {
  if (page && !(await page.mayLeave())) {
    history.replaceState(null, "", from);
    return;
  }
  const { kind, parts, query } = current();
  page = kind === "list" && parts[0] ? new ListPage(main, parts[0], parts[1], query)
    : kind === "row" && parts[1] ? new FormPage(main, parts[0], parts[1])
    : kind === "new" && parts[0] ? new FormPage(main, parts[0])
    : kind === "dashboard" && parts[0] ? new DashboardPage(main, parts[0])
    : undefined;
  const mine = page;
  main.setAttribute("aria-busy", "true");
  navigation.follow();
  if (!page) main.replaceChildren(el("div", { class: "card" }, el("p", {}, kind === "" ? say("welcome") : say("notFound"))));
  else {
    main.replaceChildren(el("p", { class: "loading", role: "status" }, say("loading")));
    try {
      await page.open();
    } catch (error) {
      if (mine === page) main.replaceChildren(el("div", { class: "card" }, el("p", { class: "refusal", role: "alert" }, error.message, error.code ? ` (${error.code})` : "")));
      if (error.status === undefined) await showError(error);
    }
  }
  if (mine === page) {
    main.removeAttribute("aria-busy");
    if (document.activeElement === document.body || document.activeElement === null) main.focus({ preventScroll: true });
    main.scrollTo(0, 0);
  }
}

await start();
