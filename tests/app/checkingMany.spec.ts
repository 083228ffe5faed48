import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { filledForm, mailedAnswers, type UploadedFile } from "./filledForms";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";
import { foreignForm } from "./wordTable";

test.describe.configure({ timeout: 120_000 });

let opened: OpenedApp;

test.afterEach(() => opened.close());

const [complete = {}] = mailedAnswers();

/** A form of ours read without doubt. */
function clearForm(index: number): Promise<UploadedFile> {
  const firstName = `Amina ${String.fromCharCode(65 + index)}`;
  const email = `amina.${index}@example.org`;
  const answers = { ...complete, firstName, email, signedOn: "2 November 2016" };
  return filledForm(`clear-${index}.docx`, { ...answers, phone: `07700 9002${10 + index}` });
}

/** A form of ours whose date can be read in two ways. */
function doubtfulForm(index: number): Promise<UploadedFile> {
  const firstName = `Dilan ${String.fromCharCode(65 + index)}`;
  const email = `dilan.${index}@example.org`;
  const answers = { ...complete, firstName, email, signedOn: "03/11/2016" };
  return filledForm(`doubtful-${index}.docx`, { ...answers, phone: `07700 9003${10 + index}` });
}

const CHOIRS = ["Voices of the Lea", "Second Sunday", "Sing East", "Coro do Rio", "ድምፃችን"];

/** A form of another house, the same for all who sent it. */
function choirForm(choir: string, index: number): UploadedFile {
  return foreignForm(`choir-${index}.docx`, [
    ["First name", `Leila ${String.fromCharCode(65 + index)}`],
    ["Surname", "Haddad"],
    ["Email", `leila.${index}@example.org`],
    ["Choir you sing in", choir],
    ["Favourite bridge", "Tower Bridge"],
  ]);
}

async function drop(files: readonly UploadedFile[]): Promise<Page> {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await dropFiles(page, files);
  await page.getByRole("table", { name: "Files of this import" }).waitFor();
  return page;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("22 forms dropped at once are checked by keyboard alone: 16 together after a glance, 6 one keypress after another", async () => {
  const forms = [...numbers(6).map(doubtfulForm), ...numbers(16).map(clearForm)];
  const page = await drop(await Promise.all(forms));
  await page.getByRole("link", { name: "Check 22 forms" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "16 forms need no look" })).toBeVisible();
  await expect(page.getByText("0 of 22, 16 needed no look")).toBeVisible();
  await expect(page.getByRole("button", { name: /Amina [A-P] / })).toHaveCount(16);
  await expect(page.getByRole("button", { name: "Accept these 16" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("16 of 22, 16 needed no look")).toBeVisible();
  for (const letter of "ABCDEF") {
    await expect(page.getByRole("heading", { level: 2, name: `Dilan ${letter}` })).toBeVisible();
    await expect(page.locator("[data-row=signedOn]")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Accept and next" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`is checked: Dilan ${letter}`)).toBeVisible();
  }
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 2, name: "Dilan F" })).toBeVisible();
  await expect(page.getByText("21 of 22, 16 needed no look")).toBeVisible();
  await comeBack(page, "applications/check");
  await expect(page.getByText("21 of 22, 16 needed no look")).toBeVisible();
});

test("any of those that need no look can be opened and read beside its original before all are accepted", async () => {
  const page = await drop(await Promise.all(numbers(3).map(clearForm)));
  await page.getByRole("link", { name: "Check 3 forms" }).click();
  await expect(page.getByRole("button", { name: "Accept these 3" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Amina B" })).toBeVisible();
  await page.getByRole("button", { name: "3 need no look" }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 applications are checked")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Accept these 3" })).toBeVisible();
});

/** The keys of somebody who shows a form once: every open point confirmed, the choir put in its place. */
async function showForm(page: Page): Promise<void> {
  await page.keyboard.press("t");
  await expect(page.getByText("You are showing this form")).toBeVisible();
  await expectAccessible(page);
  const open = page.locator("li").filter({ hasText: "Missing" });
  for (let left = await open.count(); left > 0; left -= 1) {
    await page.keyboard.press("Enter");
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.locator("[data-stop='piece 0']")).toBeFocused();
  await page.keyboard.press("p");
  await page.keyboard.type("name of your gr");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That holds for 4 copies too")).toBeVisible();
  await expect(page.locator("[data-stop='piece 0']")).toContainText("Tower Bridge");
  await expect(page.locator("[data-stop='piece 0']")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-stop^=piece]")).toHaveCount(0);
}

test("a form shown once: the rest of the batch and a later import are read as shown, and need no look", async () => {
  const page = await drop(CHOIRS.map(choirForm));
  await page.getByRole("link", { name: "Check 5 forms" }).click();
  await expect(page.getByText("4 other forms here are copies of this one.")).toBeVisible();
  await showForm(page);
  await expect(page.getByText("0 of 5, 4 needed no look")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "4 need no look" }).click();
  await expect(page.getByRole("heading", { name: "4 forms need no look" })).toBeVisible();
  for (const choir of CHOIRS.slice(1)) {
    await expect(page.getByRole("button", { name: choir })).toBeVisible();
  }
  await comeBack(page, "applications/check");
  await expect(page.getByText("1 of 5, 4 needed no look")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("4 applications are checked")).toBeVisible();
  await dropFiles(page, [choirForm("Late Risers", 9)]);
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await page.getByRole("button", { name: /Late Risers/ }).click();
  await expect(page.getByText("Read as you showed on choir-0.docx.")).toBeVisible();
  const group = page.locator("[data-row=groupName]");
  await expect(group).toContainText("Late Risers");
  await expect(group).toContainText("As you showed");
});

test("what was shown is taken back as one thing, on this form and on its copies", async () => {
  const page = await drop(CHOIRS.slice(0, 2).map(choirForm));
  await page.getByRole("link", { name: "Check 2 forms" }).click();
  await page.keyboard.press("t");
  await page.locator("[data-stop='piece 0']").click();
  await page.keyboard.press("p");
  await page.keyboard.type("name of your gr");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That holds for 1 copy too")).toBeVisible();
  await page.keyboard.press("]");
  await expect(page.locator("[data-row=groupName]")).toContainText("Second Sunday");
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-row=groupName]")).toContainText("no answer");
  await page.keyboard.press("[");
  await expect(page.locator("[data-row=groupName]")).toContainText("no answer");
});
