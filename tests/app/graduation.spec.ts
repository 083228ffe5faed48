import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

test("a rule is set by keyboard, those who completed graduate, and certificates are made for all", async () => {
  opened = await openSampleAt("today");
  const { page, app } = opened;
  await page.getByRole("link", { name: "Graduation" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Graduation" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Change the rule" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Attendance", exact: true }).focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("At least, in percent").fill("80");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Attended at least 80 % of the sessions/)).toBeVisible();
  await expect(page.getByText(/more (was|were) needed/).first()).toBeVisible();

  const short = page.getByRole("row").filter({ hasText: "Not yet" }).first();
  await short.getByRole("button", { name: /^Decide for / }).click();
  await page.getByText("Graduates", { exact: true }).click();
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByLabel("Why otherwise than the rule").fill("Carried the walk");
  await page.keyboard.press("Enter");
  await page.getByLabel("Why before the end").fill("Moves to Glasgow");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Carried the walk/)).toBeVisible();
  await expect(page.getByText("Before the end of the programme: Moves to Glasgow")).toBeVisible();

  await page.getByRole("button", { name: /^Graduate \d+ people$/ }).click();
  await expect(dialog.getByText("3 sessions and months without dates are still")).toBeVisible();
  await dialog.getByRole("button", { name: /^Graduate \d+ people$/ }).click();
  await expect(dialog.getByText("Please say why, as sessions are still to come.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Why before the end").fill("The grant ends in December");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^\d+ people graduated\.$/)).toBeVisible();
  await expect(page.getByText(/The grant ends in December$/).first()).toBeVisible();
  await expectAccessible(page);
  await comeBack(page, "graduation/certificates");
  await page.getByRole("button", { name: "Name on the certificate of Selam" }).click();
  await page.getByRole("dialog").getByLabel("Name on the certificate").fill("ሰላም ገብረ እግዚአብሔር");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").getByText("ሰላም ገብረ እግዚአብሔር")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save one Word file to print" }).click();
  await page.getByRole("button", { name: "Save in the clear" }).click();
  await expect(page.getByText(/\d+ letters made/)).toBeVisible({ timeout: 30_000 });
  const pdf = page.getByRole("button", { name: "Save as PDF" });
  await pdf.click();
  await expect(page.getByText(/Saved as .*certificates\.pdf/)).toBeVisible({ timeout: 30_000 });
  const bytes = await readFile(join(app.exportsFolder, "certificates.pdf"));
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
});

test("before anybody has graduated the certificates say where to begin", async () => {
  opened = await openSampleAt("graduation/certificates");
  await expect(opened.page.getByText("Nobody has graduated yet")).toBeVisible();
  await expectAccessible(opened.page);
});
