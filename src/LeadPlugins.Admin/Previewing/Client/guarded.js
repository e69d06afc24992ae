// Objects that scripts get: whatever the preview does not imitate is refused by name, visibly, and never silently undefined.
import { showError } from "./dialogs.js";
import { say } from "./words.js";

// What the language itself looks for on any object, for example when a promise is resolved with it.
const ofTheLanguage = new Set(["then", "toJSON", "constructor", "valueOf", "toString", "$$typeof", "nodeType"]);
const told = new Set();

/** Lets through what the object has; anything else is an error that the person sees once. */
export function guarded(path, object) {
  return new Proxy(object, {
    get(target, name, receiver) {
      if (typeof name === "symbol" || name in target || ofTheLanguage.has(name)) return Reflect.get(target, name, receiver);
      throw refused(`${path}.${name}`);
    },
  });
}

/** The error for something that is not imitated. */
export function refused(what) {
  const error = new Error(say("refusedByShim", what));
  if (!told.has(what)) {
    told.add(what);
    void showError(error);
  }
  return error;
}
