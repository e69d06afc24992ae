import { english } from "./english";
import { german } from "./german";

/** What there is to say. Every language says all of it: the compiler sees to that. */
export type Key = keyof typeof english;
export type Catalogue = Record<Key, string>;

/** One reader's language. */
export interface Words {
  /** "en" or "de", for the lang attribute of a page. */
  readonly tag: string;
  /** The sentence of a key, its places filled. */
  say(key: Key, ...values: (string | number)[]): string;
  /** The sentence of a key that stored data names; undefined where there is none. */
  find(key: string): string | undefined;
}

const German = 1031;

/** The reader's language, by the platform's language code: German, and English for any other. */
export function wordsOf(languageId: unknown): Words {
  const isGerman = languageId === German;
  const catalogue: Catalogue = isGerman ? german : english;
  return {
    tag: isGerman ? "de" : "en",
    say: (key, ...values) => fill(catalogue[key], values),
    find: (key) => (Object.prototype.hasOwnProperty.call(catalogue, key) ? catalogue[key as Key] : undefined),
  };
}

function fill(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
