/**
 * `npm run bench:register`: the register at the door in the real program, second copy on, with sixty people, 200 marked
 * sessions behind them and five editions. Ends non-zero when a bar is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { londonDate } from "../../renderer/domain/londonTime";
import { openWith } from "./academyWith";
import { openBarePage } from "./barePage";
import { figures, percentile } from "./figures";
import { clockKeys, type KeyTimes, takeKeyTimes } from "./keyClock";
import { aLongHistory } from "./longHistory";
import { type KeyWork, workPerKey } from "./mainThread";

const PEOPLE = 60;
/** One mark each for everybody, so that each changes what was there. */
const ROUNDS = ["p", "a", "x", "p", "a", "x", "p", "a", "x"] as const;
const OPENINGS = 60;
const BETWEEN_KEYS_MS = 200;
/** p95, in milliseconds. */
const BARS = { work: 8, frameOverBare: 10, saved: 100, opening: 300 } as const;

async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(BETWEEN_KEYS_MS);
}

async function openings(page: Page): Promise<readonly number[]> {
  await takeKeyTimes(page);
  for (let opening = 0; opening < OPENINGS; opening++) {
    await page.keyboard.press("Alt+1");
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    await page.keyboard.press("Alt+6");
    await page
      .locator("#register-people tr")
      .nth(PEOPLE - 1)
      .waitFor();
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const openedBy = (await takeKeyTimes(page)).filter(({ code }) => code === "Digit6");
  return timesOf(openedBy, "listed");
}

async function markEverybody(page: Page, mark: string): Promise<void> {
  await page.keyboard.press("Home");
  await page.keyboard.press("Home");
  await page.waitForTimeout(BETWEEN_KEYS_MS);
  await takeKeyTimes(page);
  for (let row = 0; row < PEOPLE; row++) await pressKey(page, mark);
}

/** Marks everyone, again and again, and gives when each mark was drawn and saved. */
async function marks(page: Page): Promise<readonly KeyTimes[]> {
  const times: KeyTimes[] = [];
  for (const mark of ROUNDS) {
    await markEverybody(page, mark);
    times.push(...(await takeKeyTimes(page)));
  }
  return times;
}

/** The same once more, followed by the browser's trace, which itself takes time: no frame is clocked meanwhile. */
async function work(page: Page): Promise<KeyWork> {
  const scripts: number[] = [];
  const everything: number[] = [];
  for (const mark of ROUNDS) {
    const spent = await workPerKey(page, () => markEverybody(page, mark));
    scripts.push(...spent.scripts.slice(-PEOPLE));
    everything.push(...spent.everything.slice(-PEOPLE));
  }
  return { scripts, everything };
}

/** In the same rhythm: a processor left alone for longer takes longer for the next key. */
async function bareFrames(page: Page, origin: string): Promise<readonly number[]> {
  await openBarePage(page, origin);
  for (let press = 0; press < ROUNDS.length * PEOPLE; press++) await pressKey(page, "p");
  return timesOf(await takeKeyTimes(page), "framed");
}

type TimedPart = Exclude<keyof KeyTimes, "code">;

function timesOf(times: readonly KeyTimes[], part: TimedPart): readonly number[] {
  return times.flatMap((one) => one[part] ?? []);
}

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "register-bench-"));
  const history = aLongHistory(londonDate(Date.now()));
  const { page, app, close } = await openWith(home, history, clockKeys);
  try {
    const opening = await openings(page);
    const times = await marks(page);
    const { scripts, everything } = await work(page);
    const [frames, saved] = [timesOf(times, "framed"), timesOf(times, "saved")];
    const bare = await bareFrames(page, app.origin);
    const frameBar = percentile(bare, 0.95) + BARS.frameOverBare;
    console.log("The register at the door: 60 people, 200 sessions behind them, five editions");
    console.table({
      "our own code for a key, saving included": figures(scripts, BARS.work),
      "with the browser's drawing": figures(everything, ""),
      "key to next frame": figures(frames, frameBar.toFixed(1)),
      "the same on a bare page": figures(bare, ""),
      "key to saved on both copies": figures(saved, BARS.saved),
      "opening today's register": figures(opening, BARS.opening),
    });
    const marked = ROUNDS.length * PEOPLE;
    const missed = [
      ...(percentile(scripts, 0.95) > BARS.work ? ["our own work for a key"] : []),
      ...(percentile(frames, 0.95) > frameBar ? ["key to next frame"] : []),
      ...(percentile(saved, 0.95) > BARS.saved ? ["key to saved"] : []),
      ...(percentile(opening, 0.95) > BARS.opening ? ["opening today's register"] : []),
      ...(scripts.length < marked ? [`work of ${marked} keys (${scripts.length} traced)`] : []),
      ...(saved.length < marked ? [`${marked} marks (${saved.length} said saved)`] : []),
      ...(opening.length !== OPENINGS ? [`${OPENINGS} openings (${opening.length} seen)`] : []),
    ];
    for (const bar of missed) console.error(`Missed: ${bar}`);
    process.exitCode = missed.length === 0 ? 0 : 1;
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

await main();
