import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { upload } from "./filledForms";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

const OFFER = "letters/sample-application-35";

function textOf(path: string): string {
  const xml = unzipSync(readFileSync(path))["word/document.xml"];
  return strFromU8(xml ?? new Uint8Array())
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "");
}

/** The folder is made with the first file. */
const saved = () =>
  existsSync(opened.app.exportsFolder) ? readdirSync(opened.app.exportsFolder) : [];

const saveInTheClear = (page: Page) =>
  page.getByRole("alertdialog").getByRole("button", { name: "Save in the clear" }).click();

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true });

test("a letter is looked at, changed for one person, approved, saved and recorded, by keyboard alone", async () => {
  opened = await openSampleAt(OFFER);
  const { page, app } = opened;
  await button(page, "Change the words").focus();
  await page.keyboard.press("Enter");
  const words = page.getByRole("dialog").getByLabel("Text");
  await words.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Dear {{known_as}}, a word before all others.\n\n");
  await page.getByRole("button", { name: "Keep for this person" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toContainText("Dear Dawit, a word before all others.");
  await button(page, "Approve").focus();
  await page.keyboard.press("Enter");
  await button(page, "Save as Word file").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toContainText("anyone who has it can read");
  await page.getByRole("button", { name: "Save in the clear" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 letter made")).toBeVisible();
  expect(saved()).toEqual(["offer-letter-a035.docx"]);
  const text = textOf(join(app.exportsFolder, "offer-letter-a035.docx"));
  expect(text).toContain("Dear Dawit, a word before all others.");
  expect(text).not.toContain("{{");
  await comeBack(page, OFFER);
  await expect(page.getByText("as offer-letter-a035.docx")).toBeVisible();
});

test("all that wait are approved after saying how many were not looked at, and go out as one file a kind", async () => {
  opened = await openSampleAt("letters");
  const { page, app } = opened;
  await page.getByRole("button", { name: /^Approve all/ }).click();
  const asked = page.getByRole("alertdialog");
  await expect(asked).toContainText("have not been looked at here yet");
  await asked.getByRole("button", { name: /^Approve all/ }).click();
  await page.getByRole("button", { name: /^Send out \d+ letters$/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Send out/ });
  await expect(dialog.getByText("Offer: 1")).toBeVisible();
  await dialog.getByText("To print: one Word file").click();
  await dialog.getByRole("button", { name: "Save for printing" }).click();
  await saveInTheClear(page);
  await expect(dialog.getByText(/^\d+ letters made$/)).toBeVisible();
  const names = saved();
  expect(names).toContain("offer-letters-to-print-1.docx");
  for (const name of names) expect(textOf(join(app.exportsFolder, name))).not.toContain("{{");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(/^No letter is waiting/)).toBeVisible();
});

const PAGES = /\/Type\s*\/Page\b/g;

test("all letters that were approved are kept as one PDF, each beginning a page, and wait no more", async () => {
  opened = await openSampleAt("letters");
  const { page, app } = opened;
  await page.getByRole("button", { name: /^Approve all/ }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Approve all/ })
    .click();
  await page.getByRole("button", { name: /^Send out \d+ letters$/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Send out/ });
  await dialog.getByText("One PDF of them all").click();
  await dialog.getByRole("button", { name: "Save as PDF" }).click();
  await saveInTheClear(page);
  const made = dialog.getByText(/^\d+ letters made$/);
  await expect(made).toBeVisible();
  const count = Number.parseInt((await made.textContent()) ?? "", 10);
  expect(saved()).toEqual([`letters-${count}.pdf`]);
  const pdf = readFileSync(join(app.exportsFolder, `letters-${count}.pdf`), "latin1");
  expect(pdf.match(PAGES)?.length ?? 0).toBeGreaterThanOrEqual(count);
  await page.emulateMedia({ media: "print" });
  await expect(dialog).toBeHidden();
  await page.emulateMedia({ media: null });
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(/^No letter is waiting/)).toBeVisible();
});

test("an approved letter goes to mail with the letter attached, and to PDF as it reads", async () => {
  opened = await openSampleAt(OFFER);
  const { page, app } = opened;
  await button(page, "Approve").click();
  await button(page, "Print").click();
  await page.getByRole("menuitem", { name: "Save as PDF" }).click();
  await expect.poll(saved).toEqual(["offer-letter-a035.pdf"]);
  await expect(page.getByText(/^Kept as PDF on .* offer-letter-a035.pdf$/)).toBeVisible();
  await button(page, "Mail").click();
  await page.getByRole("menuitem", { name: "Save a mail with the letter attached" }).click();
  const again = page.getByRole("alertdialog", { name: "This letter has gone out already" });
  await again.getByRole("button", { name: "Send it again" }).click();
  await saveInTheClear(page);
  await expect(page.getByText("1 letter made")).toBeVisible();
  const mail = readFileSync(join(app.exportsFolder, "offer-letter-a035.eml"), "utf8");
  expect(mail).toContain("Dear Dawit");
  const attached = /filename="offer-letter-a035.docx"\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(
    mail,
  );
  const parts = unzipSync(new Uint8Array(Buffer.from(attached?.[1] ?? "", "base64")));
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("Dawit");
});

test("a letter made before is made again only after asking", async () => {
  opened = await openSampleAt("letters/sample-application-1");
  const { page } = opened;
  await button(page, "Make it again").click();
  const question = page.getByRole("alertdialog", { name: "This letter has gone out already" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toHaveCount(0); // It fades out, its buttons with it.
  await button(page, "Make it again").click();
  await question.getByRole("button", { name: "Save it again" }).click();
  await saveInTheClear(page);
  await expect(page.getByText("1 letter made")).toBeVisible();
  expect(saved()).toEqual(["offer-letter-a001.docx"]);
});

test("a letter printed, or opened in mail, is noted as gone out; one that did not go waits again", async () => {
  opened = await openSampleAt(OFFER);
  const { page } = opened;
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await button(page, "Change the words").click();
  await page.getByRole("dialog").getByLabel("Text").fill("Dear {{known_as}}, welcome.");
  await button(page, "Keep for this person").click();
  await button(page, "Approve").click();
  await button(page, "Print").click();
  await page.getByRole("menuitem", { name: "Print now" }).click();
  await expect(page.getByText(/^Handed to the printer on/)).toBeVisible();
  await button(page, "It did not go out").click();
  await expect(button(page, "Take approval back")).toBeVisible();
  await button(page, "Mail").click();
  await page.getByRole("menuitem", { name: "Open in the mail program" }).click();
  await expect(page.getByText(/^Opened in the mail program on/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(button(page, "Take approval back")).toBeVisible();
});

test("a template goes to Word and comes back: what is wrong is named with its place, what is right is used", async () => {
  opened = await openSampleAt("letters/wording");
  const { page, app } = opened;
  await button(page, "Save as Word template").click();
  await expect.poll(saved).toEqual(["template-offer-letter.docx"]);
  const path = join(app.exportsFolder, "template-offer-letter.docx");
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const give = async (changed: string) => {
    writeFileSync(path, zipSync({ ...parts, "word/document.xml": strToU8(changed) }));
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      button(page, "Use a Word file").click(),
    ]);
    await chooser.setFiles(path);
  };
  await give(
    xml.replace("{{first_session}}</w:t>", "{{nickname}}</w:t>").replaceAll("{{reply_by}}", "soon"),
  );
  await expect(page.getByText("nickname is a field nobody knows.")).toBeVisible();
  await expect(page.getByText("reply_by is nowhere, and this letter must say it.")).toBeVisible();
  await give(xml.replaceAll("With warm regards,", "In solidarity,"));
  await expect(page.getByText("Kept as version 2")).toBeVisible();
  await expectAccessible(page);
  await comeBack(page, OFFER);
  await expect(page.getByRole("article")).toContainText("In solidarity,");
  await expect(page.getByRole("article")).toContainText("Dear Dawit,");
});

test("a Word file dropped on a letter's wording becomes it, and what it said before is kept to go back to", async () => {
  opened = await openSampleAt("letters/wording");
  const { page, app } = opened;
  await button(page, "Save as Word template").click();
  await expect.poll(saved).toEqual(["template-offer-letter.docx"]);
  const bytes = readFileSync(join(app.exportsFolder, "template-offer-letter.docx"));
  const dropped = upload("our offer.docx", bytes);
  await dropFiles(page, [dropped], "section[aria-label^='A Word file dropped here']");
  await expect(page.getByText("Kept as version 2")).toBeVisible();
  await expect(page.getByText("Letters are made from our offer.docx.")).toBeVisible();
  await button(page, "1 earlier version").click();
  const dialog = page.getByRole("dialog", { name: "What this letter said before" });
  await expect(dialog.getByText("Dear {{known_as}},")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Go back to version 1" }).click();
  await expect(page.getByText("Version 3", { exact: true })).toBeVisible();
  await expect(page.getByText("Letters are made from our offer.docx.")).toHaveCount(0);
  await button(page, "2 earlier versions").click();
  await dialog.getByRole("button", { name: "Save this Word file" }).click();
  await expect.poll(saved).toContain("our-offer-version-2.docx");
});

test("a letter is written in another language when the coordinator says so", async () => {
  opened = await openSampleAt(OFFER);
  const { page } = opened;
  await page.getByRole("button", { name: /Language/ }).click();
  await page.getByRole("option", { name: "Arabic" }).click();
  await expect(page.getByRole("article")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("article")).toContainText("نعرض عليك مقعداً");
});

test("a wording is edited beside a real letter, and a field nobody knows is named", async () => {
  opened = await openSampleAt("letters/wording");
  const { page } = opened;
  await page.getByLabel("Text", { exact: true }).fill("Dear {{nickname}},\n\nWelcome.");
  await expect(page.getByText("a field nobody knows: {{nickname}}")).toBeVisible();
  await page.getByLabel("Text", { exact: true }).fill("Dear ,\n\nWelcome to us.");
  await page
    .getByLabel("Text", { exact: true })
    .evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
  await page.getByRole("button", { name: /known_as/ }).click();
  await expect(page.getByRole("article").getByText("Dear Selam,")).toBeVisible();
  await page.getByRole("button", { name: "Keep this wording" }).click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();
  await comeBack(page, "letters/wording");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(
    "Dear {{known_as}},\n\nWelcome to us.",
  );
});

test("nothing in the list of letters bars anyone", async () => {
  opened = await openSampleAt("letters/sample-application-1");
  const { page } = opened;
  await page.getByRole("radio", { name: /^All/ }).click();
  await expectAccessible(page);
});
