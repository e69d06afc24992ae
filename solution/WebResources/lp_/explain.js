// Compiled from src/LeadPlugins.Scripts/src/explain.ts; edit that, then: npm run build
"use strict";
(() => {
  // src/leads/leadRow.ts
  var formatted = "@OData.Community.Display.V1.FormattedValue";
  var idsPerQuery = 40;
  var justAsked = /* @__PURE__ */ new Map();
  async function readShown(api, id, columns) {
    const names = [...new Set(columns)].filter((name) => /^[a-z][a-z0-9_]*$/.test(name));
    const [row] = await readColumns(api, [id], ["leadid", ...names]);
    const shown = names.map((name) => [name, row === void 0 ? "" : shownIn(row, name)]);
    return new Map(shown.filter(([, value]) => value !== ""));
  }
  function bareId(id) {
    const bare = typeof id === "string" ? id.replace(/[{}]/g, "").toLowerCase() : "";
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : "";
  }
  function readColumns(api, ids, columns) {
    const attributes = columns.map((name) => `<attribute name="${name}" />`).join("");
    return query(api, "lead", ids, (wanted) => `${attributes}<filter>${inList("leadid", wanted)}</filter>`);
  }
  async function query(api, table, ids, content) {
    const bare = [...new Set(ids.map(bareId))].filter((id) => id !== "");
    const rows = [];
    for (let at = 0; at < bare.length; at += idsPerQuery) {
      const fetch = `<fetch><entity name="${table}">${content(bare.slice(at, at + idsPerQuery))}</entity></fetch>`;
      rows.push(...await shared(api, table, fetch));
    }
    return rows;
  }
  async function answered(api, table, fetch) {
    try {
      return (await api.retrieveMultipleRecords(table, `?fetchXml=${encodeURIComponent(fetch)}`)).entities;
    } finally {
      justAsked.delete(fetch);
    }
  }
  function shared(api, table, fetch) {
    const asked = justAsked.get(fetch);
    if (asked !== void 0) return asked;
    const answer = answered(api, table, fetch);
    justAsked.set(fetch, answer);
    setTimeout(() => justAsked.delete(fetch), 0);
    return answer;
  }
  function shownIn(row, column) {
    const value = row[column];
    return text(row, column + formatted) || text(row, `_${column}_value${formatted}`) || (typeof value === "string" || typeof value === "number" ? String(value) : "");
  }
  function inList(column, ids) {
    return `<condition attribute="${column}" operator="in">${ids.map((id) => `<value>${id}</value>`).join("")}</condition>`;
  }
  function text(row, column) {
    const value = row[column];
    return typeof value === "string" ? value : "";
  }

  // src/leads/customApis.ts
  var explainLead = async (api, id) => {
    var _a;
    return (_a = await call(api, "lp_JudgeLead", id, { ExplainOnly: true })) != null ? _a : {};
  };
  var primitive = 1;
  var entity = 5;
  var action = 0;
  var types = { number: "Edm.Int32", string: "Edm.String", boolean: "Edm.Boolean" };
  async function call(api, operationName, id, parameters) {
    var _a;
    const parameterTypes = { entity: { typeName: "mscrm.lead", structuralProperty: entity } };
    for (const [name, value] of Object.entries(parameters)) parameterTypes[name] = { typeName: (_a = types[typeof value]) != null ? _a : "Edm.String", structuralProperty: primitive };
    const request = Object.assign({
      entity: { entityType: "lead", id: bareId(id) },
      getMetadata: () => ({ boundParameter: "entity", operationType: action, operationName, parameterTypes })
    }, parameters);
    const response = await api.online.execute(request);
    if (response.ok === false) throw new Error(await response.text());
    return response.status === 204 ? void 0 : response.json();
  }

  // src/leads/explanation.ts
  function readExplanation(text2) {
    const root = readObject(text2);
    if (root === void 0 || textOf(root["verdict"]) === "" || textOf(root["ground"]) === "") return void 0;
    const agreement = objectOf(root["agreement"]);
    return {
      verdict: textOf(root["verdict"]),
      ground: textOf(root["ground"]),
      agreementName: textOf(agreement["name"]),
      agreementVersion: typeof agreement["version"] === "number" ? agreement["version"] : void 0,
      score: numberOf(root["score"]),
      handoverPoint: numberOf(root["handoverPoint"]),
      sentence: textOf(root["sentence"]),
      faultCode: textOf(root["faultCode"]),
      criteria: listOf(root["criteria"]).map(readCriterion).filter((criterion) => criterion.id !== ""),
      gap: listOf(root["gap"]).map(textOf).filter((id) => id !== ""),
      gapReason: textOf(root["gapReason"]),
      nextQuestion: textOf(objectOf(root["nextQuestion"])["question"]),
      notes: listOf(root["notes"]).map(textOf).filter((note) => note !== ""),
      isShortened: root["shortened"] === true
    };
  }
  function readWhyNot(text2) {
    return listOf(readJson(text2)).map((set) => listOf(set).map((member) => textOf(objectOf(member)["label"]) || textOf(objectOf(member)["id"]))).filter((set) => set.length > 0);
  }
  function readObject(text2) {
    const value = readJson(text2);
    return isObject(value) ? value : void 0;
  }
  function textOf(value) {
    return typeof value === "string" ? value : "";
  }
  function readCriterion(value) {
    const stored = objectOf(value);
    const id = textOf(stored["id"]);
    return {
      id,
      label: textOf(stored["label"]) || id,
      kind: oneOf(stored["kind"], ["gate", "exclusion", "points"]),
      owner: oneOf(stored["owner"], ["marketing", "telemarketing", "sales"]),
      column: textOf(stored["column"]),
      outcome: oneOf(stored["outcome"], ["error", "met", "notMet", "unknown"]),
      seen: stored["seen"],
      points: numberOf(stored["points"]),
      given: numberOf(stored["given"])
    };
  }
  function readJson(text2) {
    if (typeof text2 !== "string" || text2.trim() === "") return void 0;
    try {
      return JSON.parse(text2);
    } catch (e) {
      return void 0;
    }
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function objectOf(value) {
    return isObject(value) ? value : {};
  }
  function listOf(value) {
    return Array.isArray(value) ? value : [];
  }
  function numberOf(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  }
  function oneOf(value, names) {
    var _a;
    return (_a = names.find((name) => name === value)) != null ? _a : names[0];
  }

  // src/leads/refusal.ts
  var refusedByPlugin = 2147746405;
  function refusalOf(error) {
    const { message, errorCode } = typeof error === "object" && error !== null ? error : {};
    const said = typeof message === "string" ? message.trim() : "";
    const code = typeof errorCode === "number" ? errorCode >>> 0 : void 0;
    return { message: said, isSentence: said !== "" && (code === void 0 || code === refusedByPlugin), error };
  }

  // src/leads/sentences.ts
  var separator = "; ";
  function verdictSentence(explanation, words) {
    const sentence = decidingSentence(explanation, words);
    const inError = explanation.ground === "criteria-in-error" ? "" : labels(explanation.criteria.filter((c) => c.outcome === "error"));
    return inError === "" || sentence === "" ? sentence : `${sentence} ${words.say("verdict.also-in-error", inError)}`;
  }
  function gapText(explanation, words) {
    const { criteria, gap, gapReason } = explanation;
    switch (gapReason) {
      case "":
        return gap.map((id) => missing(criteria.find((c) => c.id === id), id, words)).join(separator);
      case "exclusion-met":
        return words.say("gap.exclusion-met", labels(criteria.filter(isMetExclusion)));
      case "criterion-in-error":
      case "point-out-of-reach":
        return words.say(`gap.${gapReason}`, labels(criteria.filter((c) => c.outcome === "error")));
      case "no-agreement":
        return words.say("gap.no-agreement");
      default:
        return "";
    }
  }
  function faultSentence(faultCode, words) {
    var _a;
    return (_a = words.find(`fault.${faultCode}`)) != null ? _a : faultCode;
  }
  function remedySentence(faultCode, words) {
    var _a;
    return (_a = words.find(`remedy.${faultCode}`)) != null ? _a : "";
  }
  function decidingSentence(explanation, words) {
    const { criteria, ground, score, handoverPoint } = explanation;
    if (ground === "no-agreement") return faultSentence(explanation.faultCode || "no-agreement", words);
    if (criteria.length === 0) return explanation.sentence;
    switch (ground) {
      case "exclusion-met":
        return words.say("verdict.exclusion-met", labels(criteria.filter(isMetExclusion)));
      case "gate-not-met":
        return words.say("verdict.gate-not-met", labels(criteria.filter((c) => c.kind === "gate" && c.outcome === "notMet")));
      case "criteria-in-error":
        return words.say("verdict.criteria-in-error", labels(criteria.filter((c) => c.outcome === "error")));
      case "point-reached":
      case "near-miss":
      case "min-score":
      case "too-far":
        return words.say(`verdict.${ground}`, score, handoverPoint, gapText(explanation, words));
      default:
        return explanation.sentence;
    }
  }
  function missing(criterion, id, words) {
    var _a;
    return words.say((criterion == null ? void 0 : criterion.outcome) === "unknown" ? "outcome.unknown" : "outcome.not-met", (_a = criterion == null ? void 0 : criterion.label) != null ? _a : id);
  }
  function isMetExclusion(criterion) {
    return criterion.kind === "exclusion" && criterion.outcome === "met";
  }
  function labels(criteria) {
    return criteria.map((criterion) => criterion.label).join(separator);
  }

  // src/leads/seenText.ts
  function seenText(seen, words) {
    if (typeof seen === "string") return seen;
    if (typeof seen === "number") return seen.toLocaleString(words.tag);
    if (typeof seen === "boolean") return words.say(seen ? "value.yes" : "value.no");
    if (typeof seen !== "object" || seen === null) return "–";
    const { amount, currency } = seen;
    return typeof amount === "number" ? `${amount.toLocaleString(words.tag)}${typeof currency === "string" ? ` ${currency}` : ""}` : "–";
  }

  // src/words/english.ts
  var english = {
    "verdict.point-reached": "Qualified: {0} points, {1} needed.",
    "verdict.near-miss": "To be nurtured: {0} of {1} points; missing: {2}.",
    "verdict.min-score": "To be nurtured for its {0} points, {1} needed; missing: {2}.",
    "verdict.too-far": "Not qualified: {0} of {1} points, too far from the handover point; missing: {2}.",
    "verdict.exclusion-met": "Not qualified: excluded by {0}.",
    "verdict.gate-not-met": "Not qualified: required and not met: {0}.",
    "verdict.criteria-in-error": "Held: the verdict depends on what could not be checked: {0}.",
    "verdict.also-in-error": "Could not be checked: {0}.",
    "outcome.unknown": "{0} (unknown)",
    "outcome.not-met": "{0} (not met)",
    "gap.exclusion-met": "nothing helps: excluded by {0}",
    "gap.criterion-in-error": "nothing is sure to help before this can be checked: {0}",
    "gap.point-out-of-reach": "the handover point is out of reach before this can be checked: {0}",
    "gap.no-agreement": "there is nothing to judge by",
    "next.nothing-to-ask": "nothing to ask; waits for: {0}",
    "fault.no-agreement": "No lead agreement is in force.",
    "remedy.no-agreement": "Publish an agreement that covers today, then judge the lead again.",
    "fault.agreement-unreadable": "The lead agreement in force cannot be read.",
    "remedy.agreement-unreadable": "Publish a new version of the agreement; checking the present document lists what is wrong with it.",
    "fault.criteria-in-error": "Criteria that decide the verdict could not be checked.",
    "remedy.criteria-in-error": "The explanation names the criteria and why: give the currency a rate, mend the column or the criterion, then judge the lead again.",
    "fault.no-permitted-route": "Routes fit the lead, but it permits none of their channels.",
    "remedy.no-permitted-route": "Ask for consent or complete the missing contact details, or agree a route by another channel.",
    "fault.no-open-time": "The agreement's calendar has no open time in which a response could be due.",
    "remedy.no-open-time": "Publish a version of the agreement whose calendar has open hours.",
    "fault.created-before-agreement": "The lead was created before the first agreement took effect: it is judged, but neither routed nor reassigned.",
    "remedy.created-before-agreement": "Work it where it is, as before; this version does not route leads that are older than the agreement.",
    "fault.target-dead": "The route's queue, team or user is missing, inactive or not the only one of its name; the last resort has taken the lead.",
    "remedy.target-dead": "Create, activate or rename it, or name another one in the agreement.",
    "fault.last-resort-dead": "The last-resort queue is missing, inactive or not the only one of its name.",
    "remedy.last-resort-dead": "Create, activate or rename the queue, or name another one in the agreement.",
    "fault.target-and-last-resort-dead": "Neither the route's target nor the last-resort queue can take the lead.",
    "remedy.target-and-last-resort-dead": "Mend the last-resort queue first, then the route's queue, team or user; each must exist, be active and be the only one of its name.",
    "fault.owner-team-dead": "The team that should own the lead on its route is missing, cannot own leads or is not the only one of its name.",
    "remedy.owner-team-dead": "Create or rename the team and give it a role that may own leads, or name another one in the agreement.",
    "fault.judgement-failed": "Judging the lead broke off by a defect of LeadPlugins.",
    "remedy.judgement-failed": "Read the plug-in trace log of that save and report it; then judge the lead again.",
    "returned.check": "check: {0}",
    // {0} question, {1} why it is in nurture
    "lead.ask-next": "Ask next: {0} {1}",
    // {0} what is in dispute, {1} why it came back, {2} what it waits for
    "lead.returned": "Check {0}: sales gave the lead back because {1}. It stays in nurture until that changes.",
    "lead.returned-seen": "Check {0}, seen as “{2}”: sales gave the lead back because {1}. It stays in nurture until that changes.",
    "lead.returned-data": "the data is wrong",
    "lead.returned-definition": "the definition lets the wrong leads through",
    "lead.nurture": "To be nurtured; missing: {0}",
    // {0} recipient, {1} due instant
    "lead.on-its-way": "Qualified and on its way to its recipient.",
    "lead.waits-for-agent": "Qualified, and waits for the agent who is working on it to let it go.",
    "lead.offered": "Offered to {0}.",
    "lead.offered-due": "Offered to {0}; the first response is due by {1}.",
    "lead.offered-overdue": "Offered to {0}; the first response is overdue since {1}.",
    "lead.offered-responded": "Offered to {0} and not accepted yet; first response on {1}.",
    "lead.anybody": "anybody (last resort: whoever accepts first has it)",
    // {0} who has it, {1} since when, {2} due or response instant
    "lead.accepted": "{0} has had this lead since {1}.",
    "lead.accepted-due": "{0} has had this lead since {1}; the first response is due by {2}.",
    "lead.accepted-overdue": "{0} has had this lead since {1}; the first response is overdue since {2}.",
    "lead.accepted-responded": "{0} has had this lead since {1}; first response on {2}.",
    // {0} the verdict now
    "lead.below-line": "It has dropped below the line since: {0}",
    "lead.not-judged": "This lead has not been judged, because the plug-ins were bypassed when it was saved; choose Judge again.",
    "command.working": "Working …",
    "command.working-on": "Working on {0} of {1} …",
    // {0} how many were done, {1} of how many
    "command.done": "{0} of {1} leads done.",
    "command.refused-title": "Not done",
    "command.refused-for": "{0}: {1}",
    "command.failed": "The command did not work. Try again; if it fails again, show your administrator the details.",
    "dialog.reject-title": "Reject lead",
    "dialog.explain-title": "Why this lead is where it is",
    "reject.intro-one": "You are rejecting {0}.",
    "reject.intro-many": "You are rejecting {0} leads.",
    "reject.kind": "What is wrong?",
    "reject.kind-misrouted": "Misrouted",
    "reject.kind-misrouted-hint": "A good lead, but not for this recipient. The next one gets it at once.",
    "reject.kind-data": "Wrong data",
    "reject.kind-data-hint": "A value on the lead is wrong. It goes back to nurture until that changes.",
    "reject.kind-definition": "Definition",
    "reject.kind-definition-hint": "The agreed criterion itself lets the wrong leads through.",
    "reject.criterion": "Disputed criterion",
    "reject.disputed": "What is wrong on the lead",
    "reject.criteria": "Criteria",
    "reject.columns": "Columns of the lead",
    "reject.choose": "Choose …",
    "reject.seen": "Value you found",
    "reject.seen-hint": "Left empty, it is what stands on the lead.",
    "reject.comment": "Comment",
    "reject.submit": "Reject",
    "reject.cancel": "Cancel",
    "reject.working": "Rejecting …",
    "reject.wait": "The lead is being rejected; this dialog stays open until that is done.",
    // {0} which one, {1} of how many
    "reject.wait-many": "Lead {0} of {1} is being rejected; this dialog stays open until all are done.",
    "reject.need-kind": "Choose what is wrong.",
    "reject.need-criterion": "Choose the disputed criterion.",
    "reject.need-disputed": "Choose what is wrong on the lead.",
    "reject.no-criteria": "The criteria of this lead cannot be read; reject it as misrouted, or judge it again first.",
    "reject.no-common-criteria": "These leads have no criterion in common; reject them one by one, or as misrouted.",
    "reject.no-lead": "No lead was chosen; close this and choose one.",
    "reject.some-refused": "{0} of {1} rejected. Not possible:",
    "explain.loading": "Judging …",
    "explain.close": "Close",
    "explain.agreement": "{0}, version {1}",
    "explain.score": "Score",
    "explain.score-of": "{0} points, {1} needed",
    "explain.missing": "Missing",
    "explain.next": "Next question",
    "explain.criteria": "Criteria",
    "explain.criterion": "Criterion",
    "explain.outcome": "Outcome",
    "explain.seen": "Value",
    "explain.points": "Points",
    "explain.points-of": "{0} of {1}",
    "explain.owner": "Found out by",
    "explain.why-not": "What would qualify it",
    "explain.why-not-intro": "Any one of these would be enough:",
    "explain.why-not-none": "No change of up to three criteria would qualify it.",
    "explain.why-not-qualified": "It is qualified already.",
    "explain.remedy": "What to do",
    "explain.notes": "Notes",
    "explain.unreadable": "The explanation cannot be read.",
    "explain.shortened": "Some details were left out, because the explanation was too long to store.",
    "kind.gate": "must be met",
    "kind.exclusion": "must not be met",
    "kind.points": "points",
    "outcome.is-met": "met",
    "outcome.is-not-met": "not met",
    "outcome.is-unknown": "unknown",
    "outcome.is-error": "could not be checked",
    "owner.marketing": "Marketing",
    "owner.telemarketing": "Telemarketing",
    "owner.sales": "Sales",
    "verdict.is-Qualified": "Qualified",
    "verdict.is-Nurture": "Nurture",
    "verdict.is-NotQualified": "Not qualified",
    "verdict.is-Held": "Held",
    "value.yes": "Yes",
    "value.no": "No",
    "column.firstname": "First name",
    "column.lastname": "Last name",
    "column.jobtitle": "Job title",
    "column.companyname": "Company name",
    "column.telephone1": "Business phone",
    "column.mobilephone": "Mobile phone",
    "column.emailaddress1": "E-mail",
    "column.websiteurl": "Website",
    "column.address1_line1": "Street",
    "column.address1_postalcode": "Postal code",
    "column.address1_city": "City",
    "column.address1_country": "Country/Region",
    "column.industrycode": "Industry",
    "column.numberofemployees": "Number of employees",
    "column.revenue": "Annual revenue",
    "column.budgetamount": "Budget amount",
    "column.leadsourcecode": "Lead source",
    "column.campaignid": "Source campaign"
  };

  // src/words/german.ts
  var german = {
    "verdict.point-reached": "Qualifiziert: {0} Punkte, {1} nötig.",
    "verdict.near-miss": "Weiter zu entwickeln: {0} von {1} Punkten; es fehlt: {2}.",
    "verdict.min-score": "Wegen seiner {0} Punkte weiter zu entwickeln, {1} nötig; es fehlt: {2}.",
    "verdict.too-far": "Nicht qualifiziert: {0} von {1} Punkten, zu weit vom Übergabepunkt entfernt; es fehlt: {2}.",
    "verdict.exclusion-met": "Nicht qualifiziert: ausgeschlossen durch {0}.",
    "verdict.gate-not-met": "Nicht qualifiziert: verlangt und nicht erfüllt: {0}.",
    "verdict.criteria-in-error": "Angehalten: Das Ergebnis hängt davon ab, was nicht geprüft werden konnte: {0}.",
    "verdict.also-in-error": "Nicht geprüft werden konnte: {0}.",
    "outcome.unknown": "{0} (unbekannt)",
    "outcome.not-met": "{0} (nicht erfüllt)",
    "gap.exclusion-met": "nichts hilft: ausgeschlossen durch {0}",
    "gap.criterion-in-error": "nichts hilft sicher, solange dies nicht geprüft werden kann: {0}",
    "gap.point-out-of-reach": "der Übergabepunkt ist nicht erreichbar, solange dies nicht geprüft werden kann: {0}",
    "gap.no-agreement": "es gibt nichts, wonach zu urteilen wäre",
    "next.nothing-to-ask": "nichts zu fragen; wartet auf: {0}",
    "fault.no-agreement": "Es ist keine Lead-Vereinbarung in Kraft.",
    "remedy.no-agreement": "Eine Vereinbarung veröffentlichen, die heute gilt, und den Lead dann neu beurteilen.",
    "fault.agreement-unreadable": "Die geltende Lead-Vereinbarung ist nicht lesbar.",
    "remedy.agreement-unreadable": "Eine neue Version der Vereinbarung veröffentlichen; die Prüfung des jetzigen Dokuments nennt seine Fehler.",
    "fault.criteria-in-error": "Kriterien, die das Ergebnis entscheiden, konnten nicht geprüft werden.",
    "remedy.criteria-in-error": "Die Begründung nennt die Kriterien und den Grund: der Währung einen Kurs geben, Spalte oder Kriterium berichtigen, dann den Lead neu beurteilen.",
    "fault.no-permitted-route": "Es passen Wege, aber der Lead erlaubt keinen ihrer Kanäle.",
    "remedy.no-permitted-route": "Einwilligung einholen oder fehlende Kontaktdaten ergänzen, oder einen Weg über einen anderen Kanal vereinbaren.",
    "fault.no-open-time": "Der Kalender der Vereinbarung hat keine offene Zeit, in der eine Reaktion fällig sein könnte.",
    "remedy.no-open-time": "Eine Version der Vereinbarung veröffentlichen, deren Kalender offene Stunden hat.",
    "fault.created-before-agreement": "Der Lead ist älter als die erste Vereinbarung: Er ist beurteilt, wird aber weder weitergeleitet noch neu zugewiesen.",
    "remedy.created-before-agreement": "Dort bearbeiten, wo er ist, wie bisher; diese Version leitet Leads nicht weiter, die älter als die Vereinbarung sind.",
    "fault.target-dead": "Warteschlange, Team oder Benutzer des Weges fehlt, ist inaktiv oder nicht der einzige dieses Namens; die Auffangwarteschlange hat den Lead.",
    "remedy.target-dead": "Anlegen, aktivieren oder umbenennen, oder in der Vereinbarung ein anderes Ziel nennen.",
    "fault.last-resort-dead": "Die Auffangwarteschlange fehlt, ist inaktiv oder nicht die einzige dieses Namens.",
    "remedy.last-resort-dead": "Die Warteschlange anlegen, aktivieren oder umbenennen, oder in der Vereinbarung eine andere nennen.",
    "fault.target-and-last-resort-dead": "Weder das Ziel des Weges noch die Auffangwarteschlange kann den Lead nehmen.",
    "remedy.target-and-last-resort-dead": "Zuerst die Auffangwarteschlange in Ordnung bringen, dann das Ziel des Weges; beide müssen bestehen, aktiv sein und die einzigen ihres Namens.",
    "fault.owner-team-dead": "Das Team, dem der Lead auf seinem Weg gehören soll, fehlt, darf keine Leads besitzen oder ist nicht das einzige dieses Namens.",
    "remedy.owner-team-dead": "Das Team anlegen oder umbenennen und ihm eine Rolle geben, die Leads besitzen darf, oder in der Vereinbarung ein anderes nennen.",
    "fault.judgement-failed": "Die Beurteilung des Leads brach durch einen Fehler von LeadPlugins ab.",
    "remedy.judgement-failed": "Das Plug-in-Ablaufprotokoll dieses Speicherns lesen und melden; danach den Lead neu beurteilen.",
    "returned.check": "prüfen: {0}",
    "lead.ask-next": "Als Nächstes fragen: {0} {1}",
    "lead.returned": "Prüfen: {0}. Der Vertrieb hat den Lead zurückgegeben, weil {1}; er bleibt in der Entwicklung, bis sich das ändert.",
    "lead.returned-seen": "Prüfen: {0}, gesehen wurde „{2}“. Der Vertrieb hat den Lead zurückgegeben, weil {1}; er bleibt in der Entwicklung, bis sich das ändert.",
    "lead.returned-data": "die Daten falsch sind",
    "lead.returned-definition": "die Definition die falschen Leads durchlässt",
    "lead.nurture": "Weiter zu entwickeln; es fehlt: {0}",
    "lead.on-its-way": "Qualifiziert und auf dem Weg zum Empfänger.",
    "lead.waits-for-agent": "Qualifiziert und wartet darauf, dass der Agent, der ihn bearbeitet, ihn freigibt.",
    "lead.offered": "Angeboten an {0}.",
    "lead.offered-due": "Angeboten an {0}; die erste Reaktion ist fällig bis {1}.",
    "lead.offered-overdue": "Angeboten an {0}; die erste Reaktion ist überfällig seit {1}.",
    "lead.offered-responded": "Angeboten an {0}, noch nicht angenommen; erste Reaktion am {1}.",
    "lead.anybody": "alle (Auffangwarteschlange: Wer zuerst annimmt, hat ihn)",
    "lead.accepted": "{0} hat diesen Lead seit {1}.",
    "lead.accepted-due": "{0} hat diesen Lead seit {1}; die erste Reaktion ist fällig bis {2}.",
    "lead.accepted-overdue": "{0} hat diesen Lead seit {1}; die erste Reaktion ist überfällig seit {2}.",
    "lead.accepted-responded": "{0} hat diesen Lead seit {1}; erste Reaktion am {2}.",
    "lead.below-line": "Inzwischen unter der Schwelle: {0}",
    "lead.not-judged": "Dieser Lead ist nicht beurteilt, weil beim Speichern die Plug-ins umgangen wurden; wählen Sie Neu beurteilen.",
    "command.working": "In Arbeit …",
    "command.working-on": "In Arbeit: {0} von {1} …",
    "command.done": "{0} von {1} Leads erledigt.",
    "command.refused-title": "Nicht erledigt",
    "command.refused-for": "{0}: {1}",
    "command.failed": "Der Befehl ist nicht gelungen. Versuchen Sie es noch einmal; misslingt er wieder, zeigen Sie die Einzelheiten der Administration.",
    "dialog.reject-title": "Lead ablehnen",
    "dialog.explain-title": "Warum dieser Lead steht, wo er steht",
    "reject.intro-one": "Sie lehnen {0} ab.",
    "reject.intro-many": "Sie lehnen {0} Leads ab.",
    "reject.kind": "Was stimmt nicht?",
    "reject.kind-misrouted": "Falsch zugeteilt",
    "reject.kind-misrouted-hint": "Ein guter Lead, aber nicht für diesen Empfänger. Der nächste bekommt ihn sofort.",
    "reject.kind-data": "Falsche Daten",
    "reject.kind-data-hint": "Ein Wert des Leads ist falsch. Der Lead wird weiter entwickelt, bis sich das ändert.",
    "reject.kind-definition": "Definition",
    "reject.kind-definition-hint": "Das vereinbarte Kriterium selbst lässt die falschen Leads durch.",
    "reject.criterion": "Bestrittenes Kriterium",
    "reject.disputed": "Was auf dem Lead falsch ist",
    "reject.criteria": "Kriterien",
    "reject.columns": "Spalten des Leads",
    "reject.choose": "Wählen …",
    "reject.seen": "Vorgefundener Wert",
    "reject.seen-hint": "Bleibt das Feld leer, gilt, was auf dem Lead steht.",
    "reject.comment": "Kommentar",
    "reject.submit": "Ablehnen",
    "reject.cancel": "Abbrechen",
    "reject.working": "Wird abgelehnt …",
    "reject.wait": "Der Lead wird abgelehnt; dieses Fenster bleibt offen, bis das erledigt ist.",
    // {0} der wievielte, {1} von wie vielen
    "reject.wait-many": "Lead {0} von {1} wird abgelehnt; dieses Fenster bleibt offen, bis alle erledigt sind.",
    "reject.need-kind": "Wählen Sie, was nicht stimmt.",
    "reject.need-criterion": "Wählen Sie das bestrittene Kriterium.",
    "reject.need-disputed": "Wählen Sie, was auf dem Lead falsch ist.",
    "reject.no-criteria": "Die Kriterien dieses Leads sind nicht lesbar; lehnen Sie ihn als falsch zugeteilt ab, oder beurteilen Sie ihn zuerst neu.",
    "reject.no-common-criteria": "Diese Leads haben kein gemeinsames Kriterium; lehnen Sie sie einzeln oder als falsch zugeteilt ab.",
    "reject.no-lead": "Es ist kein Lead gewählt; schließen Sie das Fenster, und wählen Sie einen.",
    "reject.some-refused": "{0} von {1} abgelehnt. Nicht möglich war:",
    "explain.loading": "Wird beurteilt …",
    "explain.close": "Schließen",
    "explain.agreement": "{0}, Version {1}",
    "explain.score": "Punkte",
    "explain.score-of": "{0} Punkte, {1} nötig",
    "explain.missing": "Es fehlt",
    "explain.next": "Nächste Frage",
    "explain.criteria": "Kriterien",
    "explain.criterion": "Kriterium",
    "explain.outcome": "Befund",
    "explain.seen": "Wert",
    "explain.points": "Punkte",
    "explain.points-of": "{0} von {1}",
    "explain.owner": "Zu klären durch",
    "explain.why-not": "Was ihn qualifizieren würde",
    "explain.why-not-intro": "Jedes davon würde genügen:",
    "explain.why-not-none": "Keine Änderung von bis zu drei Kriterien würde ihn qualifizieren.",
    "explain.why-not-qualified": "Er ist schon qualifiziert.",
    "explain.remedy": "Was zu tun ist",
    "explain.notes": "Anmerkungen",
    "explain.unreadable": "Die Begründung ist nicht lesbar.",
    "explain.shortened": "Einige Einzelheiten fehlen, weil die Begründung zu lang zum Speichern war.",
    "kind.gate": "muss erfüllt sein",
    "kind.exclusion": "darf nicht erfüllt sein",
    "kind.points": "Punkte",
    "outcome.is-met": "erfüllt",
    "outcome.is-not-met": "nicht erfüllt",
    "outcome.is-unknown": "unbekannt",
    "outcome.is-error": "nicht prüfbar",
    "owner.marketing": "Marketing",
    "owner.telemarketing": "Telemarketing",
    "owner.sales": "Vertrieb",
    "verdict.is-Qualified": "Qualifiziert",
    "verdict.is-Nurture": "Weiter zu entwickeln",
    "verdict.is-NotQualified": "Nicht qualifiziert",
    "verdict.is-Held": "Angehalten",
    "value.yes": "Ja",
    "value.no": "Nein",
    "column.firstname": "Vorname",
    "column.lastname": "Nachname",
    "column.jobtitle": "Position",
    "column.companyname": "Firmenname",
    "column.telephone1": "Telefon (geschäftlich)",
    "column.mobilephone": "Mobiltelefon",
    "column.emailaddress1": "E-Mail",
    "column.websiteurl": "Website",
    "column.address1_line1": "Straße",
    "column.address1_postalcode": "Postleitzahl",
    "column.address1_city": "Ort",
    "column.address1_country": "Land/Region",
    "column.industrycode": "Branche",
    "column.numberofemployees": "Anzahl der Mitarbeiter",
    "column.revenue": "Jahresumsatz",
    "column.budgetamount": "Budgetbetrag",
    "column.leadsourcecode": "Leadquelle",
    "column.campaignid": "Quellkampagne"
  };

  // src/words/words.ts
  var German = 1031;
  function wordsOf(languageId) {
    const isGerman = languageId === German;
    const catalogue = isGerman ? german : english;
    return {
      tag: isGerman ? "de" : "en",
      say: (key, ...values) => fill(catalogue[key], values),
      find: (key) => Object.prototype.hasOwnProperty.call(catalogue, key) ? catalogue[key] : void 0
    };
  }
  function fill(sentence, values) {
    return sentence.replace(/\{(\d)\}/g, (place, index) => {
      var _a;
      return String((_a = values[Number(index)]) != null ? _a : place);
    });
  }

  // src/dialogs/dialog.ts
  function openedDialog(page, mayClose = () => true) {
    var _a;
    const xrm = page.parent.Xrm;
    const words = wordsOf(xrm.Utility.getGlobalContext().userSettings.languageId);
    const said = (_a = new URLSearchParams(page.location.search).get("data")) != null ? _a : "";
    page.document.documentElement.lang = words.tag;
    for (const element2 of page.document.querySelectorAll("[data-word]")) element2.textContent = words.say(element2.dataset["word"]);
    page.document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && mayClose()) page.close();
    });
    return { xrm, words, ids: said.split(",").map(bareId).filter((id) => id !== "") };
  }
  function find(page, id) {
    const element2 = page.document.getElementById(id);
    if (element2 === null) throw new Error(`The page has no element "${id}".`);
    return element2;
  }
  function element(page, tag, text2 = "", className = "") {
    const made = page.document.createElement(tag);
    made.textContent = text2;
    if (className !== "") made.className = className;
    return made;
  }

  // src/dialogs/explainDialog.ts
  var outcomeKeys = { met: "outcome.is-met", notMet: "outcome.is-not-met", unknown: "outcome.is-unknown", error: "outcome.is-error" };
  var ExplainDialog = class {
    constructor(page) {
      this.page = page;
      this.dialog = openedDialog(page);
      this.status = find(page, "status");
      find(page, "close").addEventListener("click", () => page.close());
    }
    async open() {
      const { ids, words, xrm } = this.dialog;
      const id = ids[0];
      if (id === void 0) return this.fail(words.say("reject.no-lead"));
      this.status.textContent = words.say("explain.loading");
      try {
        const judgement = await explainLead(xrm.WebApi, id);
        const explanation = readExplanation(judgement.Explanation);
        if (explanation === void 0) return this.fail(words.say("explain.unreadable"));
        const shown = await readShown(xrm.WebApi, id, explanation.criteria.map((criterion) => criterion.column)).catch(() => none);
        this.show(explanation, readWhyNot(judgement.WhyNot), shown);
        this.status.textContent = "";
        find(this.page, "verdict").focus();
      } catch (error) {
        this.fail(refusalOf(error).message || words.say("command.failed"));
      }
    }
    show(explanation, changes, shown) {
      var _a, _b;
      const { words } = this.dialog;
      find(this.page, "verdict").textContent = (_a = words.find(`verdict.is-${explanation.verdict}`)) != null ? _a : explanation.verdict;
      const sentence = verdictSentence(explanation, words);
      const gap = gapText(explanation, words);
      find(this.page, "sentence").textContent = sentence;
      if (explanation.agreementName !== "") this.addFact("explain.score", words.say("explain.score-of", explanation.score, explanation.handoverPoint));
      if (!sentence.includes(gap)) this.addFact("explain.missing", gap);
      if (explanation.nextQuestion !== "") this.addFact("explain.next", explanation.nextQuestion);
      const remedy = remedySentence(explanation.faultCode, words);
      if (remedy !== "") this.addFact("explain.remedy", remedy);
      if (explanation.notes.length > 0) this.addFact("explain.notes", explanation.notes.join(" "));
      if (explanation.agreementName !== "") find(this.page, "agreement").textContent = words.say("explain.agreement", explanation.agreementName, (_b = explanation.agreementVersion) != null ? _b : "");
      find(this.page, "shortened").hidden = !explanation.isShortened;
      this.showCriteria(explanation.criteria, shown);
      this.showChanges(explanation, changes);
    }
    showCriteria(criteria, shown) {
      find(this.page, "criteria-part").hidden = criteria.length === 0;
      find(this.page, "criteria").replaceChildren(...criteria.map((criterion) => {
        var _a;
        return this.row(criterion, (_a = shown.get(criterion.column)) != null ? _a : seenText(criterion.seen, this.dialog.words));
      }));
    }
    row(criterion, value) {
      const { words } = this.dialog;
      const row = element(this.page, "tr");
      const name = element(this.page, "th", criterion.label);
      name.setAttribute("scope", "row");
      const outcome = element(this.page, "td");
      outcome.append(element(this.page, "span", words.say(outcomeKeys[criterion.outcome]), `outcome ${outcomeLook(criterion)}`));
      const points = criterion.kind === "points" ? words.say("explain.points-of", criterion.given, criterion.points) : words.say(`kind.${criterion.kind}`);
      row.append(name, outcome, element(this.page, "td", value), element(this.page, "td", points), element(this.page, "td", words.say(`owner.${criterion.owner}`)));
      return row;
    }
    showChanges(explanation, changes) {
      const { words } = this.dialog;
      const intro = explanation.verdict === "Qualified" ? "explain.why-not-qualified" : changes.length === 0 ? "explain.why-not-none" : "explain.why-not-intro";
      find(this.page, "changes-part").hidden = false;
      find(this.page, "changes-intro").textContent = words.say(intro);
      find(this.page, "changes").replaceChildren(...changes.map((change) => element(this.page, "li", change.join(" + "))));
    }
    addFact(key, text2) {
      find(this.page, "facts").append(element(this.page, "dt", this.dialog.words.say(key)), element(this.page, "dd", text2));
    }
    fail(message) {
      this.status.textContent = "";
      const problems = find(this.page, "problems");
      problems.replaceChildren(element(this.page, "p", message));
      problems.hidden = false;
    }
  };
  function outcomeLook(criterion) {
    if (criterion.outcome === "error" || criterion.outcome === "unknown") return "open";
    return criterion.outcome === "met" === (criterion.kind !== "exclusion") ? "good" : "bad";
  }
  var none = /* @__PURE__ */ new Map();

  // src/explain.ts
  void new ExplainDialog(window).open();
})();
