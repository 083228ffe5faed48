import { expect } from "@playwright/test";
import type { Page } from "playwright";

export const PASSPHRASE = "kettle harbour violin moss";

/** From the welcome to the step that shows the recovery key; gives the key as it is shown. */
export async function toRecoveryStep(page: Page, academyName: string): Promise<string> {
  await page.getByRole("button", { name: "Set up your academy" }).click();
  await page.getByLabel("Name of the academy").fill(academyName);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("The same passphrase again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByLabel("Type the key back")).toBeVisible();
  const groups = await page.getByTestId("recovery-key").locator("span").allTextContents();
  return groups.join("-");
}

/** The whole set-up, to an open academy on its Today; gives the recovery key. */
export async function setUp(page: Page, academyName = "Leaders of Leeds"): Promise<string> {
  const key = await toRecoveryStep(page, academyName);
  await page.getByLabel("Type the key back").fill(key);
  await page.getByRole("button", { name: "Open the academy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible({
    timeout: 30_000,
  });
  return key;
}
