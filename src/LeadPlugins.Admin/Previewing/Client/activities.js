// The preview's own short forms for a call, an e-mail or an appointment with a lead: entered, then completed.
import { post, tableOf } from "./api.js";
import { modal, showError } from "./dialogs.js";
import { announce, el, newId } from "./dom.js";
import { say } from "./words.js";

const kinds = [["phonecall", "callSubject"], ["email", "mailSubject"], ["appointment", "appointmentSubject"]];

/** The commands that make an activity with the form's row: none for who may not create any. */
export async function activityCommands(page) {
  if (page.record.table.name !== "lead" || page.record.isNew) return [];
  const tables = await Promise.all(kinds.map(([kind]) => tableOf(kind)));
  return kinds.filter((_, at) => tables[at].may.includes("Create")).map(([kind, subject]) => ({ id: kind, icon: kind, text: say(kind), run: () => enter(page, kind, say(subject, page.record.name)) }));
}

async function enter(page, kind, subjectText) {
  const [subjectId, descriptionId] = [newId("subject"), newId("description")];
  const subject = el("input", { type: "text", id: subjectId, required: true, maxlength: 400, autofocus: true });
  subject.value = subjectText;
  const description = el("textarea", { id: descriptionId, rows: 4, maxlength: 2000 });
  const problem = el("p", { class: "refusal", role: "alert", hidden: true });
  const done = await modal({
    title: say("activityTitle", say(kind), page.record.name), className: "activity-dialog", width: 480,
    content: [problem, el("label", { for: subjectId }, say("subject")), subject, el("label", { for: descriptionId }, say("description")), description],
    buttons: [{ text: say("markComplete"), value: true, primary: true }, { text: say("cancel"), value: false }],
    onSubmit: async () => {
      try {
        await post("/api/activities", { kind, subject: subject.value.trim(), description: description.value, regarding: { table: page.record.table.name, id: page.record.id } });
        return true;
      } catch (error) {
        problem.textContent = error.message;
        problem.hidden = false;
        return false;
      }
    },
  });
  if (done !== true) return;
  announce(say("activityDone", say(kind)));
  try {
    if (page.isDirty) await page.layout.loadGrids();
    else await page.reload();
  } catch (error) {
    await showError(error);
  }
}
