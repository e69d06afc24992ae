import assert from "node:assert/strict";
import { test } from "node:test";
import { RejectDialog } from "../src/dialogs/rejectDialog";
import { bareId } from "../src/leads/leadRow";
import { FakeXrm, refusedBy, settled } from "./fakeXrm";
import { OpenedPage } from "./openedPage";
import { sampleRow } from "./samples";

const offeredId = bareId(sampleRow("offered")["leadid"]);
const acceptedId = bareId(sampleRow("accepted")["leadid"]);

async function opened(data = offeredId, languageId = 1033): Promise<{ fake: FakeXrm; page: OpenedPage }> {
  const fake = new FakeXrm(languageId);
  fake.rows = [sampleRow("offered"), sampleRow("accepted")];
  const page = new OpenedPage("reject.html", fake, data);
  await new RejectDialog(page.window).open();
  return { fake, page };
}

async function send(page: OpenedPage): Promise<void> {
  page.raise("rejection", "submit");
  await settled();
}

test("It opens with the lead's name, and the first choice has the focus", async () => {
  const { page } = await opened();
  assert.equal(page.text("intro"), `You are rejecting ${String(sampleRow("offered")["fullname"])}.`);
  assert.equal(page.document.activeElement?.id, "kind-misrouted");
  assert.equal(page.document.documentElement.lang, "en");
});

test("It speaks the reader's language", async () => {
  const { page } = await opened(offeredId, 1031);
  assert.equal(page.document.documentElement.lang, "de");
  assert.equal(page.document.title, "Lead ablehnen");
  assert.equal(page.text("submit"), "Ablehnen");
  for (const element of page.document.querySelectorAll("[data-word]")) assert.notEqual(element.textContent, "");
});

test("Every control has its label, and every description is there", async () => {
  const { page } = await opened();
  assert.deepEqual(page.unlabelled, []);
  for (const element of page.document.querySelectorAll("[aria-describedby]")) assert.notEqual(page.document.getElementById(element.getAttribute("aria-describedby")!), null);
  assert.equal(page.field("problems").getAttribute("role"), "alert");
});

test("Only a rejection for data or a definition asks what is in dispute", async () => {
  const { page } = await opened();
  assert.equal(page.isHidden("disputed"), true);
  page.choose("kind-data");
  assert.equal(page.isHidden("disputed"), false);
  assert.deepEqual([...page.document.querySelectorAll("optgroup")].map((group) => group.label), ["Criteria", "Columns of the lead"]);
  page.choose("kind-definition");
  assert.deepEqual([...page.document.querySelectorAll("optgroup")].map((group) => group.label), ["Criteria"]);
  page.choose("kind-misrouted");
  assert.equal(page.isHidden("disputed"), true);
});

test("What was chosen stays chosen as long as it can be disputed", async () => {
  const { page } = await opened();
  page.choose("kind-data");
  page.field("disputed").value = "column:telephone1";
  page.choose("kind-definition");
  assert.equal(page.field("disputed").value, "");
  const criterion = page.field<HTMLSelectElement>("disputed").options[1]!.value;
  page.field("disputed").value = criterion;
  page.choose("kind-data");
  assert.equal(page.field("disputed").value, criterion);
});

test("What stands on the lead is shown where something else can be said", async () => {
  const { fake, page } = await opened();
  fake.rows = [sampleRow("offered", { telephone1: "0117 496 0000", "_campaignid_value@OData.Community.Display.V1.FormattedValue": "Spring fair" })];
  page.choose("kind-data");
  for (const [disputed, shown] of [["column:telephone1", "0117 496 0000"], ["column:campaignid", "Spring fair"], ["column:jobtitle", ""]] as const) {
    page.field("disputed").value = disputed;
    page.raise("disputed", "change");
    await settled();
    assert.equal(page.field("seen").placeholder, shown);
  }
});

test("What is missing is said, marked and focused, and nothing is sent", async () => {
  const { fake, page } = await opened();
  await send(page);
  assert.equal(page.text("problems"), "Choose what is wrong.");
  assert.equal(page.document.activeElement?.id, "kind-misrouted");
  page.choose("kind-data");
  await send(page);
  assert.equal(page.text("problems"), "Choose what is wrong on the lead.");
  assert.equal(page.document.activeElement?.id, "disputed");
  assert.equal(page.field("disputed").getAttribute("aria-invalid"), "true");
  assert.deepEqual([fake.calls.length, page.closed], [0, 0]);
});

test("A rejection for a criterion is sent with all that was said, and the dialog closes", async () => {
  const { fake, page } = await opened();
  page.choose("kind-definition");
  page.field("disputed").value = "criterion:territory";
  page.field("seen").value = "Rotterdam";
  page.field("comment").value = "Ask for the site.";
  await send(page);
  assert.deepEqual(fake.calls.map((call) => [call.name, call.id, call.parameters]), [
    ["lp_RejectLead", offeredId, { Kind: 473100002, Criterion: "territory", ValueSeen: "Rotterdam", Comment: "Ask for the site." }],
  ]);
  assert.deepEqual(fake.calls[0]?.types, {
    entity: { typeName: "mscrm.lead", structuralProperty: 5 },
    Kind: { typeName: "Edm.Int32", structuralProperty: 1 },
    Criterion: { typeName: "Edm.String", structuralProperty: 1 },
    ValueSeen: { typeName: "Edm.String", structuralProperty: 1 },
    Comment: { typeName: "Edm.String", structuralProperty: 1 },
  });
  assert.equal(page.closed, 1);
});

test("What the server refuses stands in the dialog, which stays open to mend it", async () => {
  const { fake, page } = await opened();
  fake.refusals[offeredId] = refusedBy("This lead is with the last resort, and there is nobody else to offer it to.");
  page.choose("kind-misrouted");
  await send(page);
  assert.equal(page.text("problems"), "This lead is with the last resort, and there is nobody else to offer it to.");
  assert.equal(page.isHidden("problems"), false);
  assert.deepEqual([page.closed, page.field<HTMLButtonElement>("submit").disabled], [0, false]);
  fake.refusals = {};
  await send(page);
  assert.deepEqual([page.isHidden("problems"), page.closed], [true, 1]);
});

test("Of several leads, each refusal is named, and only those are sent again", async () => {
  const { fake, page } = await opened(`${offeredId},${acceptedId}`);
  assert.equal(page.text("intro"), "You are rejecting 2 leads.");
  fake.refusals[acceptedId] = refusedBy("No.");
  page.choose("kind-misrouted");
  await send(page);
  assert.deepEqual([...page.field("problems").querySelectorAll("p")].map((line) => line.textContent), ["1 of 2 rejected. Not possible:", `${String(sampleRow("accepted")["fullname"])}: No.`]);
  fake.refusals = {};
  await send(page);
  assert.deepEqual(fake.calls.map((call) => call.id), [offeredId, acceptedId, acceptedId]);
  assert.equal(page.closed, 1);
});

test("A lead whose criteria cannot be read says so, and can be given back as misrouted", async () => {
  const fake = new FakeXrm();
  fake.rows = [sampleRow("offered", { lp_explanation: "{" })];
  const page = new OpenedPage("reject.html", fake, offeredId);
  await new RejectDialog(page.window).open();
  page.choose("kind-definition");
  assert.match(page.text("disputed-hint"), /criteria of this lead cannot be read/);
  page.choose("kind-misrouted");
  await send(page);
  assert.equal(page.closed, 1);
});

test("Labels of an agreement are shown as text, never taken as HTML", async () => {
  const fake = new FakeXrm();
  const explanation = JSON.stringify({ verdict: "Qualified", ground: "point-reached", criteria: [{ id: "x", label: "<img src=x onerror=alert(1)>" }] });
  fake.rows = [sampleRow("offered", { fullname: "<b>Bold</b>", lp_explanation: explanation })];
  const page = new OpenedPage("reject.html", fake, offeredId);
  await new RejectDialog(page.window).open();
  page.choose("kind-definition");
  assert.equal(page.document.querySelectorAll("img, b").length, 0);
  assert.equal(page.text("intro"), "You are rejecting <b>Bold</b>.");
});

test("Without a lead there is nothing to give back", async () => {
  for (const data of ["", "nonsense", "a,b"]) {
    const { page } = await opened(data);
    assert.match(page.text("problems"), /No lead was chosen/);
    assert.equal(page.field<HTMLButtonElement>("submit").disabled, true);
  }
});

test("Escape and Cancel close the dialog and send nothing", async () => {
  const { fake, page } = await opened();
  page.press("Escape");
  page.raise("cancel", "click");
  assert.deepEqual([page.closed, fake.calls.length], [2, 0]);
});

/** A dialog for two leads of which the first is still being given back. */
async function busy(): Promise<{ fake: FakeXrm; page: OpenedPage; goOn: () => Promise<void> }> {
  const { fake, page } = await opened(`${offeredId},${acceptedId}`);
  const goOn = fake.hold();
  page.choose("kind-misrouted");
  await send(page);
  return { fake, page, goOn: async () => { goOn(); await settled(); await settled(); } };
}

test("While leads are being given back, neither Escape nor Cancel closes the dialog, and nothing is sent twice", async () => {
  const { fake, page, goOn } = await busy();
  page.press("Escape");
  page.raise("cancel", "click");
  await send(page);
  assert.deepEqual([page.closed, fake.calls.length], [0, 1]);
  await goOn();
  assert.deepEqual([page.closed, fake.calls.map((call) => call.id)], [1, [offeredId, acceptedId]]);
});

test("While leads are being given back, that is said, and the buttons that wait for it are marked and keep the focus", async () => {
  const { fake, page, goOn } = await busy();
  page.field("submit").focus();
  assert.equal(page.field("progress").getAttribute("role"), "status");
  assert.equal(page.text("progress"), "Lead 1 of 2 is being rejected; this dialog stays open until all are done.");
  for (const button of ["submit", "cancel"]) assert.equal(page.field(button).getAttribute("aria-disabled"), "true", button);
  assert.equal(page.document.activeElement?.id, "submit");
  fake.refusals[acceptedId] = refusedBy("No.");
  await goOn();
  assert.equal(page.text("progress"), "");
  for (const button of ["submit", "cancel"]) assert.equal(page.field(button).getAttribute("aria-disabled"), "false", button);
  page.press("Escape");
  assert.equal(page.closed, 1);
});
