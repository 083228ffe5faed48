import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";

/** Where `npm run trust -- coverage` wants to find what each page ran; otherwise nothing is measured. */
const FOLDER = process.env.COMMON_GROUND_PAGE_COVERAGE;

/**
 * Counts what a page runs from here on, over every reload; call it before the page loads anything. What it gives writes
 * the counts down. A page whose browser was killed meanwhile has told nothing.
 */
export async function measurePage(page: Page): Promise<() => Promise<void>> {
  if (FOLDER === undefined) return async () => undefined;
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  return async () => {
    const entries = await page.coverage.stopJSCoverage().catch(() => []);
    const scripts = entries.map(({ scriptId, url, functions }) => ({ scriptId, url, functions }));
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${randomUUID()}.json`), JSON.stringify(scripts));
  };
}
