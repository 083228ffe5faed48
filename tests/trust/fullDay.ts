import { expect } from "@playwright/test";
import type { Page } from "playwright";
import type { Answers } from "../../renderer/domain/applicationForm";
import { filledForm, mailedAnswers, type UploadedFile } from "../app/filledForms";
import { importFiles } from "../app/importing";
import { enterSample } from "../app/openSample";
import { sendAllLetters } from "../app/sendLetters";
import { PASSPHRASE, setUp } from "../app/setUp";

/** The words a run types, imports and prints; each stands in one place of the program. */
export type DayWords = {
  /** Of each form that comes back: the values of its written answers, in the order of the form. */
  readonly forms: readonly (readonly string[])[];
  readonly guests: readonly { readonly name: string; readonly organisation: string }[];
  readonly academy: string;
};

/** The answers that may hold any word. */
export const WRITTEN = [
  "familyName",
  "firstName",
  "knownAs",
  "languages",
  "area",
  "groupName",
  "groupRole",
  "groupCommunity",
  "whyTakePart",
  "whatChange",
  "experience",
] as const satisfies readonly (keyof Answers)[];

/**
 * A day of the coordinator with everything the program does: forms come in and are accepted, people are marked, guests
 * typed, the sheet and the workbook saved, a letter made, an academy set up, backed up, locked and opened again.
 */
export async function aFullDay(page: Page, words: DayWords): Promise<void> {
  await enterSample(page, "applications");
  await takeForms(page, words.forms);
  await markAndSign(page, words.guests);
  await makeLetters(page);
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.reload();
  await ownAcademy(page, words.academy);
}

async function takeForms(page: Page, forms: DayWords["forms"]): Promise<void> {
  const [answers = {}] = mailedAnswers();
  const files: UploadedFile[] = [];
  for (const [number, values] of forms.entries()) {
    const mine = Object.fromEntries(WRITTEN.map((key, at) => [key, values[at] ?? ""]));
    files.push(await filledForm(`${values[0]}-${number}.docx`, { ...answers, ...mine }));
  }
  await importFiles(page, files);
  await page
    .getByText(/forms? (?:is|are) here now/)
    .first()
    .waitFor();
  await go(page, "applications/check");
  await page.getByRole("button", { name: "Next form" }).click();
  await page
    .getByRole("button", { name: /^Accept/ })
    .first()
    .click();
  await expect(page.getByText(/is checked/).first()).toBeVisible();
}

async function markAndSign(page: Page, guests: DayWords["guests"]): Promise<void> {
  await go(page, "register");
  await page.locator("tr[id^=row-]").first().waitFor();
  await page.keyboard.press("Home");
  for (const key of ["p", "a", "x", "p", "u"]) await page.keyboard.press(key);
  for (const { name, organisation } of guests) {
    await page.getByRole("textbox", { name: "Guest’s name" }).first().fill(name);
    await page
      .getByRole("textbox", { name: /^Organisation/ })
      .first()
      .fill(organisation);
    await page.keyboard.press("Enter");
    await expect(page.getByText(name).first()).toBeVisible();
  }
  await expect(page.getByText("Saved", { exact: true }).last()).toBeVisible();
  await page.getByRole("link", { name: "Sign-in sheet" }).click();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as /).first()).toBeVisible();
}

async function makeLetters(page: Page): Promise<void> {
  await go(page, "letters");
  await sendAllLetters(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
}

async function ownAcademy(page: Page, name: string): Promise<void> {
  await setUp(page, name);
  await go(page, "settings/backups");
  await expect(page.getByText("1 backup", { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Control+l");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Places" }).waitFor({ timeout: 60_000 });
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}
