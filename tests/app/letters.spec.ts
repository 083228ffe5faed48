import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

function textOf(path: string): string {
  const xml = unzipSync(readFileSync(path))["word/document.xml"];
  return strFromU8(xml ?? new Uint8Array())
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "");
}

const saveInTheClear = (page: Page) =>
  page.getByRole("alertdialog").getByRole("button", { name: "Save in the clear" }).click();

test("the letters still to be made are made, saved under numbers and recorded", async () => {
  opened = await openSampleAt("letters");
  const { page, app } = opened;
  await page.getByRole("button", { name: "Make 1 letter" }).click();
  const dialog = page.getByRole("dialog", { name: "Make 1 letter" });
  await expect(dialog.getByText("1 offer")).toBeVisible();
  await dialog.getByRole("button", { name: "Make 1 letter" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("anyone who has it can read");
  await saveInTheClear(page);
  await expect(dialog.getByText("1 letter made")).toBeVisible();
  expect(readdirSync(app.exportsFolder)).toEqual(["offer-letter-a035.docx"]);
  const text = textOf(join(app.exportsFolder, "offer-letter-a035.docx"));
  expect(text).toContain("Dear Dawit,");
  expect(text).not.toContain("{{");
  await dialog.getByRole("button", { name: "Close" }).click();
  await comeBack(page, "letters");
  await expect(page.getByText("No letter is waiting · 33 made")).toBeVisible();
});

test("a letter made before is made again only after asking", async () => {
  opened = await openSampleAt("letters/sample-application-1");
  const { page, app } = opened;
  await page.getByRole("button", { name: "Make it again" }).click();
  const question = page.getByRole("alertdialog", { name: "This letter was already made" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toHaveCount(0); // It fades out, its buttons with it.
  await page.getByRole("button", { name: "Make it again" }).click();
  await question.getByRole("button", { name: "Make it again" }).click();
  await saveInTheClear(page);
  await expect(page.getByText("1 letter made")).toBeVisible();
  expect(readdirSync(app.exportsFolder)).toEqual(["offer-letter-a001.docx"]);
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
  await expectAccessible(page);
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
