import { expect } from "@playwright/test";
import type { Page } from "playwright";
import { goTo, publishedSession } from "./coordinator";

/** The dates that the pattern proposes for January to May, as they are listed. */
export async function proposedDays(page: Page): Promise<readonly string[]> {
  await goTo(page, `programme/${publishedSession("january-to-may")}`);
  const days = page.getByRole("listitem").filter({ hasText: "Add as a proposal" });
  await days.first().waitFor();
  return days.locator("strong").allTextContents();
}

/** Takes a proposal over and confirms it, for `toTell` people; gives the address of the new session. */
export async function confirmDay(page: Page, day: string, toTell: number): Promise<string> {
  await goTo(page, `programme/${publishedSession("january-to-may")}`);
  await page
    .getByRole("listitem")
    .filter({ hasText: day })
    .getByRole("button", { name: "Add as a proposal" })
    .click();
  await page.getByRole("option", { name: new RegExp(day.split(" ").join("\\s*")) }).click();
  await page.getByRole("button", { name: "Confirm this date" }).click();
  await expect(page.getByRole("heading", { name: `${toTell} people to tell` })).toBeVisible();
  return page.evaluate(() => location.hash.split("/")[2] ?? "");
}

export async function moveSession(
  page: Page,
  session: string,
  to: { readonly day: string; readonly ends: string; readonly why: string },
): Promise<void> {
  await goTo(page, `programme/${session}`);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day", { exact: true }).fill(to.day);
  await dialog.getByLabel("To", { exact: true }).fill(to.ends);
  await dialog.getByLabel("Why it changes").fill(to.why);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(to.why)).toBeVisible();
}

export async function cancelSession(page: Page, session: string, why: string): Promise<void> {
  await goTo(page, `programme/${session}`);
  await page.getByRole("button", { name: "Cancel this date" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill(why);
  await dialog.getByRole("button", { name: "Cancel this date" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(why)).toBeVisible();
}
