// Dialogs: notice, question, error, web resource. The focus goes into them and back to where it was.
import { el, newId } from "./dom.js";
import { liveIn } from "./clock.js";
import { say } from "./words.js";

/** Shows an error as the organization says it. */
export function showError(error, title) {
  const text = error?.message ?? String(error);
  const code = error?.code ?? (typeof error?.errorCode === "number" ? "0x" + (error.errorCode >>> 0).toString(16).padStart(8, "0") : undefined);
  return modal({
    title: title ?? say("errorTitle"), className: "error-dialog", role: "alertdialog",
    content: [el("p", { class: "dialog-text" }, text), code && el("p", { class: "dialog-code" }, say("errorCode", code))], buttons: [{ text: say("ok"), value: true, primary: true }],
  });
}

export const showAlert = ({ title, text, confirmButtonLabel }) => modal({
  title: title || say("noticeTitle"), role: "alertdialog", content: [el("p", { class: "dialog-text" }, text)], buttons: [{ text: confirmButtonLabel || say("ok"), value: true, primary: true }],
});

/** True when it is confirmed. */
export const ask = ({ title, subtitle, text, confirmButtonLabel, cancelButtonLabel }) => modal({
  title: title || say("confirmTitle"), role: "alertdialog",
  content: [subtitle && el("p", { class: "dialog-text" }, subtitle), el("p", { class: "dialog-text" }, text)],
  buttons: [{ text: confirmButtonLabel || say("ok"), value: true, primary: true }, { text: cancelButtonLabel || say("cancel"), value: false }],
}).then((answer) => answer === true);

/** A dialog with content of its own. Resolves with the value of the button that was pressed; undefined for Escape and the cross. */
export function modal({ title, content, buttons = [], className = "", role, width, onOpen, onSubmit }) {
  return new Promise((resolve) => {
    const titleId = newId("title");
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const press = async (button) => {
      if (button.value === true && onSubmit && !(await onSubmit())) return;
      close(button.value);
    };
    const dialog = el("dialog", { class: `dialog ${className}`, "aria-labelledby": titleId, role, style: width ? `--wide: ${width}px` : undefined },
      el("div", { class: "dialog-head" }, el("h2", { id: titleId }, title), el("button", { type: "button", class: "icon-button", "aria-label": say("close"), onclick: () => close(undefined) }, "✕")),
      el("div", { class: "dialog-body" }, content),
      buttons.length > 0 && el("div", { class: "dialog-foot" }, buttons.map((button) => el("button", { type: "button", class: button.primary ? "primary" : "", "data-dialog-button": String(button.value), onclick: () => press(button) }, button.text))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector(".dialog-foot .primary") ?? dialog).focus();
    onOpen?.(dialog, close);
  });
}

/** A web resource of the solution in a dialog. It closes when the page in it closes itself. */
export function showWebResource({ name, data, title, width, height }) {
  const address = `/webresources/${name.split("/").map(encodeURIComponent).join("/")}${data ? `?data=${encodeURIComponent(data)}` : ""}`;
  const frame = el("iframe", { title: title ?? name, style: `height: ${height ?? 480}px`, "data-webresource": name });
  return modal({
    title: title ?? name, className: "resource-dialog", width, content: [frame],
    onOpen: (_, close) => {
      frame.src = address;
      frame.addEventListener("load", () => {
        liveIn(frame.contentWindow);
        frame.contentWindow.close = () => close(undefined);
        frame.focus();
      });
    },
  });
}

let busy;

/** Covers the page while a script works. */
export function showProgress(text) {
  hideProgress();
  busy = el("div", { class: "progress", role: "status" }, el("span", { class: "spinner", "aria-hidden": "true" }), el("span", {}, text));
  document.body.append(busy);
}

export function hideProgress() {
  busy?.remove();
  busy = undefined;
}
