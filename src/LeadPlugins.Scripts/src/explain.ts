import { ExplainDialog } from "./dialogs/explainDialog";

void new ExplainDialog(window).open();
