import { expect } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { choose, goTo } from "./coordinator";

const GOAL = "No family of Quay Street moves out for want of an interpreter";

const detail = (page: Page): Locator =>
  page.getByRole("region", { name: "The chosen person’s plan" });

async function openPlanOf(page: Page, person: string): Promise<void> {
  await goTo(page, "support/plans");
  await page.getByRole("option", { name: person }).click();
}

/** A plan that two share, with one step and its day: it stands with the second of them too. */
export async function beginSharedPlan(
  page: Page,
  [first, second]: readonly [string, string],
  stepBy: string,
): Promise<void> {
  await openPlanOf(page, first);
  await page.getByRole("button", { name: "Begin a plan" }).click();
  await page.getByLabel("What they want to change").fill(GOAL);
  await choose(page, /Choose a person/, second);
  await page.getByRole("button", { name: "Keep" }).click();
  await detail(page).getByLabel("Next step").fill("Ask the council for its list");
  await detail(page).getByLabel("By when").fill(stepBy);
  await detail(page).getByRole("button", { name: "Add", exact: true }).click();
  await openPlanOf(page, second);
  await expect(detail(page).getByText(GOAL)).toBeVisible();
}

/** The late step is done, and so the goal is reached. */
export async function reachGoal(page: Page, person: string): Promise<void> {
  await openPlanOf(page, person);
  await page.getByRole("button", { name: "Done: step 1" }).click();
  await detail(page).getByRole("button", { name: "More" }).first().click();
  await page.getByRole("menuitem", { name: "Goal reached" }).click();
  await expect(detail(page).getByText(/^Goal reached on /)).toBeVisible();
}

export async function planCounts(page: Page): Promise<Locator> {
  await goTo(page, "support/plans");
  return page.getByText(/^\d+ of \d+ have a plan/);
}

type Claim = {
  readonly person: string;
  readonly kind: "Travel" | "Childcare";
  readonly pounds: string;
};

export async function addClaim(
  page: Page,
  session: string,
  { person, kind, pounds }: Claim,
): Promise<void> {
  await goTo(page, `needs/money/${session}`);
  await page.getByRole("button", { name: "Add a claim" }).click();
  await choose(page, /Choose a person/, person);
  const dialog = page.getByRole("dialog");
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel("Amount in pounds").fill(pounds);
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(claimOf(page, pounds)).toContainText("To be paid");
}

/** Pays a claim in cash, today. */
export async function payClaim(page: Page, session: string, pounds: string): Promise<void> {
  await goTo(page, `needs/money/${session}`);
  await claimOf(page, pounds)
    .getByRole("button", { name: /^Settle/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
  await expect(claimOf(page, pounds)).toContainText("in cash");
}

const claimOf = (page: Page, pounds: string): Locator =>
  page
    .getByRole("region", { name: "Claims of this session" })
    .getByRole("listitem")
    .filter({ hasText: `£${pounds}` });

export const claimsByMonth = (page: Page): Locator => page.getByRole("list", { name: "By month" });
