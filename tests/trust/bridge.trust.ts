import { expect, test } from "vitest";
import { randomOf, runRow } from "../../build/trustRow";
import { aFuzzWorld, type FuzzWorld } from "../electron/fuzz/fuzzWorld";

test("whatever is sent over the bridge ends as an outcome or a refusal and touches nothing else", async () => {
  let world: FuzzWorld = aFuzzWorld();
  const { misses } = await runRow("bridge", 10_000, async (round) => {
    const missed = await world.round(round, randomOf(round));
    if (missed === null) return null;
    await world.end();
    world = aFuzzWorld();
    return missed;
  });
  await world.end();
  expect(misses).toEqual([]);
});
