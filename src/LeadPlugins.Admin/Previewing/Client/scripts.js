// Loads the solution's scripts and calls their functions by name.
import { el } from "./dom.js";
import { say } from "./words.js";

const loading = new Map();

/** Loads a script web resource once. */
export function loadScript(name) {
  if (!loading.has(name)) {
    loading.set(name, new Promise((resolve, reject) => {
      document.head.append(el("script", { src: `/webresources/${name}`, onload: () => resolve(), onerror: () => reject(new Error(say("noLibrary", name))) }));
    }));
  }
  return loading.get(name);
}

/** Calls a function such as LeadPlugins.Lead.accept. */
export async function callFunction(library, name, values) {
  await loadScript(library);
  const found = name.split(".").reduce((owner, part) => owner?.[part], window);
  if (typeof found !== "function") throw new Error(say("noFunction", name));
  return found(...values);
}
