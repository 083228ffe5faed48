import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

test("a person's figures stand with what they count and how they are worked out", async () => {
  opened = await openSampleAt("cohort/sample-person-1");
  const { page } = opened;
  const detail = page.getByRole("region", { name: "The chosen person" });
  await expect(detail.getByRole("heading", { name: "Selam" })).toBeVisible();
  await expect(detail.getByText("5 of 5 sessions", { exact: true })).toBeVisible();
  await expect(detail.getByText(/^Attendance = \(present \+ late/)).toBeVisible();
  await expect(detail.getByText(/^Hours = scheduled time/)).toBeVisible();
  await expectAccessible(page);
});

async function leave(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Leaves the cohort" }).click();
  const question = page.getByRole("dialog", { name: "Selam leaves the cohort" });
  await question.getByLabel("Reason").fill(reason);
  await question.getByRole("button", { name: "Leave the cohort" }).click();
}

test("nobody leaves the cohort without a reason", async () => {
  opened = await openSampleAt("cohort/sample-person-1");
  const { page } = opened;
  await leave(page, "");
  await expect(page.getByText("Please give a reason")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("23 people have a place")).toBeVisible();
});

test("leaving can be taken back, and otherwise is there after a reload", async () => {
  opened = await openSampleAt("cohort/sample-person-1");
  const { page } = opened;
  await leave(page, "A mistake");
  await expect(page.getByText("22 people have a place")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("23 people have a place")).toBeVisible();
  await leave(page, "Moved to Leeds");
  await expect(page.getByText("22 people have a place")).toBeVisible();
  await comeBack(page, "cohort/sample-person-1");
  await expect(page.getByText("Thu 3 Nov 2016: Moved to Leeds")).toBeVisible();
});

test("the year grid shows marks in words to those who hear it, and keeps names and heads in sight", async () => {
  opened = await openSampleAt("cohort/year");
  const { page } = opened;
  await page.setViewportSize({ width: 1024, height: 700 });
  const grid = page.getByRole("region", { name: /^Attendance, 2016–17/ });
  await expect(page.getByRole("row", { name: /Олена/ })).toContainText("Late, 20 min");
  await grid.focus();
  await grid.evaluate((element) => element.scrollTo(400, 400));
  const name = page.getByRole("rowheader", { name: /Олена/ });
  const [nameBox, gridBox] = [await name.boundingBox(), await grid.boundingBox()];
  expect(nameBox?.x).toBeCloseTo(gridBox?.x ?? -1, 0);
  const head = page.getByRole("columnheader", { name: "Person" });
  expect((await head.boundingBox())?.y).toBeCloseTo(gridBox?.y ?? -1, 0);
  await expectAccessible(page);
});

test("the workbook is saved with the people and figures on screen", async () => {
  opened = await openSampleAt("cohort/year");
  const { page, app } = opened;
  await page.getByRole("button", { name: "Save as workbook" }).click();
  await expect(page.getByText(/^Saved as .+attendance-2016-17\.xlsx/)).toBeVisible();
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(join(app.exportsFolder, "attendance-2016-17.xlsx"));
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const words: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => words.push(cell.text)));
  expect(words).toContain("Selam");
  expect(words).toContain("يوسف");
  expect(words.join(" ")).toContain("Attendance = (present + late");
});
