import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import type { Answers } from "../../renderer/domain/applicationForm";
import { expectAccessible } from "./accessibility";
import { filledForm, mailedAnswers } from "./filledForms";
import { importFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";
import { foreignForm } from "./wordTable";

test.describe.configure({ timeout: 90_000 });

let opened: OpenedApp;

test.afterEach(() => opened.close());

const [first = {}] = mailedAnswers();
const sent = { ...first, signedOn: "2 November 2016" };

async function importTwice(earlier: Answers, newer: Answers): Promise<Page> {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await importFiles(page, [
    await filledForm("one.docx", earlier),
    await filledForm("two.docx", newer),
  ]);
  return page;
}

const answer = (page: Page, field: string) => page.locator(`[data-row=${field}]`);

test("a second form by the same person is never taken without a look: the difference is shown, joined and taken apart again", async () => {
  const { dietary: _none, ...later } = { ...sent, phone: "020 7946 0000" };
  const page = await importTwice({ ...sent, dietary: "No nuts" }, later);
  await page.getByRole("link", { name: "Check 2 forms" }).click();
  await expect(page.getByText("0 of 2, 2 needed no look")).toBeVisible();
  await expect(page.getByText("Perhaps the same person as application 42")).toBeVisible();
  await expect(page.getByText("That one is newer; the difference is shown there.")).toBeVisible();
  await page.keyboard.press("]");
  await expect(page.getByText("Perhaps the same person as application 41")).toBeVisible();
  await page.keyboard.press("d");
  const difference = page.getByRole("dialog", { name: "A newer version of application 41?" });
  await expect(difference.getByRole("radiogroup")).toHaveCount(2);
  await expect(difference.getByRole("radio", { name: /020 7946 0000/ })).toBeChecked();
  await expect(difference.getByRole("radio", { name: /No nuts/ })).toBeChecked();
  await expectAccessible(page);
  await difference.getByRole("button", { name: "Replace application 41" }).click();
  await expect(answer(page, "dietary")).toContainText("No nuts");
  await expect(answer(page, "phone")).toContainText("020 7946 0000");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Application 42 is checked/)).toBeVisible();
  await comeBack(page, "applications");
  await page.getByRole("searchbox", { name: "Search the applications" }).fill("yohannes");
  await page.getByRole("link", { name: /Replaced/ }).click();
  await expect(page.getByText(/by application 42, which is newer/)).toBeVisible();
  await page.getByRole("link", { name: "Open application 42" }).click();
  await page.getByRole("button", { name: "Take them apart" }).click();
  await expect(page.getByText("Two applications again")).toBeVisible();
  await expect(page.getByRole("link", { name: /Replaced/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Same person\?/ })).toHaveCount(2);
});

test("two people with one email are remembered as two, also after a reload, and then need no look", async () => {
  const page = await importTwice(sent, { ...sent, firstName: "Almaz", phone: "020 7946 0000" });
  await page.getByRole("link", { name: "Check 2 forms" }).click();
  await page.getByRole("button", { name: "These are two people" }).click();
  await expect(page.getByText("Remembered: two people")).toBeVisible();
  await comeBack(page, "applications/check");
  await expect(page.getByRole("button", { name: "Accept these 2" })).toBeVisible();
});

test("what is missing is asked for in a message that can be changed, copied and saved as a mail", async () => {
  opened = await openSampleAt("applications");
  const { page, app } = opened;
  await importFiles(page, [
    foreignForm("short.docx", [
      ["First name", "Selamawit"],
      ["Surname", "Tesfaye"],
      ["Name you prefer", "Sélam"],
      ["Email", "selam@example.org"],
    ]),
  ]);
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Ask for what is missing" });
  const message = dialog.getByLabel("Message");
  await expect(message).toHaveValue(/Dear Sélam,[\s\S]*- Are you 18 or over\?/);
  await expect(dialog.getByRole("button", { name: "Open in the mail program" })).toBeVisible();
  await expectAccessible(page);
  await message.fill("Dear Sélam,\n\nHow old are you?");
  await dialog.getByRole("button", { name: "Copy the message" }).click();
  await expect(page.getByText("The message is copied")).toBeVisible();
  await dialog.getByRole("button", { name: "Save as a mail" }).click();
  await expect(page.getByText(/Saved as .*missing-answers-41\.eml/)).toBeVisible();
  const mail = readFileSync(join(app.exportsFolder, "missing-answers-41.eml"), "utf8");
  expect(mail).toMatch(/^To: selam@example\.org\r\nSubject: /);
  expect(mail).toContain("Dear S=C3=A9lam,\r\n\r\nHow old are you?");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a form with nothing filled in is said to be empty, and so is the message", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await importFiles(page, [await filledForm("empty.docx", {})]);
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await expect(page.getByText("Nothing seems to be filled in on this form.")).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByLabel("Message")).toHaveValue(/nothing is filled in on it/);
});
