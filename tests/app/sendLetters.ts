import type { Page } from "playwright";

/**
 * On the place of the letters: approves all that wait, also unread, and saves each as a Word file in the clear, which the
 * program asks about once a sitting.
 */
export async function sendAllLetters(
  page: Page,
  asked: "asked" | "askedBefore" = "asked",
): Promise<void> {
  await page.getByRole("button", { name: /^Approve all/ }).click();
  const unread = page.getByRole("alertdialog").getByRole("button", { name: /^Approve all/ });
  await unread.click();
  await page.getByRole("button", { name: /^Send out \d+ letters?$/ }).click();
  const dialog = page.getByRole("dialog").first();
  await dialog.getByRole("button", { name: "Save the letters" }).click();
  if (asked === "asked") {
    await page.getByRole("alertdialog").getByRole("button", { name: "Save in the clear" }).click();
  }
  await dialog.getByText(/\d+ letters? made/).waitFor({ timeout: 60_000 });
}
