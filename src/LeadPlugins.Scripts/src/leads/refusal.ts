/** Dataverse gives a plug-in's own refusals this code, and any other code to what went wrong. Clients write it as a signed or an unsigned number. */
const refusedByPlugin = 0x80040265;

/** Why the platform did not do something. */
export interface Refusal {
  readonly message: string;
  /** A sentence of LeadPlugins for the reader; otherwise something broke, and an administrator needs the details. */
  readonly isSentence: boolean;
  readonly error: unknown;
}

export function refusalOf(error: unknown): Refusal {
  const { message, errorCode } = (typeof error === "object" && error !== null ? error : {}) as { message?: unknown; errorCode?: unknown };
  const said = typeof message === "string" ? message.trim() : "";
  const code = typeof errorCode === "number" ? errorCode >>> 0 : undefined;
  return { message: said, isSentence: said !== "" && (code === undefined || code === refusedByPlugin), error };
}
