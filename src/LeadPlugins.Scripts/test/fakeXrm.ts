import type { AnsweredRow } from "../src/leads/leadRow";
import { bareId } from "../src/leads/leadRow";

export const userId = "0f000000-0000-4000-8000-000000000001";

/** A custom API that was called: its name, the lead, and what it was given. */
export interface Call {
  readonly name: string;
  readonly id: string;
  readonly parameters: Record<string, unknown>;
  readonly types: Record<string, { typeName: string; structuralProperty: number }>;
}

/** What of the client API the scripts use, over rows in memory. */
export class FakeXrm {
  rows: AnsweredRow[] = [];
  ownIds: string[] = [];
  unpickedIds: string[] = [];
  pickedIds: string[] = [];
  queries: { table: string; fetch: string }[] = [];
  calls: Call[] = [];
  answers: Record<string, unknown> = {};
  refusals: Record<string, unknown> = {};
  queriesFail = false;
  alerts: { text: string; title?: string }[] = [];
  errors: { message?: string; details?: string }[] = [];
  dialogs: { page: Record<string, unknown>; options: Record<string, unknown> }[] = [];
  progress: string[] = [];
  progressClosed = 0;
  private held: Promise<void> = Promise.resolve();

  constructor(private readonly languageId = 1033) {}

  get xrm(): Xrm.XrmStatic {
    return {
      WebApi: { retrieveMultipleRecords: this.retrieve, online: { execute: this.execute } },
      Navigation: {
        openAlertDialog: async (alert: { text: string }) => void this.alerts.push(alert),
        openErrorDialog: async (error: { message?: string }) => void this.errors.push(error),
        navigateTo: async (page: Record<string, unknown>, options: Record<string, unknown>) => void this.dialogs.push({ page, options }),
      },
      Utility: {
        getGlobalContext: () => ({ userSettings: { userId: `{${userId}}`, languageId: this.languageId } }),
        showProgressIndicator: (message: string) => void this.progress.push(message),
        closeProgressIndicator: () => void this.progressClosed++,
      },
    } as unknown as Xrm.XrmStatic;
  }

  install(): this {
    (globalThis as { Xrm?: unknown }).Xrm = this.xrm;
    return this;
  }

  /** Keeps custom APIs from answering until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.held = new Promise((resolve) => (release = resolve));
    return release;
  }

  private readonly retrieve = async (table: string, options: string): Promise<{ entities: AnsweredRow[] }> => {
    if (this.queriesFail) throw { message: "Principal user is missing prvReadLead privilege", errorCode: 2147746336 };
    const fetch = decodeURIComponent(options.replace(/^\?fetchXml=/, ""));
    this.queries.push({ table, fetch });
    const wanted = new Set([...fetch.matchAll(/<value>(.*?)<\/value>/g)].map((match) => match[1]));
    const items = fetch.includes("eq-userid") ? this.pickedIds : this.unpickedIds;
    if (table === "queueitem") return { entities: items.filter((id) => wanted.has(id)).map((id) => ({ _objectid_value: id })) };
    const own = fetch.includes("eq-useroruserteams");
    return { entities: this.rows.filter((row) => wanted.has(bareId(row["leadid"])) && (!own || this.ownIds.includes(bareId(row["leadid"])))) };
  };

  private readonly execute = async (request: Record<string, unknown>): Promise<unknown> => {
    const { getMetadata, entity, ...parameters } = request;
    const { operationName, parameterTypes } = (getMetadata as () => { operationName: string; parameterTypes: Call["types"] })();
    const id = (entity as { id: string }).id;
    this.calls.push({ name: operationName, id, parameters, types: parameterTypes });
    await this.held;
    if (id in this.refusals) throw this.refusals[id];
    const answer = this.answers[operationName];
    return { ok: true, status: answer === undefined ? 204 : 200, json: async () => answer };
  };
}

/** A sentence of LeadPlugins, as the platform hands it to the client. */
export const refusedBy = (message: string): unknown => ({ errorCode: -2147220891, message });

/** A lead's form. */
export class FakeForm {
  notifications = new Map<string, { text: string; level: string }>();
  isDirty = false;
  saves = 0;
  saveFails: unknown;
  refreshes = 0;
  ribbonRefreshes = 0;
  loaded: (() => void)[] = [];
  saved: (() => void)[] = [];

  constructor(public id = "") {}

  get context(): Xrm.FormContext {
    return this.form as unknown as Xrm.FormContext;
  }

  get event(): Xrm.Events.EventContext {
    return { getFormContext: () => this.form } as unknown as Xrm.Events.EventContext;
  }

  private readonly form = {
    data: {
      addOnLoad: (handler: () => void) => void this.loaded.push(handler),
      refresh: async () => void this.refreshes++,
      save: async () => {
        if (this.saveFails !== undefined) throw this.saveFails;
        this.saves++;
        this.isDirty = false;
      },
      entity: {
        getId: () => (this.id === "" ? "" : `{${this.id.toUpperCase()}}`),
        getIsDirty: () => this.isDirty,
        addOnPostSave: (handler: () => void) => void this.saved.push(handler),
      },
    },
    ui: {
      setFormNotification: (text: string, level: string, id: string) => this.notifications.set(id, { text, level }),
      clearFormNotification: (id: string) => this.notifications.delete(id),
      refreshRibbon: () => void this.ribbonRefreshes++,
    },
  };
}

/** A grid of leads. */
export class FakeGrid {
  refreshes = 0;
  ribbonRefreshes = 0;

  get control(): Xrm.Controls.GridControl {
    return this.grid as unknown as Xrm.Controls.GridControl;
  }

  private readonly grid = { refresh: () => void this.refreshes++, refreshRibbon: () => void this.ribbonRefreshes++ };
}

/** Lets everything that waits for an answer go on. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
