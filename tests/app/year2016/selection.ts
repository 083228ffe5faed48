import { expect } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { dropFiles } from "../importing";
import { goTo } from "./coordinator";
import { returnedForms } from "./people";

export async function takeInTwelveForms(page: Page): Promise<void> {
  await goTo(page, "applications");
  await dropFiles(page, await returnedForms());
  await page.getByRole("link", { name: "Check 12 forms" }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Accept these 12" }).click();
  await expect(page.getByText("12 applications are checked")).toBeVisible({ timeout: 30_000 });
}

const rowOf = (page: Page, number: number): Locator => page.locator(`tr[data-number="${number}"]`);

async function decide(
  page: Page,
  numbers: readonly number[],
  entry: string,
  replyBy: string | null,
): Promise<void> {
  for (const number of numbers) await rowOf(page, number).locator("label").click();
  await page.getByRole("button", { name: "Decide for the chosen" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const dialog = page.getByRole("dialog");
  if (replyBy !== null) await dialog.getByLabel("Answer wanted by").fill(replyBy);
  await dialog.getByLabel(/^Reason/).fill("As the panel agreed");
  await dialog.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Ten offers, one on the waiting list, one declined. */
export async function panelDecides(page: Page): Promise<void> {
  await goTo(page, "selection");
  await decide(page, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "Offer a place…", "2016-09-07");
  await decide(page, [11], "Waiting list…", null);
  await decide(page, [12], "Decline…", null);
}

/** They accept one after the other, and each gets the next row code. */
export async function accept(page: Page, numbers: readonly number[]): Promise<void> {
  await goTo(page, "selection");
  for (const number of numbers) {
    await rowOf(page, number).getByRole("link").click();
    await page.getByRole("button", { name: "Accepted", exact: true }).click();
    await expect(page.getByText(`In the cohort, row ${number}`)).toBeVisible();
  }
}

/** From the waiting list to an offer, months later. */
export async function offerFromTheList(page: Page, number: number): Promise<void> {
  await goTo(page, "selection");
  await rowOf(page, number).getByRole("link").click();
  await page.getByRole("button", { name: "Offer a place", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Offer a place" }).click();
  await expect(dialog).toHaveCount(0);
}
