import { bareId, readLeads } from "./leads/leadRow";
import { notificationOf, type Notification } from "./leads/notification";
import { wordsOf } from "./words/words";

const notificationId = "lp_lead_why";

/** Forms that listen already: the platform may raise OnLoad of the same form again, for example after a lead was first saved. */
const listening = new WeakSet<Xrm.FormContext>();

/** The form's OnLoad: says why the lead is where it is, and says it anew after every save. */
export function onLoad(executionContext: Xrm.Events.EventContext): void {
  try {
    const form = executionContext.getFormContext();
    if (!listening.has(form)) {
      listening.add(form);
      const again = (): void => void notify(form);
      form.data.addOnLoad(again);
      form.data.entity.addOnPostSave(again);
    }
    void notify(form);
  } catch {
    // A form must open, whatever is wrong with what it says.
  }
}

async function notify(form: Xrm.FormContext): Promise<void> {
  try {
    const notification = await current(form);
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
