import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { openSampleAt } from "./openSample";

async function toLog(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/settings/log";
  });
  await expect(page.getByRole("heading", { level: 2, name: "Log" })).toBeVisible();
}

test("the log tells what was looked at, and by whom, and that it is whole", async () => {
  const opened = await openSampleAt("settings");
  const { page, app } = opened;
  await page.getByLabel("Your name, for the log").fill("Ros Abara");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/applications";
  });
  await page.getByRole("link", { name: /Selamawit Tesfaye/ }).click();
  await expect(page.getByRole("tab", { name: "Answers" })).toBeVisible();
  await toLog(page);
  await expect(page.getByText(/^The log is whole: \d+ lines?/)).toBeVisible();
  await page.getByRole("radio", { name: "Looked at" }).click();
  const row = page.getByRole("row", { name: /Looked at answers/ });
  await expect(row).toContainText("Ros Abara");
  await expect(row.getByRole("link", { name: /^Application \d+/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as a spreadsheet…" }).click();
  await expect(page.getByText(/It is not sealed\./)).toBeVisible();
  const text = readFileSync(join(app.exportsFolder, "log.csv"), "utf8");
  expect(text).toContain("Ros Abara");
  await page.getByRole("radio", { name: "Saved and printed" }).click();
  await expect(page.getByRole("row", { name: /Saved a file outside/ })).toContainText("log.csv");
  await opened.close();
});
