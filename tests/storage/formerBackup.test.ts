import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp } from "../../renderer/actions/backUp";
import { renewKeys } from "../../renderer/actions/renewKeys";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import { put, remove } from "../../renderer/domain/records";
import type { BackupRead } from "../../renderer/storage/backups";
import { noCopyKeeper } from "../../renderer/storage/copyKeeper";
import { openDatabase } from "../../renderer/storage/database";
import { bringFormerFiles } from "../../renderer/storage/formerBackup";
import { makeHeader } from "../../renderer/storage/makeHeader";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type { SealedRow } from "../../renderer/storage/seal";
import type { Secret } from "../../renderer/storage/unlocking";
import { anEmptyDisk, cheapDerivation, PASSPHRASE } from "./aVault";
import { aGuest } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";
import { addGuests, guestsIn, twoCopies } from "./twoCopies";

const NEW_PASSPHRASE = "Nine kettles under a quiet bridge";
const OLD: Secret = { kind: "passphrase", passphrase: PASSPHRASE };
const NEW: Secret = { kind: "passphrase", passphrase: NEW_PASSPHRASE };
const FILE = new Uint8Array(5_000).fill(7);

/** With one bit changed at a place, counted from the end where it is negative. */
function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  const place = at < 0 ? changed.length + at : at;
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

function damaged(row: SealedRow): SealedRow {
  return { ...row, sealed: flipped(row.sealed, 9) };
}

/** A vault whose keys were renewed, and the backup made before: two guests, of whom one came with a file. */
async function renewed() {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1");
  const withFile = { ...aGuest("g2"), original: { id: "o1" } } as never;
  await vault.putOriginal("o1", FILE);
  await vault.commit([put("guest", withFile)], { action: "import" });
  const originals = join(world.folder, "originals");
  const formerFiles = readdirSync(originals);
  const secrets = { passphrase: NEW_PASSPHRASE, recoveryKey: newRecoveryKey() };
  await renewKeys(vault, world.shelf(), OLD, secrets, () => undefined);
  const name = (await world.shelf().list(null))?.at(-1)?.name ?? "";
  const read = await world.shelf().read(null, name);
  if (read === null) throw new Error("the backup is gone");
  return { world, vault, name, read, originals, formerFiles };
}

/** The record and its file go, in both copies; only the backup still names the file it was made with. */
async function withoutFile() {
  const { world, vault, name, originals, formerFiles } = await renewed();
  await vault.commit([remove("guest", "g2")], { action: "removeGuest" });
  await world.end();
  const { originals: pieces } = await rowsOn(world.disk);
  await replaceRows(world.disk, { originals: [] });
  for (const file of readdirSync(originals)) {
    if (!formerFiles.includes(file)) rmSync(join(originals, file));
  }
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (!opened.ok) throw new Error(opened.error.kind);
  const read = await world.shelf().read(null, name);
  const former = read && (await opened.value.backups.openFormer(read, OLD));
  if (!former?.ok) throw new Error("the former backup does not open");
  return { world, vault: opened.value, name, originals, pieces, former: former.value };
}

test("a backup of before the renewal that is not to be read, is another academy's, or is damaged, is refused", async () => {
  const { vault, read } = await renewed();
  const refusalOf = async (backup: BackupRead) => {
    const opened = await vault.backups.openFormer(backup, OLD);
    return opened.ok ? null : opened.error;
  };
  const newer = read.header.replace(/"format":\d+/, '"format":99');
  expect(newer).not.toBe(read.header);
  expect(await refusalOf({ ...read, header: newer })).toEqual({ kind: "newerFormat" });
  const stranger = twoCopies();
  const theirs = await stranger.create();
  await backUp(theirs, stranger.shelf());
  const [listed] = (await stranger.shelf().list(null)) ?? [];
  const other = await stranger.shelf().read(null, listed?.name ?? "");
  expect(other && (await refusalOf(other))).toEqual({ kind: "otherAcademy" });
  const rows = read.rows.map((row, at) => (at === 0 ? damaged(row) : row));
  expect(await refusalOf({ ...read, rows })).toEqual({ kind: "damagedBackup", broken: 1 });
  expect(await refusalOf(read)).toBeNull();
});

test("going back to one brings a file that is here no more, sealed under the new key", async () => {
  const { world, vault, name, originals, former } = await withoutFile();
  const before = readdirSync(originals);
  expect((await restoreBackup(vault, world.shelf(), null, name, former)).ok).toBe(true);
  expect(readdirSync(originals).length).toBe(before.length + 1);
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(guestsIn(opened.value)).toEqual(["g1", "g2"]);
  expect(await opened.value.openOriginal("o1")).toEqual(FILE);
});

test("a file that is damaged here comes back out of the former one too", async () => {
  const { world, vault, name, pieces, former } = await withoutFile();
  await replaceRows(world.disk, { originals: pieces.map(damaged) });
  await expect(vault.openOriginal("o1")).rejects.toMatchObject({ name: "OriginalDamaged" });
  expect((await restoreBackup(vault, world.shelf(), null, name, former)).ok).toBe(true);
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(await opened.value.openOriginal("o1")).toEqual(FILE);
});

test("a file of before that is damaged does not keep the records from coming back", async () => {
  const { world, vault, name, originals, former } = await withoutFile();
  for (const file of readdirSync(originals)) {
    const path = join(originals, file);
    writeFileSync(path, flipped(readFileSync(path), -9));
  }
  expect((await restoreBackup(vault, world.shelf(), null, name, former)).ok).toBe(true);
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(guestsIn(opened.value)).toEqual(["g1", "g2"]);
  expect(await opened.value.openOriginal("o1")).toBeNull();
});

test("a store that breaks while such a file is looked for is not taken for a damaged file", async () => {
  const opened = await openDatabase("academy", anEmptyDisk());
  if (!opened.ok) throw new Error(opened.error.reason);
  const made = await makeHeader(PASSPHRASE, new Uint8Array(16), cheapDerivation, () => undefined);
  opened.value.close();
  const places = { database: opened.value, keeper: noCopyKeeper };
  const bringing = bringFormerFiles(places, made.keys, made.keys, ["o1"]);
  await expect(bringing).rejects.toMatchObject({ name: "DatabaseClosedError" });
});
