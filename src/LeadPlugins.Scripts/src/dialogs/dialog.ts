import { bareId } from "../leads/leadRow";
import { wordsOf, type Key, type Words } from "../words/words";

/** What a dialog works with: the page's own Xrm is that of the window that opened it. */
export interface Dialog {
  readonly xrm: Xrm.XrmStatic;
  readonly words: Words;
  /** The leads it was opened for. */
  readonly ids: readonly string[];
}

/** Reads what the dialog was opened with, and puts the page into the reader's language. Escape closes it as long as it may be closed. */
export function openedDialog(page: Window, mayClose: () => boolean = () => true): Dialog {
  const xrm = (page.parent as unknown as { Xrm: Xrm.XrmStatic }).Xrm;
  const words = wordsOf(xrm.Utility.getGlobalContext().userSettings.languageId);
  const said = new URLSearchParams(page.location.search).get("data") ?? "";
  page.document.documentElement.lang = words.tag;
  for (const element of page.document.querySelectorAll<HTMLElement>("[data-word]")) element.textContent = words.say(element.dataset["word"] as Key);
  page.document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && mayClose()) page.close();
  });
  return { xrm, words, ids: said.split(",").map(bareId).filter((id) => id !== "") };
}

/** An element that the page is sure to have. */
export function find<T extends HTMLElement>(page: Window, id: string): T {
  const element = page.document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}".`);
  return element as T;
}

/** A new element with a text in it, which is never taken as HTML. */
export function element(page: Window, tag: string, text = "", className = ""): HTMLElement {
  const made = page.document.createElement(tag);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}
