import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

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
  await expect(page.getByText("No answers yet")).toBeVisible();
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
