import { join } from "node:path";
import { type BackupFolder, listBackups, snapshotIn } from "./backupFiles";
import { type Numbered, readCopyFiles } from "./copyFiles";
import type { CopyFolder } from "./copyFolder";
import { noteFormer } from "./formerBackups";
import { namesIn } from "./headerNames";
import {
  type Journal,
  readJournal,
  readSnapshot,
  writeJournal,
  writeSnapshot,
} from "./vaultFormat";
import { writeWhole } from "./wholeFile";

type Turn = "leave" | "rewrite" | "former";

/** What a new header means for a file that begins with another one: only headers of one and the same key replace each other. */
function turnOf(found: string, header: string): Turn {
  if (found === header) return "leave";
  const [theirs, ours] = [namesIn(found), namesIn(header)];
  if (theirs === null || theirs.vaultId !== ours?.vaultId) return "leave";
  return theirs.keyId === ours.keyId ? "rewrite" : "former";
}

/**
 * Puts a header in front of every older snapshot and journal, file by file, each whole before it takes the other's place.
 * Files under a former key go: all they hold stands under this one, and was read back.
 */
export async function spreadInFolder(place: CopyFolder, header: string): Promise<void> {
  const { folder, files } = place;
  const { snapshots, journals } = await readCopyFiles(files, folder);
  for (const { name, begin, rows } of snapshots) {
    const turn = turnOf(begin.header, header);
    if (turn === "former") await files.remove(join(folder, name));
    if (turn !== "rewrite") continue;
    const isGood = (bytes: Uint8Array) => readSnapshot(bytes)?.begin.header === header;
    await writeWhole(
      files,
      { folder, name },
      writeSnapshot({ ...begin, header }, rows.values()),
      isGood,
    );
  }
  for (const journal of journals) await spreadInJournal(place, journal, header);
}

async function spreadInJournal(
  { folder, files }: CopyFolder,
  { name, begin, entries, read }: Numbered & Journal,
  header: string,
): Promise<void> {
  const turn = turnOf(begin.header, header);
  if (turn === "former") await files.remove(join(folder, name));
  if (turn !== "rewrite" || read.end !== "whole") return;
  const isGood = (bytes: Uint8Array) => {
    const written = readJournal(bytes);
    return written?.read.end === "whole" && written.entries.length === entries.length;
  };
  await writeWhole(files, { folder, name }, writeJournal({ ...begin, header }, entries), isGood);
}

/** How many backups of a folder carry the header now, and whether none is left that should and does not. */
export type BackupsReached = { readonly backups: number; readonly isComplete: boolean };

/** The newest first. A backup that is damaged or cannot be written keeps what it has; those of a former key are left. */
export async function spreadInBackups(
  place: BackupFolder,
  header: string,
  now: number,
): Promise<BackupsReached> {
  let [backups, isComplete] = [0, true];
  const former: string[] = [];
  for (const { name } of await listBackups(place)) {
    try {
      const turn = await spreadInBackup(place, name, header);
      if (turn === "former") former.push(name);
      else if (turn !== null) backups += 1;
    } catch {
      isComplete = false;
    }
  }
  await noteFormer(place, former, now).catch(() => {
    isComplete = false;
  });
  return { backups, isComplete };
}

async function spreadInBackup(
  { folder, files }: BackupFolder,
  name: string,
  header: string,
): Promise<Turn | null> {
  const snapshot = await snapshotIn({ folder, files }, name);
  if (snapshot === null) return null; // found damaged when it is next opened
  const turn = turnOf(snapshot.begin.header, header);
  if (turn === "rewrite") {
    const begin = { ...snapshot.begin, header };
    const isGood = (written: Uint8Array) => readSnapshot(written)?.begin.header === header;
    await writeWhole(files, { folder, name }, writeSnapshot(begin, snapshot.rows.values()), isGood);
  }
  return turn;
}
