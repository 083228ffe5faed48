import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { killBrowser } from "./killBrowser";
import { openApp } from "./openApp";
import { enterSample } from "./openSample";

/** `npm run trust` asks for 200. */
const ROUNDS = Number(process.env.TRUST_ROUNDS ?? 20);
const LEAST_MARKS = 50;
const PORT = 20_467;

/** Faster than any hand. */
const KEY_GAP_MS = 24;

/** So many marks at most are on their way at once: fewer than rows, so that no row ever has two of its own in flight. */
const MOST_IN_FLIGHT = 8;

/** Each row goes round this circle, one step a turn, so that an older mark can be told from one still in flight. */
const CIRCLE = [
  { key: "p", word: "Present" },
  { key: "a", word: "Apologies" },
  { key: "x", word: "Absent" },
  { key: "u", word: "Excused after" },
] as const;

/** What the tester holds: for each row, the mark that the program last said was saved. */
type Acknowledged = Map<string, string>;

/** Whether the row shows the acknowledged mark, or the one that was on its way after it when the browser died. */
function isKept(acknowledged: string, shown: string | undefined): boolean {
  const step = CIRCLE.findIndex(({ word }) => word === acknowledged);
  if (step < 0) throw new Error(`A mark the tester never gave: ${acknowledged}`);
  return shown === acknowledged || shown === CIRCLE[(step + 1) % CIRCLE.length]?.word;
}

/** Tells the tester of every row whose saved tick appears, with the mark it stands beside. */
async function watchAcknowledgements(page: Page, told: (row: string, mark: string) => void) {
  await page.exposeFunction("acknowledge", told);
  await page.evaluate(() => {
    const tell = Reflect.get(window, "acknowledge") as (row: string, mark: string) => void;
    const last = new Map<string, string>();
    new MutationObserver(() => {
      for (const tick of document.querySelectorAll('tr [aria-label="Saved"]')) {
        const row = tick.closest("tr");
        const mark = tick.parentElement?.textContent ?? "";
        if (row === null || last.get(row.id) === mark) continue;
        last.set(row.id, mark);
        tell(row.id, mark);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** Marks people over and over, one key after another, until the browser is gone. */
async function markUntilKilled(page: Page, turns: { turn: number }): Promise<void> {
  try {
    for (; ; turns.turn += 1) {
      await page.keyboard.press("Home");
      for (let row = 0; row < 22; row += 1) {
        await untilRoom(page);
        await page.keyboard.press(CIRCLE[(turns.turn + row) % CIRCLE.length]?.key ?? "p");
        await new Promise((resolve) => setTimeout(resolve, Math.random() * KEY_GAP_MS));
      }
    }
  } catch {
    return; // The browser was killed, which is what this is about.
  }
}

async function untilRoom(page: Page): Promise<void> {
  const inFlight = page.locator('tr [aria-label="Saving"]');
  while ((await inFlight.count()) >= MOST_IN_FLIGHT) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function untilEnough(count: () => number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (count() < LEAST_MARKS) {
    if (Date.now() > deadline) throw new Error(`Only ${count()} marks were acknowledged.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The marks as the program shows them, by row. */
async function shownMarks(page: Page): Promise<Map<string, string>> {
  const rows = await page
    .locator("tr[id^=row-]")
    .evaluateAll((all) =>
      all.map((row) => [row.id, row.querySelectorAll("td")[2]?.textContent ?? ""] as const),
    );
  return new Map(rows);
}

test(`a browser killed with marks in flight loses none it had acknowledged, ${ROUNDS} times`, async () => {
  test.setTimeout(ROUNDS * 40_000);
  const home = mkdtempSync(join(tmpdir(), "common-ground-kills-"));
  const acknowledged: Acknowledged = new Map();
  const turns = { turn: 0 };
  let marksInAll = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await openApp({ home, port: PORT });
    const { page } = opened;
    await enterSample(page, "register");
    await page.locator("tr[id^=row-]").first().waitFor();
    const shown = await shownMarks(page);
    const lost = [...acknowledged].filter(([row, mark]) => !isKept(mark, shown.get(row)));
    expect(lost, `after ${round} kills`).toEqual([]);
    let marks = 0;
    await watchAcknowledgements(page, (row, mark) => {
      acknowledged.set(row, mark);
      marks += 1;
    });
    const marking = markUntilKilled(page, turns);
    await untilEnough(() => marks);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    killBrowser(opened.app.profile);
    await marking;
    marksInAll += marks;
    await opened.close();
  }
  rmSync(home, { recursive: true, force: true });
  console.log(`${ROUNDS} kills, ${marksInAll} acknowledged marks, 0 lost`);
  expect(marksInAll).toBeGreaterThanOrEqual(ROUNDS * LEAST_MARKS);
});
