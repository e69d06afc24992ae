import type { LeadRow } from "./leadRow";
import { lastResortRoute, Stage } from "./schema";

/** What may be done with a lead, beyond what stands on it. */
export interface Standing {
  /** The reader, or a team of the reader's, owns the lead. */
  readonly isOwn: boolean;
  /** It lies in a queue and nobody works on it. */
  readonly isUnpicked: boolean;
  /** It lies in a queue and the reader works on it. */
  readonly isPicked: boolean;
}

/** A command of the command bar that changes nothing but one lead at a time. */
export type Command = "accept" | "reject" | "pick" | "release" | "judge" | "explain";

/** Whether a command is legal for a lead, as far as its columns tell; the custom API has the last word. */
export function isLegal(command: Command, lead: LeadRow, standing: Standing): boolean {
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

function isOffered(lead: LeadRow): boolean {
  return lead.stage === Stage.handedToSales && lead.deliveredOn !== undefined;
}

function isOnItsWayToSales(lead: LeadRow): boolean {
  return lead.stage === Stage.handedToSales && lead.deliveredOn === undefined;
}

/** Whom the lead was offered to owns it. What lies with the last resort is anybody's, until somebody accepts it there. */
function isRecipient(lead: LeadRow, standing: Standing): boolean {
  return standing.isOwn || (lead.route === lastResortRoute && lead.acceptedOn === undefined);
}
