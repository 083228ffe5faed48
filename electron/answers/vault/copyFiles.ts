import { join } from "node:path";
import type { FileSystem } from "./fileSystem";
import { type Journal, readJournal, readSnapshot, type Snapshot } from "./vaultFormat";

/** A snapshot or journal is named by the generation it begins with. */
export type Numbered = { readonly name: string; readonly generation: number };
export type ReadCopyFiles = {
  /** The good ones, the newest first. */
  readonly snapshots: readonly (Numbered & Snapshot)[];
  /** Those with a good beginning, the oldest first. */
  readonly journals: readonly (Numbered & Journal)[];
  /** Not as they were written. They still stand there. */
  readonly damaged: readonly Numbered[];
  /** Journals whose last entry was being written when the power went: it was never said to be kept. */
  readonly torn: readonly Numbered[];
  /** Named by another file, and gone. */
  readonly missing: readonly string[];
};

const DIGITS = 13;
const SNAPSHOT = /^snapshot-(\d{13})\.sealed$/;
const JOURNAL = /^journal-(\d{13})\.sealed$/;

export function snapshotName(generation: number): string {
  return `snapshot-${String(generation).padStart(DIGITS, "0")}.sealed`;
}

export function journalName(generation: number): string {
  return `journal-${String(generation).padStart(DIGITS, "0")}.sealed`;
}

export function numbered(names: readonly string[], sort: "snapshot" | "journal"): Numbered[] {
  const pattern = sort === "snapshot" ? SNAPSHOT : JOURNAL;
  return names
    .flatMap((name) => {
      const digits = pattern.exec(name)?.[1];
      return digits === undefined ? [] : [{ name, generation: Number(digits) }];
    })
    .sort((left, right) => left.generation - right.generation);
}

/** Reads and checks every snapshot and journal of a folder. */
export async function readCopyFiles(files: FileSystem, folder: string): Promise<ReadCopyFiles> {
  const names = await files.list(folder);
  const damaged: Numbered[] = [];
  const snapshots: (Numbered & Snapshot)[] = [];
  for (const named of numbered(names, "snapshot").reverse()) {
    const snapshot = itself(named, readSnapshot(await bytesOf(files, folder, named)));
    if (snapshot === null) damaged.push(named);
    else snapshots.push({ ...named, ...snapshot });
  }
  const journals: (Numbered & Journal)[] = [];
  for (const named of numbered(names, "journal")) {
    const journal = itself(named, readJournal(await bytesOf(files, folder, named)));
    if (journal === null || isAstray(journal, snapshots)) damaged.push(named);
    else journals.push({ ...named, ...journal });
  }
  // Only the newest can have been torn by a power cut; an older one was whole when the next began.
  const newest = journals.at(-1);
  const torn = newest?.read.end === "torn" ? [newest] : [];
  damaged.push(...journals.filter((one) => one.read.end !== "whole" && !torn.includes(one)));
  return {
    snapshots,
    journals,
    damaged,
    torn,
    missing: missingOf(names, snapshots),
  };
}

/** Null for a good file under another file's name. */
function itself<File extends Pick<Snapshot, "begin">>(
  { generation }: Numbered,
  file: File | null,
): File | null {
  return file?.begin.generation === generation ? file : null;
}

/** A good journal of another folder, or of another time of this one: it does not go on from the snapshot of its name. */
function isAstray(journal: Journal, snapshots: readonly Snapshot[]): boolean {
  const from = snapshots.find(({ begin }) => begin.generation === journal.begin.generation);
  return from !== undefined && from.begin.commit !== journal.begin.commit;
}

/** Every snapshot has a journal, and names the snapshot before it; every journal goes on from a snapshot. */
function missingOf(names: readonly string[], snapshots: readonly Snapshot[]): readonly string[] {
  const stands = numbered(names, "snapshot").map(({ generation }) => generation);
  const oldest = Math.min(...stands);
  const wanted = [
    ...stands.map(journalName),
    ...numbered(names, "journal")
      .filter(({ generation }) => generation > oldest)
      .map(({ generation }) => snapshotName(generation)),
    ...snapshots
      .slice(0, 1)
      .flatMap(({ begin }) => (begin.previous === null ? [] : [snapshotName(begin.previous)])),
  ];
  return [...new Set(wanted)].filter((name) => !names.includes(name));
}

async function bytesOf(files: FileSystem, folder: string, { name }: Numbered): Promise<Uint8Array> {
  return (await files.read(join(folder, name))) ?? new Uint8Array(0);
}
