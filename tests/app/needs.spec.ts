import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

const SESSION_5 = "2016-17%2Fsession-5";
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

test("the shopping list is for those who come, names nobody on paper, and follows what is corrected", async () => {
  opened = await openSampleAt(`register/${SESSION_5}`);
  const { page, app } = opened;
  await page.keyboard.press("a"); // Selam, row 1, sends apologies
  await page.evaluate(() => {
    location.hash = "#/needs";
  });
  await expect(section(page, "22 people to cater for, 1 sent apologies")).toBeVisible();
  await expectAccessible(page);
  await page.getByText("People", { exact: true }).click();
  await page.getByRole("button", { name: "Add a need of يوسف" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /What it is about/ }).click();
  await page.getByRole("option", { name: "Meals" }).click();
  await dialog.getByLabel("In their words").fill("بدون مكسرات");
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(dialog.getByText("Please say how it is known.")).toBeVisible();
  await dialog.getByLabel("How it is known").fill("told me at the door");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("told me at the door, Thu 3 Nov 2016")).toBeVisible();
  await expect(page.getByText(/^the application, received on /).first()).toBeVisible();
  await expectAccessible(page);
  await comeBack(page, `needs/list/${SESSION_5}`);
  const meals = section(page, /^Meals/);
  await expect(meals.getByRole("listitem").filter({ hasText: "بدون مكسرات" })).toContainText(
    "يوسف",
  );
  await page.getByRole("button", { name: "Print the list" }).click();
  const preview = section(page, "Preview of the paper");
  await expect(preview.getByText("بدون مكسرات")).toBeVisible();
  await expect(preview.getByText("22 people to cater for")).toBeVisible();
  await expect(preview.getByText("يوسف")).toHaveCount(0);
  await expect(page.getByText("everyone’s name and row code")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as .+what-to-arrange-2016-11-03\.pdf/)).toBeVisible();
  const pdf = readFileSync(join(app.exportsFolder, "what-to-arrange-2016-11-03.pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a claim is added by keyboard, stands on the receipt sheet, is paid, and the sums are saved as a workbook", async () => {
  opened = await openSampleAt(`needs/money/${SESSION_5}`);
  const { page, app } = opened;
  await page.getByRole("button", { name: "Add a claim" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Choose a person/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.getByLabel("Amount in pounds").focus();
  await page.keyboard.type("3.5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Pounds and two digits of pence").first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  const claim = section(page, "Claims of this session").getByRole("listitem");
  await expect(claim).toContainText("£3.50");
  await expect(claim).toContainText("To be paid");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Receipt sheet" }).click();
  const preview = section(page, "Preview of the paper");
  await expect(preview.getByRole("row").filter({ hasText: "Selam" })).toContainText("3.50");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the claims" }).click();
  await page.getByRole("button", { name: "Settle: Selam, £3.50" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
  await expect(claim).toContainText("Paid on Thu 3 Nov 2016, in cash");
  await expect(page.getByRole("list", { name: "By month" })).toContainText(
    "November 2016£3.50 paid, £0.00 to be paid · 1 claim",
  );
  await page.getByRole("button", { name: "Save as workbook" }).click();
  await expect(page.getByText(/^Saved as .+claims-2016-17\.xlsx/)).toBeVisible();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(app.exportsFolder, "claims-2016-17.xlsx"));
  expect(workbook.worksheets[0]?.getCell("H5").value).toBe(3.5);
});

test("a signed receipt sheet is typed back: what is wrong is said at its character, and nobody is paid twice", async () => {
  opened = await openSampleAt(`needs/money/${SESSION_5}`);
  const { page } = opened;
  await page.getByRole("link", { name: "Type in the signed sheet" }).click();
  const write = page.getByRole("button", { name: "Write down" });
  await page.keyboard.type("1 3.50R, 2C 12\n3 4.5");
  await expect(page.getByText("Line 2, character 3: “4.5”")).toBeVisible();
  await expect(write).toBeDisabled();
  await expectAccessible(page);
  await page.getByText("Line 2, character 3: “4.5”").click();
  await page.keyboard.type("4.50");
  await expect(section(page, "What will be written")).toContainText("3 claims, £20.00");
  await write.click();
  await expect(page.getByText("3 claims written down")).toBeVisible();
  await comeBack(page, `needs/money/${SESSION_5}`);
  await expect(page.getByText("£20.00 paid, £0.00 to be paid · 3 claims").first()).toBeVisible();
  await page.getByRole("link", { name: "Type in the signed sheet" }).click();
  await page.keyboard.type("1 3.50");
  await expect(page.getByText(/Row 1 has a claim of this kind .* already: £3.50/)).toBeVisible();
});
