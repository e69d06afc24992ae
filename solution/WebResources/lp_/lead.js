// Compiled from src/LeadPlugins.Scripts/src/lead.ts; edit that, then: npm run build
"use strict";
var LeadPlugins = LeadPlugins || {};
LeadPlugins.Lead = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/lead.ts
  var lead_exports = {};
  __export(lead_exports, {
    accept: () => accept,
    canAccept: () => canAccept,
    canExplain: () => canExplain,
    canJudge: () => canJudge,
    canPick: () => canPick,
    canReject: () => canReject,
    canRelease: () => canRelease,
    explain: () => explain,
    judge: () => judge,
    onLoad: () => onLoad,
    pick: () => pick,
    reject: () => reject,
    release: () => release
  });

  // src/leads/schema.ts
  var Stage = {
    nurture: 4731e5,
    handedToSales: 473100001,
    acceptedBySales: 473100002,
    notQualified: 473100003,
    held: 473100004
  };
  var Verdict = {
    qualified: 4731e5
  };
  var lastResortRoute = "last-resort";
  var leadColumns = [
    "leadid",
    "fullname",
    "ownerid",
    "statecode",
    "lp_stage",
    "lp_verdict",
    "lp_faultcode",
    "lp_explanation",
    "lp_nextquestion",
    "lp_gap",
    "lp_route",
    "lp_routereason",
    "lp_returnedfor",
    "lp_waitingsince",
    "lp_deliveredon",
    "lp_acceptedon",
    "lp_respondedon",
    "lp_responsedueon"
  ];
  var placeColumns = ["leadid", "fullname", "statecode", "lp_stage", "lp_route", "lp_deliveredon", "lp_acceptedon"];

  // src/leads/leadRow.ts
  var formatted = "@OData.Community.Display.V1.FormattedValue";
  var idsPerQuery = 40;
  var justAsked = /* @__PURE__ */ new Map();
  async function readLeads(api, ids, columns = leadColumns) {
    return (await readColumns(api, ids, columns)).map(readLead);
  }
  async function readOwnIds(api, ids) {
    const rows = await query(api, "lead", ids, (wanted) => `<attribute name="leadid" /><filter>${inList("leadid", wanted)}<condition attribute="ownerid" operator="eq-useroruserteams" /></filter>`);
    return new Set(rows.map((row) => bareId(row["leadid"])));
  }
  var readUnpickedIds = (api, ids) => readWorkedIds(api, ids, "null");
  var readPickedIds = (api, ids) => readWorkedIds(api, ids, "eq-userid");
  function bareId(id) {
    const bare = typeof id === "string" ? id.replace(/[{}]/g, "").toLowerCase() : "";
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : "";
  }
  var parts = {
    leadid: ["id", (row, column) => bareId(row[column])],
    fullname: ["name", text],
    ownerid: ["ownerName", (row, column) => text(row, `_${column}_value${formatted}`)],
    statecode: ["isOpen", (row, column) => row[column] === 0],
    lp_stage: ["stage", whole],
    lp_verdict: ["verdict", whole],
    lp_faultcode: ["faultCode", text],
    lp_explanation: ["explanation", text],
    lp_nextquestion: ["nextQuestion", text],
    lp_gap: ["gap", text],
    lp_route: ["route", text],
    lp_routereason: ["routeReason", text],
    lp_returnedfor: ["returnedFor", text],
    lp_waitingsince: ["waitingSince", moment],
    lp_deliveredon: ["deliveredOn", moment],
    lp_acceptedon: ["acceptedOn", moment],
    lp_respondedon: ["respondedOn", moment],
    lp_responsedueon: ["responseDueOn", moment]
  };
  function readLead(row) {
    const read = Object.entries(parts).map(([column, [part, readFrom]]) => [part, readFrom(row, column)]);
    return Object.fromEntries(read);
  }
  async function readWorkedIds(api, ids, worker) {
    const rows = await query(api, "queueitem", ids, (wanted) => `<attribute name="queueitemid" /><attribute name="objectid" /><filter>${inList("objectid", wanted)}<condition attribute="statecode" operator="eq" value="0" /><condition attribute="workerid" operator="${worker}" /></filter>`);
    return new Set(rows.map((row) => bareId(row["_objectid_value"])));
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
  function inList(column, ids) {
    return `<condition attribute="${column}" operator="in">${ids.map((id) => `<value>${id}</value>`).join("")}</condition>`;
  }
  function text(row, column) {
    const value = row[column];
    return typeof value === "string" ? value : "";
  }
  function whole(row, column) {
    const value = row[column];
    return typeof value === "number" ? value : void 0;
  }
  function moment(row, column) {
    const on = new Date(text(row, column));
    return Number.isNaN(on.getTime()) ? void 0 : { on, text: text(row, column + formatted) || on.toLocaleString() };
  }

  // src/leads/customApis.ts
  var acceptLead = (api, id) => call(api, "lp_AcceptLead", id, {});
  var pickLead = (api, id) => call(api, "lp_PickLead", id, {});
  var releaseLead = (api, id) => call(api, "lp_ReleaseLead", id, {});
  var judgeLead = (api, id) => call(api, "lp_JudgeLead", id, {});
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

  // src/leads/legal.ts
  function isLegal(command, lead, standing) {
    if (!lead.isOpen) return false;
    switch (command) {
      case "accept":
        return isOffered(lead) && isRecipient(lead, standing);
      case "reject":
        return (isOffered(lead) || lead.stage === Stage.acceptedBySales) && isRecipient(lead, standing);
      case "pick":
        return standing.isUnpicked && !isOnItsWayToSales(lead);
      case "release":
        return standing.isPicked;
      case "judge":
      case "explain":
        return true;
    }
  }
  function isOffered(lead) {
    return lead.stage === Stage.handedToSales && lead.deliveredOn !== void 0;
  }
  function isOnItsWayToSales(lead) {
    return lead.stage === Stage.handedToSales && lead.deliveredOn === void 0;
  }
  function isRecipient(lead, standing) {
    return standing.isOwn || lead.route === lastResortRoute && lead.acceptedOn === void 0;
  }

  // src/leads/refusal.ts
  var refusedByPlugin = 2147746405;
  function refusalOf(error) {
    const { message, errorCode } = typeof error === "object" && error !== null ? error : {};
    const said = typeof message === "string" ? message.trim() : "";
    const code = typeof errorCode === "number" ? errorCode >>> 0 : void 0;
    return { message: said, isSentence: said !== "" && (code === void 0 || code === refusedByPlugin), error };
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

  // src/commands.ts
  async function can(command, bar, selectedIds) {
    try {
      const ids = leadIds(bar, selectedIds);
      if (ids.length === 0) return false;
      const [leads, own, unpicked, picked] = await Promise.all([
        readLeads(Xrm.WebApi, ids, placeColumns),
        command === "accept" || command === "reject" ? readOwnIds(Xrm.WebApi, ids) : none,
        command === "pick" ? readUnpickedIds(Xrm.WebApi, ids) : none,
        command === "release" ? readPickedIds(Xrm.WebApi, ids) : none
      ]);
      return leads.some((lead) => isLegal(command, lead, { isOwn: own.has(lead.id), isUnpicked: unpicked.has(lead.id), isPicked: picked.has(lead.id) }));
    } catch (e) {
      return false;
    }
  }
  var accept = (bar, selectedIds) => act(acceptLead, bar, selectedIds);
  var pick = (bar, selectedIds) => act(pickLead, bar, selectedIds);
  var release = (bar, selectedIds) => act(releaseLead, bar, selectedIds);
  var judge = (bar, selectedIds) => act(judgeLead, bar, selectedIds);
  async function reject(bar, selectedIds) {
    const words = readersWords();
    const ids = leadIds(bar, selectedIds);
    if (ids.length === 0 || !await isSaved(bar, words)) return;
    await openDialog("lp_/reject.html", ids, words.say("dialog.reject-title"), 560, 640);
    await refresh(bar);
  }
  async function explain(bar, selectedIds) {
    const id = leadIds(bar, selectedIds)[0];
    if (id !== void 0) await openDialog("lp_/explain.html", [id], readersWords().say("dialog.explain-title"), 860, 720);
  }
  async function act(does, bar, selectedIds) {
    const words = readersWords();
    const ids = leadIds(bar, selectedIds);
    if (ids.length === 0 || !await isSaved(bar, words)) return;
    const refused = [];
    try {
      for (const [index, id] of ids.entries()) {
        Xrm.Utility.showProgressIndicator(ids.length === 1 ? words.say("command.working") : words.say("command.working-on", index + 1, ids.length));
        try {
          await does(Xrm.WebApi, id);
        } catch (error) {
          refused.push({ id, refusal: refusalOf(error) });
        }
      }
    } finally {
      Xrm.Utility.closeProgressIndicator();
    }
    await refresh(bar);
    await report(refused, ids.length, words);
  }
  async function report(refused, count, words) {
    const first = refused[0];
    if (count === 1) {
      if (first !== void 0) await showRefusal(first.refusal, words);
      return;
    }
    const lines = [words.say("command.done", count - refused.length, count)];
    if (first !== void 0) {
      const names = await namesOf(refused.map((one) => one.id));
      lines.push("", ...refused.map(({ id, refusal }) => {
        var _a;
        return words.say("command.refused-for", (_a = names.get(id)) != null ? _a : id, refusal.message || words.say("command.failed"));
      }));
    }
    await Xrm.Navigation.openAlertDialog({ text: lines.join("\n") });
  }
  async function namesOf(ids) {
    const leads = await readLeads(Xrm.WebApi, ids, placeColumns).catch(() => []);
    return new Map(leads.map((lead) => [lead.id, lead.name]));
  }
  async function showRefusal(refusal, words) {
    if (refusal.isSentence) await Xrm.Navigation.openAlertDialog({ title: words.say("command.refused-title"), text: refusal.message });
    else await Xrm.Navigation.openErrorDialog({ message: refusal.message || words.say("command.failed"), details: detailsOf(refusal.error) });
  }
  function detailsOf(error) {
    var _a;
    return error instanceof Error ? error.message : (_a = JSON.stringify(error)) != null ? _a : String(error);
  }
  async function isSaved(bar, words) {
    if (!isForm(bar) || !bar.data.entity.getIsDirty()) return true;
    try {
      await bar.data.save();
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.message !== "") await showRefusal(refusal, words);
      return false;
    }
  }
  async function refresh(bar) {
    if (!isForm(bar)) {
      bar.refresh();
      bar.refreshRibbon();
      return;
    }
    await bar.data.refresh(false);
    bar.ui.refreshRibbon();
  }
  async function openDialog(webresourceName, ids, title, width, height) {
    await Xrm.Navigation.navigateTo({ pageType: "webresource", webresourceName, data: ids.join(",") }, { target: 2, position: 1, width, height, title });
  }
  function leadIds(bar, selectedIds) {
    const ids = Array.isArray(selectedIds) ? selectedIds : isForm(bar) ? [bar.data.entity.getId()] : [];
    return ids.map(bareId).filter((id) => id !== "");
  }
  function isForm(bar) {
    return "data" in bar && bar.data !== void 0 && bar.data !== null;
  }
  function readersWords() {
    return wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId);
  }
  var none = /* @__PURE__ */ new Set();

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

  // src/leads/notification.ts
  function notificationOf(lead, words, now) {
    if (!lead.isOpen) return void 0;
    const sentences = sentencesOf(lead, readExplanation(lead.explanation), words, now).filter((sentence) => sentence !== "");
    if (sentences.length === 0) return void 0;
    return { text: sentences.join(" "), level: lead.stage === Stage.held ? "WARNING" : "INFO" };
  }
  function sentencesOf(lead, explanation, words, now) {
    const verdict = explanation === void 0 ? "" : verdictSentence(explanation, words);
    switch (lead.stage) {
      case Stage.nurture:
        return nurtured(lead, explanation, verdict, words);
      case Stage.handedToSales:
        return [offered(lead, words, now), verdictNow(lead, verdict, words), sideFault(lead, words)];
      case Stage.acceptedBySales:
        return [accepted(lead, words, now), verdictNow(lead, verdict, words)];
      case Stage.notQualified:
        return [verdict || lead.routeReason];
      case Stage.held:
        return held(lead, explanation, verdict, words);
      case void 0:
        return [words.say("lead.not-judged")];
      default:
        return [verdict];
    }
  }
  function nurtured(lead, explanation, verdict, words) {
    const returned = returnedFor(lead, explanation, words);
    if (returned !== "") return [returned, verdict];
    const question = (explanation == null ? void 0 : explanation.nextQuestion) || (explanation === void 0 ? lead.nextQuestion : "");
    const why = verdict || (lead.gap === "" ? "" : words.say("lead.nurture", lead.gap));
    if (question !== "") return [words.say("lead.ask-next", question, why).trim()];
    const waiting = explanation === void 0 || explanation.gapReason !== "" || explanation.gap.length === 0 ? "" : words.say("next.nothing-to-ask", gapText(explanation, words));
    return [why, capitalized(waiting)];
  }
  function returnedFor(lead, explanation, words) {
    var _a;
    const returned = readObject(lead.returnedFor);
    if (returned === void 0) return "";
    const criterion = textOf(returned["criterion"]);
    const disputed = ((_a = explanation == null ? void 0 : explanation.criteria.find((c) => c.id === criterion)) == null ? void 0 : _a.label) || criterion || columnName(textOf(returned["column"]), words);
    if (disputed === "") return "";
    const why = words.say(returned["kind"] === "definition" ? "lead.returned-definition" : "lead.returned-data");
    const seen = textOf(returned["seen"]);
    return seen === "" ? words.say("lead.returned", disputed, why) : words.say("lead.returned-seen", disputed, why, seen);
  }
  function columnName(column, words) {
    var _a;
    return (_a = words.find(`column.${column}`)) != null ? _a : column;
  }
  function offered(lead, words, now) {
    if (lead.waitingSince !== void 0) return words.say("lead.waits-for-agent");
    if (lead.deliveredOn === void 0) return words.say("lead.on-its-way");
    const recipient = lead.route === lastResortRoute ? words.say("lead.anybody") : lead.ownerName;
    if (lead.respondedOn !== void 0) return words.say("lead.offered-responded", recipient, lead.respondedOn.text);
    if (lead.responseDueOn === void 0) return words.say("lead.offered", recipient);
    return words.say(lead.responseDueOn.on < now ? "lead.offered-overdue" : "lead.offered-due", recipient, lead.responseDueOn.text);
  }
  function accepted(lead, words, now) {
    var _a, _b, _c;
    const since = (_c = (_b = (_a = lead.acceptedOn) != null ? _a : lead.deliveredOn) == null ? void 0 : _b.text) != null ? _c : "";
    if (lead.respondedOn !== void 0) return words.say("lead.accepted-responded", lead.ownerName, since, lead.respondedOn.text);
    if (lead.responseDueOn === void 0) return words.say("lead.accepted", lead.ownerName, since);
    return words.say(lead.responseDueOn.on < now ? "lead.accepted-overdue" : "lead.accepted-due", lead.ownerName, since, lead.responseDueOn.text);
  }
  function verdictNow(lead, verdict, words) {
    if (verdict === "" || lead.verdict === void 0 || lead.verdict === Verdict.qualified) return verdict;
    return words.say("lead.below-line", verdict);
  }
  function sideFault(lead, words) {
    return lead.faultCode === "" ? "" : `${faultSentence(lead.faultCode, words)} ${remedySentence(lead.faultCode, words)}`.trim();
  }
  function held(lead, explanation, verdict, words) {
    const faultCode = lead.faultCode || (explanation == null ? void 0 : explanation.faultCode) || "";
    if (faultCode === "") return [verdict || lead.routeReason];
    const what = faultCode === "criteria-in-error" && verdict !== "" ? verdict : faultSentence(faultCode, words);
    return [what, remedySentence(faultCode, words)];
  }
  function capitalized(text2) {
    return text2 === "" ? "" : text2.charAt(0).toUpperCase() + text2.slice(1) + ".";
  }

  // src/form.ts
  var notificationId = "lp_lead_why";
  var turns = /* @__PURE__ */ new WeakMap();
  function onLoad(executionContext) {
    try {
      const form = executionContext.getFormContext();
      const isNew = !turns.has(form);
      void notify(form);
      if (!isNew) return;
      form.data.addOnLoad(() => void notify(form));
      form.data.entity.addOnPostSave(() => {
        void notify(form);
        form.ui.refreshRibbon();
      });
    } catch (e) {
    }
  }
  async function notify(form) {
    var _a;
    try {
      const turn = ((_a = turns.get(form)) != null ? _a : 0) + 1;
      turns.set(form, turn);
      const notification = await current(form);
      if (turns.get(form) !== turn) return;
      if (notification === void 0) form.ui.clearFormNotification(notificationId);
      else form.ui.setFormNotification(notification.text, notification.level, notificationId);
    } catch (e) {
    }
  }
  async function current(form) {
    const id = bareId(form.data.entity.getId());
    if (id === "") return void 0;
    const [lead] = await readLeads(Xrm.WebApi, [id]);
    return lead === void 0 ? void 0 : notificationOf(lead, wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId), /* @__PURE__ */ new Date());
  }

  // src/lead.ts
  var canAccept = (bar, selectedIds) => can("accept", bar, selectedIds);
  var canReject = (bar, selectedIds) => can("reject", bar, selectedIds);
  var canPick = (bar, selectedIds) => can("pick", bar, selectedIds);
  var canRelease = (bar, selectedIds) => can("release", bar, selectedIds);
  var canJudge = (bar, selectedIds) => can("judge", bar, selectedIds);
  var canExplain = (bar, selectedIds) => can("explain", bar, selectedIds);
  return __toCommonJS(lead_exports);
})();
