import type { Locator, Page } from "playwright";
import { PASSPHRASE } from "../setUp";

/** The first day: the computer's clock is turned to it before the academy is there. */
export async function beginOn(page: Page, day: string): Promise<void> {
  await page.clock.install({ time: `${day}T19:00:00Z` });
  await page.reload();
}

/** The laptop is shut and opened again on another day: it has locked, and the passphrase opens it. */
export async function comeBackOn(page: Page, day: string): Promise<void> {
  await page.clock.setSystemTime(`${day}T19:00:00Z`);
  await page.keyboard.press("Control+l");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Places" }).waitFor({ timeout: 30_000 });
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

/** The address of a session as the published edition names it: "session-3", "refugee-welcome-walk". */
export const publishedSession = (name: string): string => `2016-17%2F${name}`;

/** One key a person down the register; "L12" and "E60" with their minutes, "L" with none known. */
export async function markByKeys(
  page: Page,
  session: string,
  marks: readonly string[],
): Promise<void> {
  await goTo(page, `register/${session}`);
  for (const mark of marks) {
    await page.keyboard.press(mark.charAt(0).toLowerCase());
    if (!/^[LE]/.test(mark)) continue;
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Backspace");
    await page.keyboard.type(mark.slice(1));
    await page.keyboard.press("Enter");
  }
}

/** Types a signed sheet by row codes; `restAbsent` marks everyone who is not named absent. */
export async function typeSheet(
  page: Page,
  session: string,
  text: string,
  restAbsent: "rest absent" | null = null,
): Promise<void> {
  await goTo(page, `register/${session}/type`);
  await page.getByRole("textbox", { name: "What the sheet says" }).fill(text);
  if (restAbsent !== null) await page.getByText("Mark everyone else absent").click();
  await page.getByRole("button", { name: "Write into the register" }).click();
  await page.waitForURL(({ hash }) => !hash.endsWith("/type"));
}

/** The line above the register, as "9 of 10 here1 sent apologies, everyone is marked". */
export function registerLine(page: Page): Locator {
  return page.getByText(/\d+ of \d+ here$/).locator("..");
}

/** Chooses an option of a list that drops down. */
export async function choose(page: Page, list: string | RegExp, option: string): Promise<void> {
  await page.getByRole("button", { name: list }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
