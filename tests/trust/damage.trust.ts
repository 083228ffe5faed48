import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomOf, runRow } from "../../build/trustRow";
import { missedInBackups } from "./backupDamages";
import { workedWorld } from "./damagedWorld";
import { missedInCopies } from "./damages";

/** Of so many damages one befalls the backups, the others a copy. */
const BACKUPS_EVERY = 3;

async function oneDamage(round: number): Promise<string | null> {
  const random = randomOf(round);
  const worked = await workedWorld(random);
  const isBackups = round % BACKUPS_EVERY === 0;
  const missed = await (isBackups ? missedInBackups : missedInCopies)(worked, random);
  await worked.world.end();
  rmSync(join(worked.world.folder, "..", ".."), { recursive: true });
  return missed;
}

test("damage to one copy or to its backups loses nothing and is noticed", async () => {
  const { misses } = await runRow("damage", 400, oneDamage);
  expect(misses).toEqual([]);
});
