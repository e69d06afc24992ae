import type { Words } from "../words/words";
import { readExplanation, readObject, textOf, type Explanation } from "./explanation";
import type { LeadRow } from "./leadRow";
import { lastResortRoute, Stage, Verdict } from "./schema";
import { faultSentence, gapText, remedySentence, verdictSentence } from "./sentences";

export interface Notification {
  readonly text: string;
  readonly level: "INFO" | "WARNING";
}

/** Why the lead is where it is, for the top of its form. Undefined where there is nothing to say: closed leads are never judged. */
export function notificationOf(lead: LeadRow, words: Words, now: Date): Notification | undefined {
  if (!lead.isOpen) return undefined;
  const sentences = sentencesOf(lead, readExplanation(lead.explanation), words, now).filter((sentence) => sentence !== "");
  if (sentences.length === 0) return undefined;
  return { text: sentences.join(" "), level: lead.stage === Stage.held ? "WARNING" : "INFO" };
}

function sentencesOf(lead: LeadRow, explanation: Explanation | undefined, words: Words, now: Date): string[] {
  const verdict = explanation === undefined ? "" : verdictSentence(explanation, words);
  switch (lead.stage) {
    case Stage.nurture:
      return nurtured(lead, explanation, verdict, words);
    case Stage.handedToSales:
      return [offered(lead, words, now), verdictNow(lead, verdict, words), sideFault(lead, words)];
    case Stage.acceptedBySales:
      return [accepted(lead, words, now), verdictNow(lead, verdict, words)];
    case Stage.notQualified:
      // The stored reason of such a lead is the verdict's sentence.
      return [verdict || lead.routeReason];
    case Stage.held:
      return held(lead, explanation, verdict, words);
    case undefined:
      return [words.say("lead.not-judged")];
    default:
      return [verdict];
  }
}

function nurtured(lead: LeadRow, explanation: Explanation | undefined, verdict: string, words: Words): string[] {
  const returned = returnedFor(lead, explanation, words);
  if (returned !== "") return [returned, verdict];
  const question = explanation?.nextQuestion || (explanation === undefined ? lead.nextQuestion : "");
  const why = verdict || (lead.gap === "" ? "" : words.say("lead.nurture", lead.gap));
  if (question !== "") return [words.say("lead.ask-next", question, why).trim()];
  const waiting = explanation === undefined || explanation.gapReason !== "" || explanation.gap.length === 0 ? "" : words.say("next.nothing-to-ask", gapText(explanation, words));
  return [why, capitalized(waiting)];
}

/** What sales gave the lead back for, while that is not settled. */
function returnedFor(lead: LeadRow, explanation: Explanation | undefined, words: Words): string {
  const returned = readObject(lead.returnedFor);
  if (returned === undefined) return "";
  const criterion = textOf(returned["criterion"]);
  const disputed = explanation?.criteria.find((c) => c.id === criterion)?.label || criterion || columnName(textOf(returned["column"]), words);
  if (disputed === "") return "";
  const why = words.say(returned["kind"] === "definition" ? "lead.returned-definition" : "lead.returned-data");
  const seen = textOf(returned["seen"]);
  return seen === "" ? words.say("lead.returned", disputed, why) : words.say("lead.returned-seen", disputed, why, seen);
}

/** What people call a column that a rejection can name; its own name where the words for it are not known. */
function columnName(column: string, words: Words): string {
  return words.find(`column.${column}`) ?? column;
}

function offered(lead: LeadRow, words: Words, now: Date): string {
  if (lead.waitingSince !== undefined) return words.say("lead.waits-for-agent");
  if (lead.deliveredOn === undefined) return words.say("lead.on-its-way");
  // With the last resort, whoever owns the lead was never asked.
  const recipient = lead.route === lastResortRoute ? words.say("lead.anybody") : lead.ownerName;
  if (lead.respondedOn !== undefined) return words.say("lead.offered-responded", recipient, lead.respondedOn.text);
  if (lead.responseDueOn === undefined) return words.say("lead.offered", recipient);
  return words.say(lead.responseDueOn.on < now ? "lead.offered-overdue" : "lead.offered-due", recipient, lead.responseDueOn.text);
}

function accepted(lead: LeadRow, words: Words, now: Date): string {
  const since = (lead.acceptedOn ?? lead.deliveredOn)?.text ?? "";
  if (lead.respondedOn !== undefined) return words.say("lead.accepted-responded", lead.ownerName, since, lead.respondedOn.text);
  if (lead.responseDueOn === undefined) return words.say("lead.accepted", lead.ownerName, since);
  return words.say(lead.responseDueOn.on < now ? "lead.accepted-overdue" : "lead.accepted-due", lead.ownerName, since, lead.responseDueOn.text);
}

/** With sales, the stage does not follow the verdict: a lead that has dropped below the line says so. */
function verdictNow(lead: LeadRow, verdict: string, words: Words): string {
  if (verdict === "" || lead.verdict === undefined || lead.verdict === Verdict.qualified) return verdict;
  return words.say("lead.below-line", verdict);
}

/** A handover can have a fault of its own: the last resort has taken the lead. */
function sideFault(lead: LeadRow, words: Words): string {
  return lead.faultCode === "" ? "" : `${faultSentence(lead.faultCode, words)} ${remedySentence(lead.faultCode, words)}`.trim();
}

function held(lead: LeadRow, explanation: Explanation | undefined, verdict: string, words: Words): string[] {
  const faultCode = lead.faultCode || explanation?.faultCode || "";
  if (faultCode === "") return [verdict || lead.routeReason];
  // The verdict names the criteria that could not be checked; of any other fault, what is wrong is not in it.
  const what = faultCode === "criteria-in-error" && verdict !== "" ? verdict : faultSentence(faultCode, words);
  return [what, remedySentence(faultCode, words)];
}

function capitalized(text: string): string {
  return text === "" ? "" : text.charAt(0).toUpperCase() + text.slice(1) + ".";
}
