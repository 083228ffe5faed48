import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { openApp } from "./openApp";
import { PASSPHRASE, setUp } from "./setUp";

let stick: string;

test.beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), "common-ground-stick-"));
});

test.afterEach(() => {
  rmSync(stick, { recursive: true, force: true });
});

async function toBackups(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/settings/backups";
  });
  await expect(page.getByRole("heading", { level: 2, name: "Backups" })).toBeVisible();
}

async function toAcademy(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Academy" }).click();
}

async function useStick(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose a second place…" }).click();
  await page.getByRole("textbox", { name: "Folder" }).fill(stick);
  await page.getByRole("button", { name: "Use this place" }).click();
  await expect(page.getByText("The second place is set, and a backup is there")).toBeVisible();
}

async function rename(page: Page, name: string): Promise<void> {
  await toAcademy(page);
  await page.getByLabel("Name of the academy").fill(name);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await toBackups(page);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}

test("a backup is made by itself, goes to a chosen stick, and the bottom line says when", async () => {
  const opened = await openApp();
  const { page } = opened;
  await setUp(page);
  await expect(page.getByText("no backup elsewhere yet")).toBeVisible();
  await toBackups(page);
  await expect(page.getByText("1 backup", { exact: true })).toBeVisible();
  await useStick(page);
  await expect(page.getByText("last backup elsewhere today")).toBeVisible();
  expect(readdirSync(join(stick, "Common Ground backups"))).toHaveLength(1);
  await expectAccessible(page);
  await opened.close();
});

test("a place that cannot be written to is not taken", async () => {
  const opened = await openApp();
  const { page } = opened;
  await setUp(page);
  await toBackups(page);
  await page.getByRole("button", { name: "Choose a second place…" }).click();
  await page.getByRole("textbox", { name: "Folder" }).fill("/no/such/stick");
  await page.getByRole("button", { name: "Use this place" }).click();
  await expect(page.getByText("That is not a folder outside")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("none chosen: what destroys this disk")).toBeVisible();
  await opened.close();
});

test("going back to a backup shows first what would change, and keeps the present", async () => {
  const opened = await openApp();
  const { page } = opened;
  await setUp(page, "Leaders of Leeds");
  await toBackups(page);
  await expect(page.getByText("1 backup", { exact: true })).toBeVisible();
  await rename(page, "Leaders of Lewisham");
  await page.getByRole("button", { name: "Look at backups…" }).click();
  await page.getByRole("option").first().click();
  await expect(page.getByRole("row", { name: "Settings 1 1 1 changes" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go back to this backup…" }).click();
  await page.getByRole("button", { name: "Back up now, then go back" }).click();
  await unlock(page);
  await page.getByRole("tab", { name: "Academy" }).click({ timeout: 20_000 });
  await expect(page.getByLabel("Name of the academy")).toHaveValue("Leaders of Leeds");
  await toBackups(page);
  await page.getByRole("button", { name: "Look at backups…" }).click();
  await expect(page.getByRole("option")).toHaveCount(2);
  await page.getByRole("option").first().click();
  await expect(page.getByRole("row", { name: "Settings 1 1 1 changes" })).toBeVisible();
  await opened.close();
});

test("a stick and the passphrase bring an academy to a computer that has nothing", async () => {
  const old = await openApp();
  await setUp(old.page, "Leaders of Leeds");
  await toBackups(old.page);
  await useStick(old.page);
  await old.close();
  const fresh = await openApp();
  const { page } = fresh;
  await page.getByRole("button", { name: "Bring it back from a backup…" }).click();
  await page.getByRole("textbox", { name: "Folder" }).fill(stick);
  await page.getByRole("button", { name: "Look there" }).click();
  await page.getByRole("option").first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring this one back" }).click();
  await unlock(page);
  await page.getByRole("button", { name: "Go on" }).click({ timeout: 20_000 });
  await toBackups(page);
  await toAcademy(page);
  await expect(page.getByLabel("Name of the academy")).toHaveValue("Leaders of Leeds");
  await fresh.close();
});
