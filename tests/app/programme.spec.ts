import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

const session = (page: Page, name: RegExp) => page.getByRole("option", { name });

test("a proposal of the pattern is added, confirmed, and lists exactly those to tell", async () => {
  opened = await openSampleAt("programme/2016-17%2Fjanuary-to-may");
  const { page, app } = opened;
  await page
    .getByRole("listitem")
    .filter({ hasText: "Wed 18 Jan" })
    .getByRole("button", { name: "Add as a proposal" })
    .click();
  await expect(page.getByText("Wed 18 Jan 2017 is now a proposal.")).toBeVisible();
  await session(page, /18.*Seminar/).click();
  await expect(page.getByText("Proposed", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Confirm this date" }).click();
  await expect(page.getByRole("heading", { name: "23 people to tell" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the calendar file" }).click();
  await expect(page.getByText(/^Saved as .+one-date\.ics/)).toBeVisible();
  await page.getByRole("button", { name: "Calendar file and letters" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Letters" })).toBeVisible();
  await expect(page.getByRole("option", { name: /Date confirmed/ })).toHaveCount(23);
  const file = await readFile(join(app.exportsFolder, "programme-2016-17-one-date.ics"), "utf8");
  expect(file).toContain("DTSTART;TZID=Europe/London:20170118T180000");
  expect(file).toContain("SEQUENCE:2");
  await comeBack(page, "programme");
  await session(page, /18.*Seminar/).click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Added for Wed 18 Jan 2017" }),
  ).toBeVisible();
});

test("moving a confirmed session warns before it is kept, and says why in its history", async () => {
  opened = await openSampleAt("programme/2016-17%2Fsession-8");
  const { page } = opened;
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day", { exact: true }).fill("2016-12-26");
  await expect(dialog.getByText("A bank holiday: Boxing Day")).toBeVisible();
  await expect(dialog.getByText("A fourth Monday; the evenings keep to")).toBeVisible();
  await dialog.getByLabel("Day", { exact: true }).fill("2016-12-08");
  await dialog.getByLabel("Why it changes").fill("The hall is flooded");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("Moved from Thu 1 Dec 2016, 6–8 pm to Thu 8 Dec 2016, 6–8 pm"),
  ).toBeVisible();
  await expect(page.getByText("The hall is flooded")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("The hall is flooded")).toHaveCount(0);
});

test("month, year and venues can be looked at, and an access sheet saved", async () => {
  opened = await openSampleAt("programme/month/2016-11");
  const { page } = opened;
  await expect(page.getByRole("cell").filter({ hasText: "Action Planning Day" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByText("Year", { exact: true }).click();
  await expect(page.getByRole("link", { name: /^26: Action Planning Day/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Venues", { exact: true }).click();
  await page.getByRole("link", { name: "Access sheet" }).click();
  await expect(page.getByText("Getting in").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as .+access-sheet\.pdf/)).toBeVisible();
});
