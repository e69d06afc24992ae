// The form context that the solution's scripts get.
import { guarded } from "./guarded.js";

/** page: a FormPage. */
export function formContextOf(page) {
  const { record } = page;
  const idText = () => (record.isNew ? "" : `{${record.id.toUpperCase()}}`);
  const attribute = (name) => guarded("Attribute", {
    getName: () => name,
    getValue: () => valueFor(record, name),
    getText: () => record.text(name),
    getIsDirty: () => record.changes.has(name),
    setValue: (value) => page.setByScript(name, value),
  });
  const control = (name) => guarded("Control", {
    getName: () => name,
    getAttribute: () => attribute(name),
    getLabel: () => page.cellOf(name)?.querySelector(".field-label")?.textContent ?? "",
    getVisible: () => page.cellOf(name)?.hidden === false,
    setVisible: (isVisible) => (page.cellOf(name).hidden = !isVisible),
    setFocus: () => page.cellOf(name)?.querySelector("input, select, textarea, [tabindex]")?.focus(),
  });
  return guarded("formContext", {
    getAttribute: (name) => (page.has(name) ? attribute(name) : null),
    getControl: (name) => page.gridOf(name)?.asControl ?? (page.has(name) ? control(name) : null),
    ui: guarded("formContext.ui", {
      setFormNotification: (text, level, id) => page.notify(id, text, level),
      clearFormNotification: (id) => page.unnotify(id),
      refreshRibbon: () => void page.refreshCommands(),
      getFormType: () => (record.isNew ? 1 : page.mayWrite ? 2 : 3),
    }),
    data: guarded("formContext.data", {
      refresh: (save) => (save ? page.save() : page.reload()),
      save: () => page.save(),
      getIsDirty: () => record.isDirty,
      addOnLoad: (handler) => page.onLoad.add(handler),
      removeOnLoad: (handler) => page.onLoad.delete(handler),
      entity: guarded("formContext.data.entity", {
        getId: idText,
        getEntityName: () => record.table.name,
        getPrimaryAttributeValue: () => record.name,
        getEntityReference: () => ({ id: idText(), entityType: record.table.name, name: record.name }),
        getIsDirty: () => record.isDirty,
        save: () => page.save(),
        addOnSave: (handler) => page.onSave.add(handler),
        removeOnSave: (handler) => page.onSave.delete(handler),
        addOnPostSave: (handler) => page.onPostSave.add(handler),
        removeOnPostSave: (handler) => page.onPostSave.delete(handler),
      }),
    }),
  });
}

/** What a handler is called with. */
export function executionContextOf(form, extra = {}) {
  return guarded("executionContext", { getFormContext: () => form, ...extra });
}

// As the client API has values: lookups as arrays of one, dates as Date.
function valueFor(record, name) {
  const value = record.value(name);
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return [{ id: `{${value.id.toUpperCase()}}`, entityType: value.table, name: value.name ?? record.text(name) }];
  return record.table.byName.get(name)?.type === "DateTime" ? new Date(value) : value;
}
