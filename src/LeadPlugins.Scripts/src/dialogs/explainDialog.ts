import { explainLead } from "../leads/customApis";
import { readExplanation, readWhyNot, type Change, type CriterionOutcome, type Explanation } from "../leads/explanation";
import { readShown } from "../leads/leadRow";
import { refusalOf } from "../leads/refusal";
import { gapText, remedySentence, verdictSentence } from "../leads/sentences";
import { seenText } from "../leads/seenText";
import type { Key } from "../words/words";
import { element, find, openedDialog, type Dialog } from "./dialog";

const outcomeKeys = { met: "outcome.is-met", notMet: "outcome.is-not-met", unknown: "outcome.is-unknown", error: "outcome.is-error" } as const;

/** The dialog that shows how a lead would be judged now, and what would qualify it. Nothing is saved. */
export class ExplainDialog {
  private readonly dialog: Dialog;
  private readonly status: HTMLElement;

  constructor(private readonly page: Window) {
    this.dialog = openedDialog(page);
    this.status = find(page, "status");
    find(page, "close").addEventListener("click", () => page.close());
  }

  async open(): Promise<void> {
    const { ids, words, xrm } = this.dialog;
    const id = ids[0];
    if (id === undefined) return this.fail(words.say("reject.no-lead"));
    this.status.textContent = words.say("explain.loading");
    try {
      const judgement = await explainLead(xrm.WebApi, id);
      const explanation = readExplanation(judgement.Explanation);
      if (explanation === undefined) return this.fail(words.say("explain.unreadable"));
      // Of a choice, an explanation has only the number. Where the column cannot be read, that has to do.
      const shown = await readShown(xrm.WebApi, id, explanation.criteria.map((criterion) => criterion.column)).catch(() => none);
      this.show(explanation, readWhyNot(judgement.WhyNot), shown);
      this.status.textContent = "";
      find(this.page, "verdict").focus();
    } catch (error) {
      this.fail(refusalOf(error).message || words.say("command.failed"));
    }
  }

  private show(explanation: Explanation, changes: readonly Change[], shown: ReadonlyMap<string, string>): void {
    const { words } = this.dialog;
    find(this.page, "verdict").textContent = words.find(`verdict.is-${explanation.verdict}`) ?? explanation.verdict;
    const sentence = verdictSentence(explanation, words);
    const gap = gapText(explanation, words);
    find(this.page, "sentence").textContent = sentence;
    if (explanation.agreementName !== "") this.addFact("explain.score", words.say("explain.score-of", explanation.score, explanation.handoverPoint));
    if (!sentence.includes(gap)) this.addFact("explain.missing", gap);
    if (explanation.nextQuestion !== "") this.addFact("explain.next", explanation.nextQuestion);
    const remedy = remedySentence(explanation.faultCode, words);
    if (remedy !== "") this.addFact("explain.remedy", remedy);
    if (explanation.notes.length > 0) this.addFact("explain.notes", explanation.notes.join(" "));
    if (explanation.agreementName !== "") find(this.page, "agreement").textContent = words.say("explain.agreement", explanation.agreementName, explanation.agreementVersion ?? "");
    find(this.page, "shortened").hidden = !explanation.isShortened;
    this.showCriteria(explanation.criteria, shown);
    this.showChanges(explanation, changes);
  }

  private showCriteria(criteria: readonly CriterionOutcome[], shown: ReadonlyMap<string, string>): void {
    find(this.page, "criteria-part").hidden = criteria.length === 0;
    find(this.page, "criteria").replaceChildren(...criteria.map((criterion) => this.row(criterion, shown.get(criterion.column) ?? seenText(criterion.seen, this.dialog.words))));
  }

  private row(criterion: CriterionOutcome, value: string): HTMLElement {
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

  private showChanges(explanation: Explanation, changes: readonly Change[]): void {
    const { words } = this.dialog;
    const intro: Key = explanation.verdict === "Qualified" ? "explain.why-not-qualified" : changes.length === 0 ? "explain.why-not-none" : "explain.why-not-intro";
    find(this.page, "changes-part").hidden = false;
    find(this.page, "changes-intro").textContent = words.say(intro);
    find(this.page, "changes").replaceChildren(...changes.map((change) => element(this.page, "li", change.join(" + "))));
  }

  private addFact(key: Key, text: string): void {
    find(this.page, "facts").append(element(this.page, "dt", this.dialog.words.say(key)), element(this.page, "dd", text));
  }

  private fail(message: string): void {
    this.status.textContent = "";
    const problems = find(this.page, "problems");
    problems.replaceChildren(element(this.page, "p", message));
    problems.hidden = false;
  }
}

/** Good, bad or open: an exclusion that is met counts against the lead. */
function outcomeLook(criterion: CriterionOutcome): string {
  if (criterion.outcome === "error" || criterion.outcome === "unknown") return "open";
  return (criterion.outcome === "met") === (criterion.kind !== "exclusion") ? "good" : "bad";
}

const none: ReadonlyMap<string, string> = new Map();
