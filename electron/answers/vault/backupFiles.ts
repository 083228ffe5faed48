import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BackupListed } from "../../vaultBridge";
import { keptTimes } from "./backupRotation";
import type { FileSystem } from "./fileSystem";
import { formerPast } from "./formerBackups";
import type { LoadedCopy } from "./loadCopy";
import { readSnapshot, type Snapshot, writeSnapshot } from "./vaultFormat";
import { writeWhole } from "./wholeFile";

/** A folder of backups: here, or on another disk. Received files stand beside them, each once. */
export type BackupFolder = { readonly folder: string; readonly files: FileSystem };

const BACKUP = /^backup-(\d{8}T\d{9})-(\d{13})\.sealed$/;
/** Written and whole, not yet opened with the key. */
const UNCHECKED = "unchecked-";
const ORIGINALS = "originals";
const ASIDE = "aside";

/** The kept ones, the newest first; unchecked and damaged ones are not among them. */
export async function listBackups({ folder, files }: BackupFolder): Promise<BackupListed[]> {
  const names = await files.list(folder);
  return names
    .flatMap((name) => {
      const [, time, generation] = BACKUP.exec(name) ?? [];
      if (time === undefined || generation === undefined) return [];
      return [{ name, madeAt: timeIn(time), generation: Number(generation) }];
    })
    .sort((left, right) => right.madeAt - left.madeAt);
}

/** Writes a backup that counts only after `keepBackup`. The received files it stands for are copied once. */
export async function writeBackup(
  place: BackupFolder,
  copy: LoadedCopy,
  madeAt: number,
  originals: BackupFolder,
): Promise<string> {
  await place.files.makeFolder(place.folder);
  const held = await originalsIn(originals);
  const name = backupName(madeAt, copy.generation);
  const begin = { ...beginOf(copy), originals: held };
  const isGood = (bytes: Uint8Array) => readSnapshot(bytes)?.begin.commit === copy.commit;
  const target = { folder: place.folder, name: UNCHECKED + name };
  await writeWhole(place.files, target, writeSnapshot(begin, copy.rowsById.values()), isGood);
  return name;
}

/** Null where there is none, or one that is not as it was written; that one goes aside. */
export async function readBackup(
  { folder, files }: BackupFolder,
  name: string,
): Promise<Snapshot | null> {
  if (!BACKUP.test(name)) return null;
  const kept = await snapshotIn({ folder, files }, name);
  if (kept !== null) return kept;
  if (!(await files.list(folder)).includes(name)) {
    return snapshotIn({ folder, files }, UNCHECKED + name);
  }
  await files.makeFolder(join(folder, ASIDE));
  await files.rename(join(folder, name), join(folder, ASIDE, name));
  return null;
}

/** A backup that was opened with the key gets its name, and older ones make room. */
export async function keepBackup({ folder, files }: BackupFolder, name: string): Promise<void> {
  if (!BACKUP.test(name)) throw new Error("Not a backup of ours");
  await files.rename(join(folder, UNCHECKED + name), join(folder, name));
  await files.syncFolder(folder);
  await rotate({ folder, files }).catch(() => undefined); // one too many is no harm; the next one tries again
}

/** Copies one backup and the received files it names to another folder, reading back what was written. */
export async function copyBackup(
  from: BackupFolder,
  originalsHere: BackupFolder,
  to: BackupFolder,
  name: string,
): Promise<void> {
  const snapshot = await snapshotIn(from, name);
  if (snapshot === null) throw new Error("The backup to copy is damaged");
  await to.files.makeFolder(to.folder);
  const originalsThere = { folder: join(to.folder, ORIGINALS), files: to.files };
  await copyOriginals(originalsHere, originalsThere, snapshot);
  const { begin, rows } = snapshot;
  const isSame = (written: Uint8Array) => readSnapshot(written)?.begin.commit === begin.commit;
  const target = { folder: to.folder, name };
  await writeWhole(to.files, target, writeSnapshot(begin, rows.values()), isSame);
  await rotate(to).catch(() => undefined);
}

/** The received files a backup names, from its folder into ours; those that stand here already are left. */
export async function bringOriginals(
  from: BackupFolder,
  originalsHere: BackupFolder,
  snapshot: Snapshot,
): Promise<void> {
  const originalsThere = { folder: join(from.folder, ORIGINALS), files: from.files };
  await copyOriginals(originalsThere, originalsHere, snapshot);
}

async function copyOriginals(
  from: BackupFolder,
  to: BackupFolder,
  { begin }: Snapshot,
): Promise<void> {
  const named = begin.originals ?? [];
  if (named.length === 0) return;
  await to.files.makeFolder(to.folder);
  const there = new Set(await to.files.list(to.folder));
  for (const { name, hash } of named) {
    if (there.has(name)) continue;
    const bytes = await from.files.read(join(from.folder, name));
    if (bytes === null || hashOf(bytes) !== hash) continue; // the backup is worth keeping without it
    const isSame = (written: Uint8Array) => hashOf(written) === hash;
    await writeWhole(to.files, { folder: to.folder, name }, [bytes], isSame);
  }
}

/** Null for what is gone, is no snapshot as it was written, or is another backup than its name says. */
export async function snapshotIn(
  { folder, files }: BackupFolder,
  name: string,
): Promise<Snapshot | null> {
  const bytes = await files.read(join(folder, name));
  const snapshot = bytes === null ? null : readSnapshot(bytes);
  return snapshot?.begin.generation === generationIn(name) ? snapshot : null;
}

/** The files all backups of a folder name, unchecked ones too. A damaged one names none that is known. */
export async function originalsNamedIn(
  folder: string,
  files: FileSystem,
): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const name of await files.list(folder)) {
    const snapshot = await snapshotIn({ folder, files }, name);
    for (const original of snapshot?.begin.originals ?? []) named.add(original.name);
  }
  return named;
}

async function originalsIn({ folder, files }: BackupFolder) {
  const originals: { readonly name: string; readonly hash: string }[] = [];
  const names = await files.list(folder);
  for (const name of names.filter((one) => one.endsWith(".sealed"))) {
    const bytes = await files.read(join(folder, name));
    if (bytes !== null) originals.push({ name, hash: hashOf(bytes) });
  }
  return originals;
}

/** Nothing goes while either of the two newest is not as it was written. */
async function rotate(place: BackupFolder): Promise<void> {
  const listed = await listBackups(place);
  for (const { name } of listed.slice(0, 2)) {
    if ((await readBackup(place, name)) === null) return;
  }
  const times = listed.map(({ madeAt }) => madeAt);
  const kept = keptTimes(times);
  const past = await formerPast(place, Math.max(...times));
  const isEnough = listed.filter(({ name }) => !past.has(name)).length >= 2;
  const former = isEnough ? past : new Set<string>();
  for (const { name, madeAt } of listed) {
    if (!kept.has(madeAt) || former.has(name)) await place.files.remove(join(place.folder, name));
  }
  for (const name of await place.files.list(place.folder)) {
    if (name.startsWith(UNCHECKED)) await place.files.remove(join(place.folder, name));
  }
  await sweepAside(place, times);
}

/** A damaged backup stays aside until, had it stayed whole, it and all older ones would have given way. */
async function sweepAside({ folder, files }: BackupFolder, times: readonly number[]) {
  const aside = { folder: join(folder, ASIDE), files };
  const damaged = await listBackups(aside);
  const kept = keptTimes([...times, ...damaged.map(({ madeAt }) => madeAt)]);
  const oldest = Math.min(...kept);
  for (const { name, madeAt } of damaged) {
    if (madeAt < oldest) await files.remove(join(aside.folder, name));
  }
}

function backupName(madeAt: number, generation: number): string {
  const time = new Date(madeAt).toISOString().replace(/[-:.Z]/g, "");
  return `backup-${time}-${String(generation).padStart(13, "0")}.sealed`;
}

/** The generation in the name of a backup, checked or not; null where there is none. */
function generationIn(name: string): number | null {
  const [, generation] = /-(\d{13})\.sealed$/.exec(name) ?? [];
  return generation === undefined ? null : Number(generation);
}

/** The time in a backup's name, as ms. */
function timeIn(text: string): number {
  const parts = /^(....)(..)(..)T(..)(..)(..)(...)$/;
  return Date.parse(text.replace(parts, "$1-$2-$3T$4:$5:$6.$7Z"));
}

function beginOf({ generation, commit, rows, header, points }: LoadedCopy) {
  return { generation, commit, rows, header, previous: null, past: points.slice(0, -1) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
