// Xrm as the solution's scripts find it: the part of the client API that they use.
import { post } from "./api.js";
import { showAlert, ask, showError, showProgress, hideProgress, showWebResource } from "./dialogs.js";
import { guarded, refused } from "./guarded.js";
import { bare, retrieve, retrieveMultiple } from "./odata.js";
import { session } from "./session.js";
import { go } from "./routes.js";

/** A collection as the client API has them. */
export function collection(items, nameOf = (item) => item.name) {
  return guarded("Collection", {
    get: (key) => (key === undefined ? items : typeof key === "number" ? (items[key] ?? null) : typeof key === "function" ? items.filter(key) : (items.find((item) => nameOf(item) === key) ?? null)),
    getAll: () => items,
    getLength: () => items.length,
    forEach: (each) => items.forEach(each),
  });
}

async function execute(request) {
  if (typeof request?.getMetadata !== "function") throw refused("Xrm.WebApi.execute without getMetadata");
  const { boundParameter, operationName, operationType, parameterTypes } = request.getMetadata();
  if (operationType !== 0 && operationType !== 1) throw refused(`Xrm.WebApi.execute of operation type ${operationType}`);
  const parameters = {};
  for (const name of Object.keys(parameterTypes ?? {})) if (name !== boundParameter && request[name] !== undefined) parameters[name] = request[name];
  const bound = boundParameter ? request[boundParameter] : undefined;
  const { results } = await post(`/api/execute/${operationName}`, { target: bound ? { table: bound.entityType, id: bare(bound.id) } : undefined, parameters });
  const isEmpty = Object.keys(results).length === 0;
  return guarded("Response", { ok: true, status: isEmpty ? 204 : 200, statusText: isEmpty ? "No Content" : "OK", json: async () => results, text: async () => (isEmpty ? "" : JSON.stringify(results)) });
}

async function navigateTo(page, options = {}) {
  if (page.pageType === "webresource") {
    const size = (value, whole) => (typeof value === "number" ? value : value?.unit === "%" ? (whole * value.value) / 100 : value?.value);
    return showWebResource({ name: page.webresourceName, data: page.data, title: options.title, width: size(options.width, innerWidth), height: size(options.height, innerHeight) });
  }
  if (page.pageType === "entityrecord") return go("row", page.entityName, bare(page.entityId));
  if (page.pageType === "entitylist") return go("list", page.entityName, bare(page.viewId));
  if (page.pageType === "dashboard") return go("dashboard", bare(page.dashboardId));
  throw refused(`Xrm.Navigation.navigateTo with page type ${page.pageType}`);
}

/** Makes Xrm known to the scripts of the page and of dialogs in it. */
export function offerXrm() {
  const webApi = { execute, retrieveRecord: retrieve, retrieveMultipleRecords: retrieveMultiple };
  const roles = session.person.roles;
  const userSettings = guarded("Xrm.Utility.getGlobalContext().userSettings", {
    languageId: session.language, userId: `{${session.person.id.toUpperCase()}}`, userName: session.person.name, roles: collection(roles), securityRoles: roles.map((role) => role.id),
  });
  window.Xrm = guarded("Xrm", {
    WebApi: guarded("Xrm.WebApi", { ...webApi, online: guarded("Xrm.WebApi.online", webApi) }),
    Navigation: guarded("Xrm.Navigation", {
      openAlertDialog: showAlert,
      openConfirmDialog: async (texts) => ({ confirmed: await ask(texts) }),
      openErrorDialog: ({ message, errorCode, details }) => showError(Object.assign(new Error([message, details].filter(Boolean).join("\n")), { errorCode })),
      openForm: async ({ entityName, entityId }) => (entityId ? go("row", entityName, bare(entityId)) : go("new", entityName)),
      navigateTo,
    }),
    Utility: guarded("Xrm.Utility", {
      getGlobalContext: () => guarded("Xrm.Utility.getGlobalContext()", { userSettings, getUserId: () => userSettings.userId, getUserLcid: () => session.language }),
      showProgressIndicator: showProgress,
      closeProgressIndicator: hideProgress,
    }),
  });
}
