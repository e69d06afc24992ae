import { RejectDialog } from "./dialogs/rejectDialog";

void new RejectDialog(window).open();
