import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { FakeXrm } from "./fakeXrm";
import { repository } from "./samples";

/** A dialog as it lies in the solution, opened for some leads. */
export class OpenedPage {
  readonly window: Window;
  closed = 0;

  constructor(page: string, fake: FakeXrm, data: string) {
    const html = readFileSync(join(repository, "solution/WebResources/lp_", page), "utf8").replace(/<script src=.*<\/script>/, "");
    const dom = new JSDOM(html, { url: `https://org.invalid/WebResources/lp_/${page}?data=${encodeURIComponent(data)}` });
    this.window = dom.window as unknown as Window;
    // A page of its own is its own parent; in a dialog that is the app.
    (dom.window as unknown as { Xrm: unknown }).Xrm = fake.xrm;
    this.window.close = () => void this.closed++;
  }

  get document(): Document {
    return this.window.document;
  }

  text(id: string): string {
    return (this.document.getElementById(id)?.textContent ?? "").trim();
  }

  isHidden(id: string): boolean {
    return this.document.getElementById(id)?.closest("[hidden]") !== null;
  }

  field<T extends HTMLElement = HTMLInputElement>(id: string): T {
    return this.document.getElementById(id) as T;
  }

  /** Chooses one of several. */
  choose(id: string): void {
    this.field(id).checked = true;
    this.raise(id, "change");
  }

  raise(id: string, type: string): void {
    this.field(id).dispatchEvent(new (this.window as unknown as { Event: typeof Event }).Event(type, { bubbles: true, cancelable: true }));
  }

  press(key: string): void {
    this.document.dispatchEvent(new (this.window as unknown as { KeyboardEvent: typeof KeyboardEvent }).KeyboardEvent("keydown", { key }));
  }

  /** Controls that have no label, and labels that name no control. */
  get unlabelled(): string[] {
    const controls = [...this.document.querySelectorAll<HTMLInputElement>("input, select, textarea")];
    const labels = [...this.document.querySelectorAll("label")].map((label) => label.htmlFor);
    return [...controls.map((control) => control.id).filter((id) => !labels.includes(id)), ...labels.filter((id) => this.document.getElementById(id) === null)];
  }
}
