import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { type OpenedApp, openApp } from "./openApp";
import { confirmKey, keyShown, PASSPHRASE, setUp } from "./setUp";

const NEW_PASSPHRASE = "teapot gravel anthem window";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openApp();
});

test.afterEach(async () => {
  await opened.close();
});

async function toKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/settings/keys";
  });
  await expect(page.getByRole("heading", { level: 2, name: "Passphrase" })).toBeVisible();
}

async function unlockWith(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
}

async function fillChange(page: Page, present: string): Promise<void> {
  await page.getByRole("textbox", { name: "Present passphrase" }).fill(present);
  await page.getByLabel("New passphrase", { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByLabel("The new passphrase again").fill(NEW_PASSPHRASE);
  await page.getByRole("button", { name: "Change it" }).click();
}

test("a changed passphrase opens the academy, and the old one does not", async () => {
  const { page } = opened;
  await setUp(page);
  await toKeys(page);
  await expect(
    page.getByText("Not available here: this window belongs to a browser"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Change the passphrase…" }).click();
  await fillChange(page, "not the passphrase at all");
  await expect(page.getByText("That is not the present passphrase.")).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await fillChange(page, PASSPHRASE);
  await expect(
    page.getByRole("heading", { name: "The new passphrase opens the academy from now on" }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("One backup begins with it too.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("Control+l");
  await unlockWith(page, PASSPHRASE);
  await expect(page.getByText("That did not open it.")).toBeVisible({ timeout: 20_000 });
  await unlockWith(page, NEW_PASSPHRASE);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible({
    timeout: 20_000,
  });
});

test("the recovery key is tested against the academy's lock, and the day is noted", async () => {
  const { page } = opened;
  const key = await setUp(page);
  await toKeys(page);
  await page.getByRole("button", { name: "Test your recovery key…" }).click();
  const field = page.getByLabel("Recovery key from your sheet");
  await field.fill("0".repeat(28));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText(/does not open this academy|not a whole recovery key/)).toBeVisible();
  await field.fill(key.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("It works.")).toBeVisible();
  await expectAccessible(page);
});

test("a new recovery key is printed, confirmed by two groups, and takes the old one's place", async () => {
  const { page } = opened;
  const old = await setUp(page);
  await toKeys(page);
  await page.getByRole("button", { name: "Make a new one…" }).click();
  const fresh = await keyShown(page);
  expect(fresh).not.toBe(old);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(fresh, { exact: true })).toBeVisible();
  await expect(page.getByText("To use it")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expectAccessible(page);
  await confirmKey(page, fresh);
  const put = page.getByRole("button", { name: "Put it in the old one’s place" });
  await expect(put).toBeDisabled();
  await page.getByRole("textbox", { name: "Present passphrase" }).fill(PASSPHRASE);
  await put.click();
  await expect(page.getByText("The new recovery key is in place.")).toBeVisible({
    timeout: 30_000,
  });
  await page.keyboard.press("Control+l");
  await page.getByRole("radio", { name: "Recovery key" }).click();
  await page.getByRole("textbox", { name: "Recovery key" }).fill(old);
  await page.keyboard.press("Enter");
  await expect(page.getByText("That did not open it.")).toBeVisible();
  await page.getByRole("textbox", { name: "Recovery key" }).fill(fresh);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("all keys are renewed: the old passphrase and the old sheet open nothing, the new ones all of it", async () => {
  test.setTimeout(120_000);
  const { page } = opened;
  await setUp(page, "Leaders of Leeds");
  await toKeys(page);
  await page.getByRole("button", { name: "Renew all keys…" }).click();
  await page.getByRole("textbox", { name: "Present passphrase" }).fill(PASSPHRASE);
  await page.getByLabel("New passphrase", { exact: true }).fill(NEW_PASSPHRASE);
  await page.getByLabel("The new passphrase again").fill(NEW_PASSPHRASE);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  const fresh = await keyShown(page);
  await confirmKey(page, fresh);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Seal everything anew" }).click();
  const done = page.getByRole("heading", { name: "Everything is sealed under the new key" });
  await expect(done).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lock, and open with the new passphrase" }).click();
  await unlockWith(page, PASSPHRASE);
  await expect(page.getByText("That did not open it.")).toBeVisible({ timeout: 20_000 });
  await unlockWith(page, NEW_PASSPHRASE);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole("tab", { name: "Log" }).click();
  await expect(page.getByRole("row", { name: /Renewed all keys/ })).toBeVisible();
  await goBackBeforeRenewal(page);
  await unlockWith(page, NEW_PASSPHRASE);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible({
    timeout: 20_000,
  });
});

/** The backup of before the renewal opens with the passphrase of that time, and is gone back to. */
async function goBackBeforeRenewal(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Backups" }).click();
  await page.getByRole("button", { name: "Look at backups…" }).click();
  await page.getByRole("option").last().click();
  await expect(page.getByText("Made before the keys were renewed")).toBeVisible();
  await expectAccessible(page);
  const then = page.getByLabel("Passphrase of that time", { exact: true });
  await then.last().fill(NEW_PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText("That passphrase does not open this backup.")).toBeVisible({
    timeout: 20_000,
  });
  await then.last().fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open this backup" }).click();
  await expect(page.getByRole("row", { name: /^Settings 1 1/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Go back to this backup…" }).click();
  await page.getByRole("button", { name: "Back up now, then go back" }).click();
  await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible({ timeout: 30_000 });
}
