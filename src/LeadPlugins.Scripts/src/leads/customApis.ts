import { bareId } from "./leadRow";

/** What lp_JudgeLead answers. */
export interface Judgement {
  readonly Explanation?: string;
  readonly WhyNot?: string;
}

/** What a rejection says, as lp_RejectLead takes it. */
export interface RejectionInput {
  readonly Kind: number;
  readonly Criterion?: string;
  readonly Column?: string;
  readonly ValueSeen?: string;
  readonly Comment?: string;
}

export const acceptLead = (api: Xrm.WebApi, id: string): Promise<unknown> => call(api, "lp_AcceptLead", id, {});
export const pickLead = (api: Xrm.WebApi, id: string): Promise<unknown> => call(api, "lp_PickLead", id, {});
export const releaseLead = (api: Xrm.WebApi, id: string): Promise<unknown> => call(api, "lp_ReleaseLead", id, {});
export const judgeLead = (api: Xrm.WebApi, id: string): Promise<unknown> => call(api, "lp_JudgeLead", id, {});
export const explainLead = async (api: Xrm.WebApi, id: string): Promise<Judgement> => ((await call(api, "lp_JudgeLead", id, { ExplainOnly: true })) ?? {}) as Judgement;
export const rejectLead = (api: Xrm.WebApi, id: string, input: RejectionInput): Promise<unknown> => call(api, "lp_RejectLead", id, input);

const primitive = 1;
const entity = 5;
const action = 0;
const types: Record<string, string> = { number: "Edm.Int32", string: "Edm.String", boolean: "Edm.Boolean" };

/** Calls a custom API that is bound to lead. Rejects with what the platform says when it refuses. */
async function call(api: Xrm.WebApi, operationName: string, id: string, parameters: object): Promise<unknown> {
  const parameterTypes: Record<string, { typeName: string; structuralProperty: number }> = { entity: { typeName: "mscrm.lead", structuralProperty: entity } };
  for (const [name, value] of Object.entries(parameters)) parameterTypes[name] = { typeName: types[typeof value] ?? "Edm.String", structuralProperty: primitive };
  const request = Object.assign({
    entity: { entityType: "lead", id: bareId(id) },
    getMetadata: () => ({ boundParameter: "entity", operationType: action, operationName, parameterTypes }),
  }, parameters);
  const response = await api.online.execute(request);
  if (response.ok === false) throw new Error(await response.text());
  return response.status === 204 ? undefined : response.json();
}
