import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { type OpenedApp, openApp } from "./openApp";
import { openSampleAt } from "./openSample";
import { setUp } from "./setUp";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

const more = async (page: Page, entry: string) => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
};

test("register mode shows this session and nothing else, whatever the address or the keys say", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.keyboard.press("x"); // before the mode: not a helper's to take back
  await more(page, "Register mode…");
  await page.getByRole("button", { name: "Start register mode" }).click();
  await expect(page.getByText("Only this session’s names are shown here.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Places" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Another session" })).toHaveCount(0);
  await expect(page.getByText("Mothers of the Red Sea")).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#/applications";
  });
  await page.keyboard.press("Alt+3");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Session 5");
  await page.getByRole("button", { name: "Mark Châu: Present" }).click();
  await expect(page.getByText("1 of 23 here")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave: lock the window" }).click();
  await expect(page.getByRole("button", { name: "Open the sample academy" })).toBeVisible();
});

test("leaving register mode in an academy of one's own asks for the passphrase", async () => {
  opened = await openApp();
  const { page } = opened;
  await setUp(page);
  await page.keyboard.press("Alt+6");
  await more(page, "Register mode…");
  await page.getByRole("button", { name: "Start register mode" }).click();
  await expect(page.getByRole("link")).toHaveCount(0);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1, name: "Locked" })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
});

test("large touch makes every mark at least 64 px and stays so on this computer", async () => {
  opened = await openSampleAt("register", "touch");
  const { page } = opened;
  await page.setViewportSize({ width: 1024, height: 700 });
  await more(page, "Larger rows and buttons");
  const size = () =>
    page.getByRole("button", { name: "Mark Selam: Present" }).evaluate((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height);
    });
  expect(await size()).toBeGreaterThanOrEqual(64);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.touch)).toBe("large");
});

test("a guest turns out to be someone expected: they are marked, and the guest line goes", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.getByLabel("Guest’s name").fill("Selamawit");
  await page.getByRole("button", { name: "Add guest" }).click();
  await page.getByRole("button", { name: "Who is Selamawit?" }).click();
  await page.getByRole("searchbox", { name: "Find a person" }).fill("tesf");
  await page.getByRole("button", { name: /Selamawit Tesfaye/ }).click();
  await expect(page.getByText("Selamawit Tesfaye is marked present")).toBeVisible();
  await expect(page.getByText("of 23 here").locator("..")).toHaveText("1 of 23 here22 not yet");
});
