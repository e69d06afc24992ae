// What lp_/lead.js offers as LeadPlugins.Lead: the handler of the lead form, and the functions of the command bar.
import { can, type CommandBar } from "./commands";

export { onLoad } from "./form";
export { accept, explain, judge, pick, reject, release } from "./commands";

export const canAccept = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("accept", bar, selectedIds);
export const canReject = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("reject", bar, selectedIds);
export const canPick = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("pick", bar, selectedIds);
export const canRelease = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("release", bar, selectedIds);
export const canJudge = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("judge", bar, selectedIds);
export const canExplain = (bar: CommandBar, selectedIds?: unknown): Promise<boolean> => can("explain", bar, selectedIds);
