import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { randomOf, runRow } from "../../build/trustRow";
import { readJournal, readSnapshot } from "../../electron/answers/vault/vaultFormat";
import { backUp } from "../../renderer/actions/backUp";
import { addGuests, twoCopies } from "../storage/twoCopies";

type Sample = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isAccepted: (bytes: Uint8Array) => boolean;
};

function isGoodJournal(entries: number) {
  return (bytes: Uint8Array): boolean => {
    const journal = readJournal(bytes);
    return journal?.read.end === "whole" && journal.entries.length === entries;
  };
}

/** A snapshot, a journal with entries, and a backup. */
async function samples(): Promise<readonly Sample[]> {
  const world = twoCopies();
  await addGuests(await world.create(), "g1", "g2");
  const vault = await world.restart();
  await addGuests(vault, "g3", "g4");
  await backUp(vault, world.shelf());
  const isSnapshot = (bytes: Uint8Array) => readSnapshot(bytes) !== null;
  const read = (folder: string, name: string) => readFileSync(join(folder, name));
  const newest = (sort: string) =>
    readdirSync(world.folder)
      .filter((name) => name.startsWith(sort))
      .sort()
      .at(-1) ?? "";
  const backups = join(world.folder, "backups");
  const [backup = ""] = readdirSync(backups).filter((name) => name.startsWith("backup-"));
  return [
    { name: "snapshot", bytes: read(world.folder, newest("snapshot")), isAccepted: isSnapshot },
    { name: "journal", bytes: read(world.folder, newest("journal")), isAccepted: isGoodJournal(2) },
    { name: "backup", bytes: read(backups, backup), isAccepted: isSnapshot },
  ];
}

test("one bit flipped in any byte of a vault file is never accepted", async () => {
  const all = await samples();
  for (const { name, bytes, isAccepted } of all) expect(isAccepted(bytes), name).toBe(true);
  const places = all.flatMap((sample) => [...sample.bytes.keys()].map((at) => ({ sample, at })));
  const { misses, rounds } = await runRow("bitFlips", places.length, async (round) => {
    const place = places[round];
    if (place === undefined) return null;
    const { sample, at } = place;
    const changed = Uint8Array.from(sample.bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(randomOf(round)() * 8));
    return sample.isAccepted(changed) ? `byte ${at} of the ${sample.name}` : null;
  });
  expect(misses).toEqual([]);
  expect(rounds).toBe(places.length);
});
