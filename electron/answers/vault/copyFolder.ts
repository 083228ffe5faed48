import { basename, join } from "node:path";
import type { SealedRow } from "../../sealedRows";
import {
  journalName,
  type Numbered,
  numbered,
  type ReadCopyFiles,
  readCopyFiles,
  snapshotName,
} from "./copyFiles";
import type { FileSystem } from "./fileSystem";
import { type JournalWriter, openJournal } from "./journalWriter";
import { type LoadedCopy, loadCopy } from "./loadCopy";
import {
  beginJournal,
  type CopyBegin,
  readJournal,
  readSnapshot,
  writeSnapshot,
} from "./vaultFormat";
import { UNFINISHED, writeWhole } from "./wholeFile";
import { ownersOf } from "./whoseFiles";

const ASIDE = "aside";
const ORIGINALS = "originals";
/** So many earlier states are remembered by name: years of weekends, about 200 KB. */
const PAST_KEPT = 2000;

/** The folder of one vault's copy. */
export type CopyFolder = {
  readonly folder: string;
  readonly files: FileSystem;
  readonly now: () => number;
};

export type FolderRead = { readonly read: ReadCopyFiles; readonly copy: LoadedCopy | null };

/** Everything the folder tells. What a power cut left unfinished is swept: none of it was ever said to be kept. */
export async function readFolder({ folder, files }: CopyFolder): Promise<FolderRead> {
  await files.makeFolder(folder);
  for (const name of await files.list(folder)) {
    if (name.startsWith(UNFINISHED)) await files.remove(join(folder, name));
  }
  const read = await readCopyFiles(files, folder);
  return { read, copy: loadCopy(read) };
}

/**
 * Opens a journal behind the state that was reached. Where anything is damaged, torn or gone, that state is written
 * down afresh and all older files go aside; in this order, so that a power cut in between leaves it within reach.
 */
export async function settle(
  place: CopyFolder,
  { read, copy }: FolderRead,
): Promise<JournalWriter | null> {
  if (copy === null) {
    await moveAside(place, [...read.damaged, ...read.torn, ...read.journals]);
    return null;
  }
  const goOn = isWhole(read) ? endOf(read, copy) : null;
  if (goOn !== null) {
    return openJournal(place.files, { ...goOn, path: join(place.folder, goOn.name) });
  }
  const fresh = snapshotName(copy.generation);
  await moveAside(
    place,
    read.damaged.filter(({ name }) => name === fresh),
  );
  const begin = { ...copy, previous: null, past: copy.points.slice(0, -1) };
  await writeSnapshotFile(place, begin, copy.rowsById.values());
  const older = [...read.damaged, ...read.torn, ...read.journals, ...read.snapshots];
  await moveAside(
    place,
    older.filter(({ name }) => name !== fresh),
  );
  return startJournal(place, copy);
}

function isWhole({ damaged, torn, missing }: ReadCopyFiles): boolean {
  return damaged.length + torn.length + missing.length === 0;
}

/** Folds the journal into a snapshot and begins the next one; older files that are no longer needed go. */
export async function fold(place: CopyFolder, commit: string): Promise<JournalWriter | null> {
  const { read, copy } = await readFolder(place);
  if (copy === null || copy.commit !== commit) return null;
  await snapshotUnlessThere(place, read, copy);
  const journal = await startJournal(place, copy);
  await prune(place).catch(() => undefined); // files too many are no harm; the next folding tries again
  return journal;
}

export async function writeSnapshotFile(
  { folder, files }: CopyFolder,
  state: CopyBegin,
  rows: Iterable<SealedRow>,
): Promise<void> {
  const name = snapshotName(state.generation);
  const isGood = (bytes: Uint8Array) => readSnapshot(bytes)?.begin.commit === state.commit;
  await writeWhole(files, { folder, name }, writeSnapshot(beginOf(state), rows), isGood);
}

export async function startJournal(
  { folder, files }: CopyFolder,
  state: Omit<CopyBegin, "previous" | "past">,
): Promise<JournalWriter> {
  const name = journalName(state.generation);
  const { bytes, chain } = beginJournal(beginOf({ ...state, previous: null, past: [] }));
  const isGood = (written: Uint8Array) => readJournal(written)?.read.end === "whole";
  await writeWhole(files, { folder, name }, [bytes], isGood);
  const path = join(folder, name);
  return openJournal(files, { path, goodBytes: bytes.byteLength, chain, entries: 0 });
}

/** Keeps bytes from elsewhere that are no longer trusted. */
export async function putAside(place: CopyFolder, what: string, bytes: Uint8Array): Promise<void> {
  const folder = join(place.folder, ASIDE);
  await place.files.makeFolder(folder);
  const name = `${place.now()}-${what}.sealed`;
  const isGood = (written: Uint8Array) => Buffer.compare(written, bytes) === 0;
  await writeWhole(place.files, { folder, name }, [bytes], isGood);
}

/** Puts every snapshot and journal aside, and the received files of the academy with this header. */
export async function leaveFolder(place: CopyFolder, header: string | null): Promise<void> {
  const { folder, files } = place;
  const names = await files.list(folder);
  await moveAside(place, [...numbered(names, "snapshot"), ...numbered(names, "journal")]);
  if (header === null) return;
  const originals = (await files.list(join(folder, ORIGINALS))).map((name) =>
    join(ORIGINALS, name),
  );
  const paths = originals.map((name) => join(folder, name));
  const owners = await ownersOf(files, paths, header);
  const theirs = originals.filter((name) => owners.get(join(folder, name)) === "ours");
  await moveAside(
    place,
    theirs.map((name) => ({ name })),
  );
}

/**
 * Older states of the copy, and what was put aside, hold what a person asked to be gone. Those of the academy with this
 * header are removed, another academy's never; gives how many were left because nothing tells whose they are.
 */
export async function keepNewestOnly(
  { folder, files }: CopyFolder,
  header: string,
): Promise<number> {
  const names = await files.list(folder);
  const [snapshots, journals] = [numbered(names, "snapshot"), numbered(names, "journal")];
  const older = [...journals.slice(0, -1), ...snapshots.slice(0, -1)].map(({ name }) => name);
  const aside = (await files.list(join(folder, ASIDE))).map((name) => join(ASIDE, name));
  const paths = [...older, ...aside].map((name) => join(folder, name));
  const owners = [...(await ownersOf(files, paths, header))];
  for (const [path, owner] of owners) {
    if (owner === "ours") await files.remove(path);
  }
  await files.syncFolder(folder);
  if (aside.length > 0) await files.syncFolder(join(folder, ASIDE));
  return owners.filter(([, owner]) => owner === "unknown").length;
}

/** Moves files of the folder to where nothing reads them and nothing deletes them. */
async function moveAside(
  { folder, files, now }: CopyFolder,
  moved: readonly Pick<Numbered, "name">[],
): Promise<void> {
  if (moved.length === 0) return;
  const names = new Set(moved.map(({ name }) => name));
  const aside = join(folder, ASIDE);
  await files.makeFolder(aside);
  for (const name of names) {
    await files.rename(join(folder, name), join(aside, `${now()}-${basename(name)}`));
  }
  await files.syncFolder(folder);
}

async function snapshotUnlessThere(place: CopyFolder, read: ReadCopyFiles, copy: LoadedCopy) {
  if (read.snapshots.some(({ begin }) => begin.commit === copy.commit)) return;
  const generations = read.snapshots.map(({ generation }) => generation);
  // A state that has no snapshot of its own was reached from an older one.
  const previous = Math.max(...generations.filter((generation) => generation < copy.generation));
  const past = copy.points.slice(0, -1);
  const state = { ...copy, previous, past };
  await writeSnapshotFile(place, state, copy.rowsById.values());
}

/** Where the newest journal may be gone on with: when it leads to the very state that was reached. */
function endOf({ journals }: ReadCopyFiles, copy: LoadedCopy) {
  const newest = journals.at(-1);
  const lastCommit = newest?.entries.at(-1)?.commit ?? newest?.begin.commit;
  if (newest === undefined || lastCommit !== copy.commit) return null;
  const { goodBytes, chain } = newest.read;
  return { name: newest.name, goodBytes, chain, entries: newest.entries.length };
}

/** Keeps two snapshots, and the journals that lead from the older to now. */
async function prune({ folder, files }: CopyFolder): Promise<void> {
  const names = await files.list(folder);
  const snapshots = numbered(names, "snapshot");
  const journals = numbered(names, "journal");
  const oldest = snapshots.at(-2)?.generation ?? 0;
  const isDone = (at: number) => (journals[at + 1]?.generation ?? oldest + 1) <= oldest;
  const gone = [
    ...snapshots.filter(({ generation }) => generation < oldest),
    ...journals.filter((_, at) => isDone(at)),
  ];
  for (const { name } of gone) await files.remove(join(folder, name));
}

/** The words of a file's beginning, and nothing more of what is in memory. */
function beginOf({ generation, commit, rows, header, previous, past }: CopyBegin): CopyBegin {
  return { generation, commit, rows, header, previous, past: past.slice(-PAST_KEPT) };
}
