// The platform's timer control: counts to an instant; conditions on other columns say how it ended.
import { now } from "./clock.js";
import { el } from "./dom.js";
import { say } from "./words.js";

const running = new Set();
setInterval(() => {
  for (const timer of running) {
    if (timer.element.isConnected) timer.tick();
    else if (timer.wasShown) running.delete(timer);
  }
}, 1000);

export class Timer {
  /** parameters as the form has them; value(column) gives the row's raw value, due() the instant in milliseconds or undefined. */
  constructor(parameters, value, labelId) {
    this.parameters = parameters;
    this.value = value;
    this.time = el("span", { class: "timer-time", role: "timer" });
    this.state = el("span", { class: "timer-state" });
    this.element = el("div", { class: "timer", "data-control": "timer", role: "group", "aria-labelledby": labelId }, this.time, this.state);
    running.add(this);
    this.tick();
  }

  meets(condition) {
    const column = this.parameters[`${condition}ConditionName`];
    return column !== undefined && column !== "" && String(this.value(column) ?? "") === String(this.parameters[`${condition}ConditionValue`]);
  }

  tick() {
    this.wasShown ||= this.element.isConnected;
    const due = Date.parse(this.value(this.parameters.FailureTimeField) ?? "");
    const left = due - now();
    const [state, time, text] = this.meets("Success") ? ["succeeded", "", say("succeeded")]
      : this.meets("Cancel") ? ["cancelled", "", say("cancelled")]
      : this.meets("Failure") ? ["failed", "", say("failed")]
      : Number.isNaN(due) ? ["none", "", say("notSet")]
      : this.meets("Pause") ? ["paused", duration(left), say("paused")]
      : left <= 0 ? ["failed", say("late", duration(-left)), say("failed")]
      : this.meets("Warning") ? ["warning", say("left", duration(left)), say("timerWarning")]
      : ["running", say("left", duration(left)), ""];
    this.element.dataset.state = state;
    if (this.time.textContent !== time) this.time.textContent = time;
    if (this.state.textContent !== text) this.state.textContent = text;
  }
}

/** "2 h 14 m"; seconds in the last hour, days from two days on. */
export function duration(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const [d, h, m, s] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  if (d > 0) return `${say("days", d)} ${say("hours", h)}`;
  if (h > 0) return `${say("hours", h)} ${say("minutes", m)} ${say("seconds", s)}`;
  return `${say("minutes", m)} ${say("seconds", s)}`;
}
