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
  await expect(page.getByTestId("recovery-key")).toBeVisible();
  return keyShown(page);
}

/** The key as it stands on the screen. */
export async function keyShown(page: Page): Promise<string> {
  const groups = await page.getByTestId("recovery-key").locator("span").allTextContents();
  return groups.join("-");
}

/** From the key on the screen to the two groups of it that are asked for, typed as they stand on the sheet. */
export async function confirmKey(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: "It is printed or written down" }).click();
  await expect(page.getByTestId("recovery-key")).toHaveCount(0);
  const groups = key.split("-");
  const fields = page.getByLabel(/^Group \d$/);
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent);
    await field.fill(groups[Number(label?.replace(/\D/g, "")) - 1] ?? "");
  }
}

/** The whole set-up, to an open academy on its Today; gives the recovery key. */
export async function setUp(page: Page, academyName = "Leaders of Leeds"): Promise<string> {
  const key = await toRecoveryStep(page, academyName);
  await confirmKey(page, key);
  await page.getByRole("button", { name: "Open the academy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible({
    timeout: 30_000,
  });
  return key;
}
