import { expect } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { choose, goTo } from "./coordinator";
import { pagesOfPeople } from "./shown";

/** Ends somebody's place, with the day that was their last. */
export async function leave(page: Page, rowCode: number, day: string): Promise<void> {
  const path = (await pagesOfPeople(page))[rowCode - 1] ?? "";
  await goTo(page, path);
  await page.getByRole("button", { name: "Leaves the cohort" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Last day").fill(day);
  await dialog.getByLabel("Reason").fill("Found work in Leeds");
  await dialog.getByRole("button", { name: "Leave the cohort" }).click();
  await expect(page.getByText("Found work in Leeds")).toBeVisible();
}

export async function askFor75Percent(page: Page): Promise<void> {
  await goTo(page, "support");
  await page.getByLabel("Attendance asked for, in percent").fill("75");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await expect(page.getByRole("table", { name: /^Target 75 %/ })).toBeVisible();
}

export async function logMeeting(page: Page, person: string, day: string): Promise<void> {
  await goTo(page, "support/meetings");
  await page.getByRole("button", { name: "Log a meeting" }).click();
  await choose(page, /Choose a person/, person);
  await page.getByLabel("Given by").fill("Ruth");
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("45 minutes with Ruth")).toBeVisible();
}

const absences = (page: Page): Locator =>
  page.getByRole("region", { name: "Two absences in a row without notice" }).getByRole("listitem");

const silences = (page: Page): Locator =>
  page.getByRole("region", { name: "Nobody has spoken to them for 21 days" }).getByRole("listitem");

/** Whom to ask after: name and days missed, how it stands, and what can be done. */
export async function shownFollowUps(page: Page): Promise<readonly string[]> {
  await goTo(page, "support");
  await silences(page).first().waitFor();
  return absences(page).evaluateAll((items) =>
    items.map((item) => [...item.children].map((part) => part.textContent?.trim()).join(" | ")),
  );
}

/** Whom nobody has spoken to for three weeks, with the days. */
export async function shownSilences(page: Page): Promise<readonly string[]> {
  await goTo(page, "support");
  await silences(page).first().waitFor();
  return silences(page).evaluateAll((items) =>
    items.map((item) =>
      [item.querySelector("a"), item.children[1]]
        .map((part) => part?.textContent?.trim())
        .join(" "),
    ),
  );
}

/** Speaks with the only one to be followed up. */
export async function logContact(page: Page): Promise<void> {
  await absences(page).getByRole("button", { name: "Log a contact" }).click();
  await page.getByRole("dialog").getByLabel("Note").fill("Night shifts until Christmas");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(absences(page)).toContainText("Asked after");
}
