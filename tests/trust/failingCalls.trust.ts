import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runRow } from "../../build/trustRow";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import type { Disk } from "../../renderer/storage/database";
import type { Vault } from "../../renderer/storage/vault";
import { aFolder } from "../electron/vault/aDisk";
import { anEmptyDisk, PASSPHRASE } from "../storage/aVault";
import { addGuests, type TwoCopies, twoCopies } from "../storage/twoCopies";

const CODES = ["ENOSPC", "EIO", "EPERM"] as const;

const NEW_PASSPHRASE = "Nine kettles under a quiet bridge";

/** Save, snapshot, backup here and elsewhere, a changed passphrase, and restore; gives what was said to be saved at the end. */
async function aDay(world: TwoCopies, stick: string): Promise<readonly string[]> {
  const vault = await world.restart();
  await addGuests(vault, "g2", "g3");
  await vault.putOriginal("o1", new Uint8Array(300));
  const shelf = world.shelf();
  await shelf.setPlace(stick);
  const made = await backUp(vault, shelf);
  const old = { kind: "passphrase", passphrase: PASSPHRASE } as const;
  await vault.keyring.changePassphrase(old, NEW_PASSPHRASE);
  await addGuests(vault, "g4");
  if (!made.ok) return ["g1", "g2", "g3", "g4"];
  const restored = await restoreBackup(vault, shelf, null, made.value.name);
  vault.lock();
  return restored.ok ? ["g1", "g2", "g3"] : ["g1", "g2", "g3", "g4"];
}

/** A change of the passphrase that a call cut short leaves the old one or the new one, never neither. */
async function openedByEither(world: TwoCopies, disk: Disk): Promise<Vault | null> {
  for (const passphrase of [NEW_PASSPHRASE, PASSPHRASE]) {
    const opened = await world.tryRestart(disk, {}, { kind: "passphrase", passphrase });
    if (opened.ok) return opened.value;
  }
  return null;
}

async function oneFailure(call: number, code: string): Promise<string | null> {
  const [world, stick] = [twoCopies(), aFolder()];
  await addGuests(await world.create(), "g1");
  await world.end();
  world.files.failAt(call, code);
  const saved = await aDay(world, stick);
  world.files.failAt(-1, "");
  await world.end();
  const here = await openedByEither(world, world.disk);
  const there = await openedByEither(world, anEmptyDisk());
  if (here === null || there === null) return `${code} at call ${call}: no passphrase opens it`;
  const missing = (facts: typeof here.facts) => saved.filter((id) => !facts.guest.has(id));
  const lost = [...missing(here.facts), ...missing(there.facts)];
  await world.end();
  rmSync(join(world.folder, "..", ".."), { recursive: true });
  return lost.length === 0 ? null : `${code} at call ${call}: ${lost.join(", ")} lost`;
}

test("whatever one call the disk refuses, what was saved is there at the next start, in both copies", async () => {
  const counting = twoCopies();
  await addGuests(await counting.create(), "g1");
  await counting.end();
  counting.files.failAt(-1, "");
  await aDay(counting, aFolder());
  await counting.end();
  const calls = counting.files.calls.length;
  expect(calls).toBeGreaterThan(100);
  const { misses } = await runRow("failingCalls", calls * CODES.length, (round) =>
    round >= calls * CODES.length
      ? Promise.resolve(null)
      : oneFailure(round % calls, CODES[Math.floor(round / calls)] ?? "EIO"),
  );
  expect(misses).toEqual([]);
});
