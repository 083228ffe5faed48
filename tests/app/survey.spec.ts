import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, enterSample, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

/** Of each paper: seven numbers, then words; the first question is left empty on the last paper. */
const PAPERS = [
  ["5", "5", "5", "4", "5", "4", "5", "The bread", "More time", "A choir"],
  ["5", "4", "4", "4", "5", "4", "5", "المشي معًا", "Nothing", "Vote"],
  ["4", "4", "3", "4", "5", "4", "5", "The walk", "Start later", "Rest"],
  ["3", "5", "2", "4", "5", "3", "4", "My pair", "A bigger room", "Stand"],
  ["", "2", "1", "4", "5", "3", "4", "Selam", "More tea", "Teach"],
] as const;

async function typePaper(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) {
    await page.keyboard.type(answer);
    await page.keyboard.press("Enter");
  }
}

const POWER = /how power works/;

test("five papers typed by keyboard are saved together, and only then results appear", async () => {
  opened = await openSampleAt("graduation");
  const { page } = opened;
  await page.getByText("Survey", { exact: true }).click();
  await expect(page.getByText("No answers yet")).toBeVisible();
  await expectAccessible(page);
  const first = page.getByLabel(POWER);
  await first.focus();
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A number from 1 to 5", { exact: true })).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.press("Backspace");
  for (const paper of PAPERS.slice(0, 4)) await typePaper(page, paper);
  await expect(page.getByText("4 papers wait to be saved", { exact: true })).toBeVisible();
  const save = page.getByRole("button", { name: "Save these papers" });
  await expect(save).toBeDisabled();
  await page.keyboard.press("Control+l");
  await enterSample(page, "graduation/survey");
  await expect(page.getByText("4 papers wait to be saved", { exact: true })).toBeVisible();
  await expect(page.getByText("No answers yet")).toBeVisible();
  await first.focus();
  await typePaper(page, PAPERS[4]);
  await expect(first).toBeFocused();
  await expectAccessible(page);
  await save.press("Enter");
  await expect(page.getByText("5 papers saved, shuffled, without name or time.")).toBeVisible();
  const row = (name: RegExp) => page.getByRole("row").filter({ hasText: name }).getByRole("cell");
  await expect(row(/can act together with/)).toHaveText(["1", "1", "1", "1", "1", "5", "3.0"]);
  await expect(row(POWER)).toHaveText(["Fewer than five answers, so not shown"]);
  await expect(page.getByText("المشي معًا")).toBeVisible();
  await expectAccessible(page);

  await comeBack(page, "graduation/survey");
  await expect(row(/felt welcome/)).toHaveText(["0", "0", "0", "0", "5", "5", "5.0"]);
});

test("the paper is one page of A4 with every question and no name", async () => {
  opened = await openSampleAt("graduation/survey");
  const { page, app } = opened;
  const preview = page.getByRole("region", { name: "Preview of the paper" });
  await expect(preview.getByText("Please leave your name off.")).toBeVisible();
  await expect(preview.getByRole("listitem")).toHaveCount(7);
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/Saved as .*end-survey\.pdf/)).toBeVisible({ timeout: 30_000 });
  const pdf = (await readFile(join(app.exportsFolder, "end-survey.pdf"))).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("what the survey asks is changed by keyboard, and after the first paper on a version of its own", async () => {
  opened = await openSampleAt("graduation/survey");
  const { page, app } = opened;
  const change = page.getByRole("button", { name: "Change the questions" });
  await change.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change the questions" });
  await expect(dialog.getByText("stay as version 1")).toBeHidden();
  for (let left = 10; left > 2; left--) {
    await dialog.getByRole("button", { name: "Remove question 1", exact: true }).press("Enter");
  }
  await dialog.getByLabel("Question 2", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("The rooms were easy to reach.");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep" }).press("Enter");
  await expect(dialog).toBeHidden();
  const preview = page.getByRole("region", { name: "Preview of the paper" });
  await expect(preview.getByRole("listitem")).toHaveText(["The rooms were easy to reach.12345"]);
  await expect(preview.getByText("What helped you most?")).toBeHidden();

  await page.getByLabel("The rooms were easy to reach.").focus();
  for (const number of ["1", "2", "3", "4", "5"]) await typePaper(page, [number, "", number]);
  await page.getByRole("button", { name: "Save these papers" }).press("Enter");
  const row = (name: RegExp) => page.getByRole("row").filter({ hasText: name }).getByRole("cell");
  await expect(row(/easy to reach/)).toHaveText(["1", "1", "1", "1", "1", "5", "3.0"]);
  await change.press("Enter");
  await expect(dialog.getByText("stay as version 1")).toBeVisible();
  await dialog.getByLabel("Question 1", { exact: true }).fill("It was easy to get there.");
  await dialog.getByRole("button", { name: "Keep" }).press("Enter");
  await expect(page.getByText("Asked on an earlier version of the paper")).toBeVisible();
  await expect(row(/easy to reach/)).toHaveText(["1", "1", "1", "1", "1", "5", "3.0"]);
  await expect(row(/easy to get there/)).toHaveText(["Fewer than five answers, so not shown"]);
  await expect(preview.getByText(/Version 2/)).toBeVisible();
  await page.getByRole("button", { name: "Which paper" }).click();
  await page.getByRole("option", { name: "Version 1", exact: true }).click();
  await expect(page.getByLabel("The rooms were easy to reach.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as Word" }).click();
  await expect(page.getByText(/Saved as .*end-survey.*\.docx/)).toBeVisible();
  await access(join(app.exportsFolder, "end-survey-2016-17.docx"));
});
