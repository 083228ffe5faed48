import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openSampleAt("programme");
});
test.afterEach(() => opened.close());

const editionMenu = (page: Page) =>
  page.getByRole("button", { name: /turn to another or begin the next/ });

async function turnTo(page: Page, name: string): Promise<void> {
  await editionMenu(page).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(editionMenu(page)).toContainText(name);
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

/** What stands in a place, word for word. */
async function wordsOf(page: Page, place: string): Promise<string> {
  await go(page, place);
  return page.locator("main").innerText();
}

const PLACES = ["applications", "selection", "cohort", "programme", "register"];

test("the next edition is begun, offers whom was deferred, and leaves the former as it was", async () => {
  const { page } = opened;
  const before: string[] = [];
  for (const place of PLACES) before.push(await wordsOf(page, place));

  await editionMenu(page).click();
  await page.getByRole("menuitem", { name: "Begin the next edition…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Call opens")).toHaveValue("2017-07-01");
  await expect(dialog.getByText("Thu 14 Sep 2017")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(editionMenu(page)).toContainText("2016–17");

  await page.getByRole("button", { name: "Begin the next edition…" }).click();
  await dialog.getByLabel("Last day to apply").fill("2017-06-30");
  await dialog.getByRole("button", { name: "Begin 2017–18" }).click();
  await expect(dialog.getByText("This is before the call opens.")).toBeVisible();
  await dialog.getByLabel("Last day to apply").fill("2017-08-31");
  await dialog.getByLabel("Places").fill("24");
  await dialog.getByRole("button", { name: "Begin 2017–18" }).click();
  await expect(page.getByText("2017–18 has begun.")).toBeVisible();
  await expect(page.getByText("24 places · 0 applications · 0 people in the cohort")).toBeVisible();
  await expect(page.getByText("not open yet")).toBeVisible();
  await expectAccessible(page);

  await go(page, "programme");
  await expect(page.getByText("Proposed", { exact: true })).toHaveCount(9);
  await expect(page.getByText("Confirmed", { exact: true })).toHaveCount(0);

  await go(page, "applications");
  await page.getByRole("link", { name: "Invite 1 person deferred before…" }).click();
  await expect(dialog.getByText("Світлана Бондар")).toBeVisible();
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(
    dialog.getByText("Everyone deferred before is invited or has applied."),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await comeBack(page, "applications");
  await expect(page.getByRole("link", { name: /Світлана Бондар/ })).toBeVisible();

  await turnTo(page, "2016–17");
  for (const [index, place] of PLACES.entries()) {
    expect(await wordsOf(page, place), place).toBe(before[index]);
  }
  await go(page, "letters");
  await expect(page.locator("main")).toContainText(/Світлана\s*Invitation to the next edition/);
  await turnTo(page, "2017–18");
  await expect(page.getByText("not open yet")).toBeVisible();
});

test("beginning an edition is taken back whole by Ctrl Z", async () => {
  const { page } = opened;
  await go(page, "settings/editions/next");
  await page.getByRole("dialog").getByRole("button", { name: "Begin 2017–18" }).click();
  await expect(page.getByText("2017–18 has begun.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back: the beginning of an edition")).toBeVisible();
  await expect(editionMenu(page)).toContainText("2016–17");
  await expect(page.getByRole("listitem").filter({ hasText: "2017–18" })).toHaveCount(0);
});
