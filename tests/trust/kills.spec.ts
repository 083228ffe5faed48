import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { randomOf, runRow } from "../../build/trustRow";
import { killBrowser } from "../app/killBrowser";
import { type OpenedApp, openApp } from "../app/openApp";
import { enterSample } from "../app/openSample";
import { type ShellProcess, shellProcess } from "./startShell";

const LEAST_MARKS = 100;
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
  const deadline = Date.now() + 300_000; // a loaded machine is slow, which is no loss
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

/** The program over one folder, started anew after each kill. */
type Running = OpenedApp & { readonly shell: ShellProcess };

async function start(home: string): Promise<Running> {
  const shell = shellProcess();
  const opened = await openApp({ home, port: PORT }, "mouse", shell.run);
  await enterSample(opened.page, "register");
  await opened.page.locator("tr[id^=row-]").first().waitFor();
  return { ...opened, shell };
}

/** The browser dies, or the shell and, as its pipe is closed by that, the browser soon after. */
async function kill({ app, shell }: Running, random: () => number): Promise<string> {
  if (random() < 0.5) {
    killBrowser(app.profile);
    return "browser";
  }
  shell.kill();
  await new Promise((resolve) => setTimeout(resolve, random() * 300));
  killBrowser(app.profile);
  return "shell";
}

/** The marks of this run and of those before it. */
function inAll(before: readonly string[], marks: ReadonlyMap<string, number>): string {
  const said = [...marks].map(([who, count]) => {
    const earlier = new RegExp(`(\\d+) marks with the ${who}`).exec(before[0] ?? "")?.[1] ?? 0;
    return `${Number(earlier) + count} marks with the ${who} killed`;
  });
  return `${said.join(", ")}, all acknowledged`;
}

test("browser or shell killed with marks in flight lose none that was acknowledged", async () => {
  test.setTimeout(0);
  const home = mkdtempSync(join(tmpdir(), "common-ground-kills-"));
  const acknowledged: Acknowledged = new Map();
  const turns = { turn: 0 };
  const marks = new Map([
    ["browser", 0],
    ["shell", 0],
  ]);
  let running = await start(home);
  const { misses } = await runRow(
    "kills",
    20,
    async (round) => {
      const random = randomOf(round);
      const { page } = running;
      let count = 0;
      await watchAcknowledgements(page, (row, mark) => {
        acknowledged.set(row, mark);
        count += 1;
      });
      const marking = markUntilKilled(page, turns);
      await untilEnough(() => count);
      await new Promise((resolve) => setTimeout(resolve, random() * 200));
      const killed = await kill(running, random);
      await marking;
      marks.set(killed, (marks.get(killed) ?? 0) + count);
      await running.close();
      running = await start(home);
      const shown = await shownMarks(running.page);
      const lost = [...acknowledged].filter(([row, mark]) => !isKept(mark, shown.get(row)));
      return lost.length === 0 ? null : `${killed} killed: lost ${JSON.stringify(lost)}`;
    },
    (before) => [inAll(before, marks)],
  );
  await running.close();
  rmSync(home, { recursive: true, force: true });
  expect(misses).toEqual([]);
});
