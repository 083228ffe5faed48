import type { Page } from "playwright";
import { type OpenedApp, openApp } from "./openApp";

/** The app at one place of the sample academy, which lives on Thu 3 Nov 2016 with session 5 tonight. */
export async function openSampleAt(
  place: string,
  screen: "mouse" | "touch" = "mouse",
): Promise<OpenedApp> {
  const opened = await openApp({}, screen);
  await enterSample(opened.page, place);
  return opened;
}

/** From the first screen into the sample; also after a reload, when what was done before must still be there. */
export async function enterSample(page: Page, place: string): Promise<void> {
  await page.getByRole("button", { name: "Open the sample academy" }).click();
  await page.getByRole("navigation", { name: "Places" }).waitFor();
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

/** Closes the page's memory of the vault, as a reload does, and comes back. */
export async function comeBack(page: Page, place: string): Promise<void> {
  await page.reload();
  await enterSample(page, place);
}
