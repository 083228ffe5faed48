import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomOf, runRow } from "../../build/trustRow";
import { aFolder } from "../electron/vault/aDisk";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "../storage/twoCopies";
import { damageOne } from "./damages";

/** The program dies: the folder is left as it stands, with its journal not folded. */
async function die(world: TwoCopies): Promise<void> {
  const left = aFolder();
  cpSync(world.folder, left, { recursive: true });
  await world.end();
  rmSync(world.folder, { recursive: true });
  cpSync(left, world.folder, { recursive: true });
  rmSync(join(world.folder, "lock"), { force: true });
}

async function oneDamage(round: number): Promise<string | null> {
  const random = randomOf(round);
  const world = twoCopies();
  const count = 2 + Math.floor(random() * 5);
  const ids = Array.from({ length: count * 2 }, (_, index) => `g${index}`);
  await addGuests(await world.create(), ...ids.slice(0, count));
  await addGuests(await world.restart(), ...ids.slice(count));
  if (random() < 0.5) await die(world);
  else await world.end();
  const what = await damageOne(world, random);
  const vault = await world.restart();
  const lost = ids.filter((id) => !vault.facts.guest.has(id));
  if (lost.length > 0) return `${what}: ${lost.length} of ${ids.length} lost`;
  if (vault.repairs.length === 0) return `${what}: not noticed`;
  const again = await world.restart();
  if (again.repairs.length > 0) return `${what}: told twice (${again.repairs[0]?.kind})`;
  await world.end();
  rmSync(join(world.folder, "..", ".."), { recursive: true });
  return guestsIn(vault).length === ids.length ? null : `${what}: other records than before`;
}

test("damage to one copy loses nothing and is noticed", async () => {
  const { misses } = await runRow("damage", 400, oneDamage);
  expect(misses).toEqual([]);
});
