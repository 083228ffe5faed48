import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomOf } from "../../../build/trustRow";
import type { Desktop } from "../../../electron/bridge";
import { aFuzzWorld, REQUEST_NAMES } from "./fuzzWorld";

/** So many for each request; `npm run trust -- bridge` sends ten times as many. */
const PAYLOADS = 1000;

test(`${PAYLOADS} payloads for each request end as an outcome or a refusal and touch nothing else`, async () => {
  const world = aFuzzWorld();
  for (let round = 0; round < PAYLOADS; round += 1) {
    expect(await world.round(round, randomOf(round)), `round ${round}`).toBeNull();
  }
  await world.end();
  for (const name of REQUEST_NAMES) {
    const answered = world.answered.get(name) ?? 0;
    // Both the answer and the gate in front of it were tried.
    expect(answered, name).toBeGreaterThan(PAYLOADS / 50);
    expect(answered, name).toBeLessThan(PAYLOADS);
  }
}, 180_000);

const MISTAKES: readonly (readonly [
  string,
  (desktop: Desktop, root: string) => Desktop,
  string,
])[] = [
  [
    "an answer that throws",
    (desktop) => ({ ...desktop, askRoom: () => Promise.reject(new Error("EIO")) }),
    "askRoom threw Error: EIO",
  ],
  [
    "an outcome the contract does not know",
    (desktop) => ({ ...desktop, listOriginalCopies: async () => [1] as unknown as string[] }),
    "listOriginalCopies gave [1]",
  ],
  [
    "a file beside the vault",
    (desktop, root) => ({
      ...desktop,
      describe: () => {
        writeFileSync(join(root, "beside", "theirs"), "x");
        return desktop.describe();
      },
    }),
    "touched theirs",
  ],
  [
    "a file outside the folder of the vault",
    (desktop, root) => ({
      ...desktop,
      readCopy: (vault) => {
        writeFileSync(join(root, "home", "note.txt"), "x");
        return desktop.readCopy(vault);
      },
    }),
    "touched note.txt",
  ],
];

test.each(MISTAKES)("%s is seen", async (_what, alter, said) => {
  const world = aFuzzWorld(alter);
  let heard: string | null = null;
  for (let round = 0; round < 40 && heard === null; round += 1) {
    heard = await world.round(round, randomOf(round));
  }
  await world.end();
  expect(heard).toContain(said);
});

test("a property that every object has is seen", async () => {
  const world = aFuzzWorld();
  Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });
  const heard = await world.round(0, randomOf(0));
  Reflect.deleteProperty(Object.prototype, "polluted");
  await world.end();
  expect(heard).toContain("touched a prototype");
});
