// Who looks, in which language; kept in the address, so that a link shows the same to everybody.
const query = new URLSearchParams(location.search);

export const asked = { person: query.get("person") ?? remembered("person"), language: query.get("language") ?? remembered("language") };

/** Filled by the first request. */
export const session = {};

/** Opens the preview anew as somebody else or in another language. */
export function become({ person = session.person.key, language = session.language }) {
  sessionStorage.setItem("person", person);
  sessionStorage.setItem("language", String(language));
  location.assign(`/?person=${encodeURIComponent(person)}&language=${language}`);
}

function remembered(name) {
  return sessionStorage.getItem(name) ?? undefined;
}
