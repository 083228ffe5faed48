/**
 * `npm run bench:selection`: the panel, the masking and a reviewer's pack in the real program with 500 applications of
 * full length, three reviews each. Ends non-zero when a bar is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { londonDate } from "../../renderer/domain/londonTime";
import { openWith } from "./academyWith";
import { figures, percentile } from "./figures";
import { clockKeys, listFor, takeKeyTimes } from "./keyClock";
import { countOver, shareOver, type Tasks, tasksDuring } from "./mainThread";
import { APPLICATIONS, aFullSelection } from "./manyReviews";

const OPENINGS = 30;
const CHANGES = 30;
const BETWEEN_KEYS_MS = 200;
const WAIT_MS = 120_000;
/** p95, in milliseconds from the key to what it shows. */
const BARS = { opening: 300, change: 100, application: 300 } as const;
const [LONG_MS, LONGEST_MS, LONG_SHARE] = [50, 120, 0.01];

async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(BETWEEN_KEYS_MS);
}

/** What was timed since the last look, of one key. */
async function listed(page: Page, code: string): Promise<readonly number[]> {
  const times = await takeKeyTimes(page);
  return times.filter((key) => key.code === code).flatMap((key) => key.listed ?? []);
}

async function openings(page: Page): Promise<readonly number[]> {
  await listFor(page, "tr[data-number]");
  for (let opening = 0; opening < OPENINGS; opening++) {
    await page.keyboard.press("Alt+1");
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    await page.keyboard.press("Alt+3");
    await page
      .locator(`tr[data-number]`)
      .nth(APPLICATIONS - 1)
      .waitFor({ timeout: WAIT_MS });
    await pause(page);
  }
  return listed(page, "Digit3");
}

/** Numbers of places that are tried, and names shown and hidden: each is drawn in the next frame. */
async function changes(page: Page): Promise<readonly number[]> {
  await takeKeyTimes(page);
  await page.getByLabel("Places, to try").focus();
  for (let change = 0; change < CHANGES; change++) {
    await page.keyboard.press(change % 3 === 2 ? "Backspace" : String(2 + (change % 3)));
    await pause(page);
    if (change % 3 === 2) await page.getByLabel("Places, to try").fill("");
  }
  await page.getByLabel("Show names").focus();
  for (let change = 0; change < CHANGES; change++) {
    await page.keyboard.press("Space");
    await pause(page);
  }
  return (await takeKeyTimes(page)).flatMap(({ framed }) => framed ?? []);
}

async function applicationsOpened(page: Page, shown: (number: number) => string, link: string) {
  const times: number[] = [];
  for (let opening = 1; opening <= OPENINGS; opening++) {
    const number = opening * 7;
    await page.locator(link.replace("N", String(number))).focus();
    await listFor(page, shown(number));
    await takeKeyTimes(page);
    await page.keyboard.press("Enter");
    await page.locator(shown(number)).waitFor();
    await pause(page);
    times.push(...(await listed(page, "Enter")));
  }
  return times;
}

const onPanel = (page: Page) =>
  applicationsOpened(
    page,
    (number) => `tr[data-number="${number}"][data-chosen]`,
    'tr[data-number="N"] a',
  );

async function inMasking(page: Page): Promise<readonly number[]> {
  const address = (number: number) => `a[href$="/masking/application-${number}"]`;
  await page.getByRole("radio", { name: "Masking" }).click();
  await page.locator(address(APPLICATIONS)).waitFor({ timeout: WAIT_MS });
  await page
    .getByText(/places to look at$/)
    .first()
    .waitFor({ timeout: WAIT_MS });
  return applicationsOpened(
    page,
    (number) => `${address(number)}[aria-current="true"]`,
    'a[href$="/masking/application-N"]',
  );
}

/** Nobody waits for a key here: only what it costs the main thread counts. */
async function aPack(page: Page): Promise<readonly number[]> {
  await page.getByRole("radio", { name: "Reviewers" }).click();
  await page.getByRole("button", { name: "More" }).first().click();
  await page.getByRole("menuitem", { name: "Save the pack" }).click();
  await page.getByText(/scores-.*\.xlsx/).waitFor({ timeout: WAIT_MS });
  return [];
}

type Measured = {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly tasks: Readonly<Record<string, Tasks>>;
};

const BAR_OF: Readonly<Record<string, readonly [bar: number, count: number]>> = {
  "opening Selection": [BARS.opening, OPENINGS],
  "a number tried, names shown or hidden": [BARS.change, 2 * CHANGES],
  "opening an application on the panel": [BARS.application, OPENINGS],
  "opening an application to mask": [BARS.application, OPENINGS],
};

async function measure(page: Page): Promise<Measured> {
  const deeds: Readonly<Record<string, (page: Page) => Promise<readonly number[]>>> = {
    "opening Selection": openings,
    "a number tried, names shown or hidden": changes,
    "opening an application on the panel": onPanel,
    "opening an application to mask": inMasking,
    "making a pack of 250": aPack,
  };
  const times: Record<string, readonly number[]> = {};
  const tasks: Record<string, Tasks> = {};
  for (const [name, deed] of Object.entries(deeds)) {
    tasks[name] = await tasksDuring(page, async () => {
      times[name] = await deed(page);
    });
  }
  return { times, tasks };
}

function missedIn({ times, tasks }: Measured): readonly string[] {
  const all = Object.values(tasks).flat();
  const slow = Object.entries(BAR_OF).flatMap(([name, [bar, count]]) => {
    const seen = times[name] ?? [];
    return [
      ...(percentile(seen, 0.95) > bar ? [name] : []),
      ...(seen.length < count ? [`${name}: ${count} times (${seen.length} seen)`] : []),
    ];
  });
  return [
    ...slow,
    ...(countOver(all, LONGEST_MS) > 0 ? [`a main-thread task over ${LONGEST_MS} ms`] : []),
    ...(shareOver(all, LONG_MS) > LONG_SHARE ? [`main-thread tasks over ${LONG_MS} ms`] : []),
  ];
}

function print({ times, tasks }: Measured): void {
  console.log(`Selection: ${APPLICATIONS} applications of full length, three reviews each`);
  console.table(
    Object.fromEntries(
      Object.entries(BAR_OF).map(([name, [bar]]) => [name, figures(times[name] ?? [], bar)]),
    ),
  );
  console.table(
    Object.fromEntries(
      Object.entries(tasks).map(([name, one]) => [
        name,
        {
          tasks: one.length,
          "longest ms": Number(percentile(one, 1).toFixed(1)),
          [`over ${LONG_MS} ms`]: countOver(one, LONG_MS),
        },
      ]),
    ),
  );
}

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "selection-bench-"));
  const records = aFullSelection(londonDate(Date.now()));
  const { page, close } = await openWith(home, records, clockKeys);
  try {
    const measured = await measure(page);
    print(measured);
    const missed = missedIn(measured);
    for (const bar of missed) console.error(`Missed: ${bar}`);
    process.exitCode = missed.length === 0 ? 0 : 1;
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

await main();
