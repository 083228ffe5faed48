import { expect, test } from "@playwright/test";
import { randomOf, runRow } from "../../build/trustRow";
import { killBrowser } from "../app/killBrowser";
import type { OpenedApp } from "../app/openApp";
import { type Done, damageProfile, type Profiles } from "./profileDamages";
import {
  anAcademyKept,
  copiedAcademy,
  type Ending,
  type KeptAcademy,
  lostOf,
  type Opened,
  openedInBrowser,
  openedInFolder,
  removeAcademy,
  startOver,
} from "./profileWorld";

const PORT = 20_469;
/** Enough of them fill more than the first log of the browser's store. */
const PEOPLE = 300;

async function endNow({ app, close }: OpenedApp): Promise<void> {
  killBrowser(app.profile);
  await close();
}

/** Opens the academy in a browser that has none of it yet, and changes something. */
async function withProfile(academy: KeptAcademy, name: string): Promise<void> {
  const { opened, ending } = await startOver(academy);
  if (ending.kind !== "opened") throw new Error(`The template did not open: ${ending.words}`);
  const { page } = opened;
  await page.evaluate(() => {
    location.hash = "#/settings";
  });
  await page.getByLabel("Name of the academy").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Settings saved")).toBeVisible();
  await opened.close();
}

type World = Profiles & { readonly expected: Opened; readonly remove: () => void };

/** One academy as the template of every round, an older profile of it, and another academy. */
async function aWorld(): Promise<World> {
  const academy = await anAcademyKept(PORT, PEOPLE);
  await withProfile(academy, "Leaders of Leeds");
  const older = copiedAcademy(academy);
  await withProfile(academy, "Leaders of all of Leeds");
  const made = [academy, older];
  let stranger: KeptAcademy | null = null;
  const other = async () => {
    if (stranger === null) {
      stranger = await anAcademyKept(PORT, 3);
      made.push(stranger);
      await withProfile(stranger, "Leaders of York");
    }
    return stranger;
  };
  const remove = () => {
    for (const one of made) removeAcademy(one);
  };
  return { academy, older, other, expected: await openedInFolder(academy), remove };
}

function verdict({ what, mayBeHarmless }: Done, ending: Ending, lost: number): string | null {
  if (ending.kind === "stopped") return `${what}: not opened: ${ending.words}`;
  if (lost > 0) return `${what}: ${lost} records lost`;
  if (ending.repairs.length === 0 && !mayBeHarmless) return `${what}: not noticed`;
  return null;
}

type Counts = { noticed: number; harmless: number };

/** With those of earlier runs. */
function inWords(before: readonly string[], { noticed, harmless }: Counts): string {
  const [, earlier = 0, unhurt = 0] =
    /(\d+) noticed.*?, (\d+) harmless/.exec(before[0] ?? "") ?? [];
  return `${Number(earlier) + noticed} noticed and recovered, ${Number(unhurt) + harmless} harmless (the store mended itself, every record as it was)`;
}

test("damage to the browser's own files loses no record and is noticed", async () => {
  test.setTimeout(0);
  const world = await aWorld();
  const counts: Counts = { noticed: 0, harmless: 0 };
  const { misses } = await runRow(
    "profile",
    48,
    async (round) => {
      const academy = copiedAcademy(world.academy);
      const done = await damageProfile({ ...world, academy }, round, randomOf(round));
      const { opened, ending } = await startOver(academy);
      const isOpen = ending.kind === "opened";
      const inBrowser = isOpen ? await openedInBrowser(opened.page, academy) : null;
      await endNow(opened);
      const lostHere = inBrowser === null ? 0 : lostOf(world.expected, inBrowser);
      const lost = lostHere + lostOf(world.expected, await openedInFolder(academy));
      removeAcademy(academy);
      const missed = verdict(done, ending, lost);
      if (missed !== null) return missed;
      counts[isOpen && ending.repairs.length === 0 ? "harmless" : "noticed"] += 1;
      return null;
    },
    (before) => [inWords(before, counts)],
  );
  world.remove();
  expect(misses).toEqual([]);
});
