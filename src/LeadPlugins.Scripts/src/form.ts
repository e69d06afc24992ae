import { bareId, readLeads } from "./leads/leadRow";
import { notificationOf, type Notification } from "./leads/notification";
import { wordsOf } from "./words/words";

const notificationId = "lp_lead_why";

/** How often each form was asked to say it. A form that is here listens already: the platform raises OnLoad again after a lead was first saved. */
const turns = new WeakMap<Xrm.FormContext, number>();

/** The form's OnLoad: says why the lead is where it is, and says it anew after every save. */
export function onLoad(executionContext: Xrm.Events.EventContext): void {
  try {
    const form = executionContext.getFormContext();
    const isNew = !turns.has(form);
    void notify(form);
    if (!isNew) return;
    form.data.addOnLoad(() => void notify(form));
    form.data.entity.addOnPostSave(() => {
      void notify(form);
      // What may be done with a lead changes with its stage.
      form.ui.refreshRibbon();
    });
  } catch {
    // A form must open, whatever is wrong with what it says.
  }
}

async function notify(form: Xrm.FormContext): Promise<void> {
  try {
    const turn = (turns.get(form) ?? 0) + 1;
    turns.set(form, turn);
    const notification = await current(form);
    // A later reading may have been faster.
    if (turns.get(form) !== turn) return;
    if (notification === undefined) form.ui.clearFormNotification(notificationId);
    else form.ui.setFormNotification(notification.text, notification.level, notificationId);
  } catch {
    // As above.
  }
}

async function current(form: Xrm.FormContext): Promise<Notification | undefined> {
  const id = bareId(form.data.entity.getId());
  if (id === "") return undefined;
  const [lead] = await readLeads(Xrm.WebApi, [id]);
  return lead === undefined ? undefined : notificationOf(lead, wordsOf(Xrm.Utility.getGlobalContext().userSettings.languageId), new Date());
}
