// Tabs with their panels: arrows go from tab to tab.
import { el, newId } from "./dom.js";

/** tabs: { id, name, label, panel, onShow }. */
export function tabList(tabs, label) {
  const buttons = tabs.map((tab) => {
    const panelId = newId("panel");
    const button = el("button", { type: "button", role: "tab", class: "tab", id: newId("tab"), "aria-controls": panelId, "data-tab": tab.name || tab.id, onclick: () => show(button) }, tab.label);
    button.panel = el("div", { role: "tabpanel", id: panelId, "aria-labelledby": button.id, class: "panel" }, tab.panel);
    button.onShow = tab.onShow;
    return button;
  });
  const show = (chosen, isFirst = false) => {
    for (const button of buttons) {
      button.setAttribute("aria-selected", String(button === chosen));
      button.tabIndex = button === chosen ? 0 : -1;
      button.panel.hidden = button !== chosen;
    }
    if (!isFirst) void chosen.onShow?.();
  };
  const list = el("div", { class: "tabs", role: "tablist", "aria-label": label, hidden: tabs.length < 2 }, buttons);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const to = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    to.focus();
    show(to);
    event.preventDefault();
  });
  if (buttons[0]) show(buttons[0], true);
  return { list, panels: el("div", { class: "panels" }, buttons.map((button) => button.panel)) };
}
