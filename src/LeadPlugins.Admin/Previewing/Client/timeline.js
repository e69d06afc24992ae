// The platform's timeline control: the row's activities, the newest first, and the buttons that make one.
import { activityCommands } from "./activities.js";
import { get } from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { addressOf } from "./routes.js";
import { say } from "./words.js";

const states = ["activityOpen", "activityCompleted", "activityCanceled", "activityScheduled"];

export class Timeline {
  constructor(page, control, label) {
    this.page = page;
    this.buttons = el("div", { class: "timeline-buttons", role: "group", "aria-label": say("newActivity") });
    this.slot = el("div", {}, el("p", { class: "soft" }, page.record.isNew ? say("afterSave") : ""));
    this.element = el("div", { class: "timeline", role: "group", "aria-label": label, "data-control": control.id }, this.buttons, this.slot);
  }

  /** Shows what there is now. What the person may not read is said in its place. */
  async load() {
    const { record } = this.page;
    if (record.isNew) return;
    const mine = (this.loads = (this.loads ?? 0) + 1);
    const commands = await activityCommands(this.page);
    const shown = await get(`/api/timeline/${record.table.name}/${record.id}`).then(({ activities }) => this.list(activities), (error) => el("p", { class: "refusal", role: "alert" }, error.message));
    if (mine !== this.loads) return;
    this.buttons.replaceChildren(...commands.map((command) => el("button", { type: "button", class: "command", "data-create": command.id, onclick: command.run }, icon(command.icon), el("span", {}, command.text))));
    this.slot.replaceChildren(shown);
  }

  list(activities) {
    if (activities.length === 0) return el("p", { class: "soft" }, say("timelineEmpty"));
    return el("ol", { class: "timeline-list" }, activities.map((one) => el("li", { "data-activity": one.kind, "data-state": one.state },
      icon(one.kind),
      el("div", {},
        el("a", { href: addressOf("row", one.kind, one.id) }, one.subject || say("none")),
        el("div", { class: "soft" }, [say(one.kind), one.owner, one.when, say(states[one.state] ?? states[0])].filter(Boolean).join(" · ")),
        one.description && el("div", { class: "timeline-text" }, one.description)))));
  }
}
