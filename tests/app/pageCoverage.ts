import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { mergeProcessCovs } from "@bcoe/v8-coverage";
import type { Page } from "playwright";

/** Where `npm run trust -- coverage` wants to find what each page ran; otherwise nothing is measured. */
const FOLDER = process.env.COMMON_GROUND_PAGE_COVERAGE;

/** A page of its own accord is loaded anew without a word: what it ran in so many milliseconds before is then lost. */
const TAKEN_EVERY_MS = 500;

/**
 * Counts what a page runs from here on; call it before the page loads anything. What it gives writes the counts down.
 * Each document begins to count anew, so the counts are taken again and again, and before each loading asked for from
 * here. A page whose browser was killed meanwhile has told nothing.
 */
export async function measurePage(page: Page): Promise<() => Promise<void>> {
  if (FOLDER === undefined) return async () => undefined;
  const session = await page.context().newCDPSession(page);
  const scripts: Profiler.ScriptCoverage[] = [];
  const take = async () => {
    const { result } = await session.send("Profiler.takePreciseCoverage");
    scripts.push(...result.filter(({ url }) => url.startsWith("http")));
  };
  const lost = () => undefined; // the browser is gone, and its counts with it
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const { reload, goto } = page;
  page.reload = async (...list) => {
    await take().catch(lost);
    return reload.apply(page, list);
  };
  page.goto = async (...list) => {
    await take().catch(lost);
    return goto.apply(page, list);
  };
  let isOver = false;
  const takeOn = async () => {
    while (!isOver) {
      await take().catch(lost);
      await setTimeout(TAKEN_EVERY_MS);
    }
  };
  void takeOn();
  return async () => {
    isOver = true;
    await take().catch(lost);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${randomUUID()}.json`), JSON.stringify(mergedByUrl(scripts)));
  };
}

function mergedByUrl(scripts: readonly Profiler.ScriptCoverage[]) {
  return mergeProcessCovs([{ result: [...scripts] }]).result;
}
