// A command bar: buttons in one row; those that do not fit go into a menu.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** A command: { id, text, title, run, image?, icon?, enabled? }. */
export class CommandBar {
  constructor(label) {
    this.row = el("div", { class: "commands-row" });
    this.menu = el("div", { class: "commands-menu", role: "menu", hidden: true });
    this.moreButton = el("button", { type: "button", class: "command", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": say("more"), title: say("more"), hidden: true, onclick: () => this.toggle() }, "⋯");
    this.element = el("div", { class: "commands", role: "toolbar", "aria-label": label }, this.row, el("div", { class: "commands-more" }, this.moreButton, this.menu));
    this.menu.addEventListener("keydown", (event) => this.onMenuKey(event));
    this.element.addEventListener("focusout", (event) => {
      if (!this.element.contains(event.relatedTarget)) this.toggle(false);
    });
    new ResizeObserver(() => this.fit()).observe(this.element);
  }

  /** Shows these commands; the others go. */
  show(commands) {
    const focused = document.activeElement?.dataset?.command;
    this.commands = commands;
    this.buttons = commands.map((command) => this.button(command));
    this.fit(focused);
  }

  button(command) {
    return el("button", {
      type: "button", class: "command", "data-command": command.id, title: command.title || undefined, disabled: command.enabled === false,
      onclick: async () => {
        this.toggle(false);
        await command.run();
      },
    }, command.image ? el("img", { src: command.image, alt: "", width: 16, height: 16 }) : command.icon && icon(command.icon), el("span", {}, command.text));
  }

  fit(focused = document.activeElement?.dataset?.command) {
    if (!this.buttons) return;
    this.menu.replaceChildren();
    this.row.replaceChildren(...this.buttons);
    for (const button of this.buttons) button.removeAttribute("role");
    this.moreButton.hidden = true;
    const width = this.element.clientWidth - 8;
    const widths = this.buttons.map((button) => button.offsetWidth);
    let taken = widths.reduce((sum, one) => sum + one, 0);
    if (width > 0 && taken > width) {
      this.moreButton.hidden = false;
      for (let at = this.buttons.length - 1; at > 0 && taken > width - this.moreButton.offsetWidth; at--) {
        taken -= widths[at];
        this.buttons[at].setAttribute("role", "menuitem");
        this.menu.prepend(this.buttons[at]);
      }
    }
    if (focused && document.activeElement === document.body) this.element.querySelector(`[data-command="${CSS.escape(focused)}"]:not(:disabled)`)?.focus();
  }

  toggle(open = this.menu.hidden) {
    if (this.menu.hidden === !open) return;
    this.menu.hidden = !open;
    this.moreButton.setAttribute("aria-expanded", String(open));
    if (open) this.menu.querySelector("button:not(:disabled)")?.focus();
  }

  onMenuKey(event) {
    const items = [...this.menu.querySelectorAll("button:not(:disabled)")];
    const at = items.indexOf(document.activeElement);
    if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === "Escape") {
      this.toggle(false);
      this.moreButton.focus();
    } else return;
    event.preventDefault();
  }
}
