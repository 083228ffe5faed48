import type { RowChanges, SealedRow } from "../../sealedRows";
import type { CopyPoint, CopyState } from "../../vaultBridge";
import {
  type CopyFolder,
  fold,
  keepNewestOnly,
  leaveFolder,
  putAside,
  readFolder,
  settle,
  startJournal,
  writeSnapshotFile,
} from "./copyFolder";
import { spreadInFolder } from "./headerSpread";
import type { JournalWriter } from "./journalWriter";
import type { LoadedCopy } from "./loadCopy";

/** After so many commits the journal is folded into a snapshot. */
const ENTRIES_PER_SNAPSHOT = 500;

export type CopyParts = CopyFolder & { readonly entriesPerSnapshot?: number };

type StateWithHeader = CopyState & { readonly header: string };

export type CopyFound = {
  readonly found: StateWithHeader | null;
  readonly isKnown: boolean;
  /** Files damaged or gone. */
  readonly damaged: readonly string[];
};

/** The snapshot and journal of one vault. Every method rejects with the system's own error when the disk fails. */
export type CopyStore = {
  look(seen: CopyPoint | null): Promise<CopyFound>;
  /** False when the copy does not stand where this commit begins. */
  append(state: CopyState, changes: RowChanges): Promise<boolean>;
  /** False when the copy is as far or further. */
  replace(state: StateWithHeader, rows: readonly SealedRow[]): Promise<boolean>;
  /** Puts the header of the newest state in front of the older files too; false where it is another one. */
  spreadHeader(header: string): Promise<boolean>;
  /**
   * Removes every file but the newest snapshot and its journal, and all of this academy that was put aside. Gives how many
   * files were left because nothing tells whose they are; null where there is no copy to keep.
   */
  keepNewestOnly(): Promise<number | null>;
  /** Everything, as the files tell it now; null where nothing can be read. */
  whole(): Promise<LoadedCopy | null>;
  putAside(what: string, bytes: Uint8Array): Promise<void>;
  /** Puts everything aside: the copy of another vault. */
  leave(): Promise<void>;
  /** Folds the journal into a snapshot, and ends. */
  close(): Promise<void>;
};

type Open = {
  head: StateWithHeader | null;
  journal: JournalWriter | null;
  /** Every generation known to have led to the head, and its commit. */
  points: Map<number, string>;
  /** Damaged or gone since the last write: told at each look until the page has gone on from it. */
  noticed: ReadonlySet<string>;
};

export function copyStore(parts: CopyParts): CopyStore {
  const most = parts.entriesPerSnapshot ?? ENTRIES_PER_SNAPSHOT;
  const open: Open = { head: null, journal: null, points: new Map(), noticed: new Set() };
  /** Work that has the files to itself; appends wait for it, and it waits for them. */
  let last: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => open.journal?.idle()).then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    look: (seen) =>
      alone(async () => {
        await readAfresh(parts, open);
        const damaged = [...open.noticed];
        const isKnown = seen !== null && open.points.get(seen.generation) === seen.commit;
        return { found: open.head, isKnown, damaged };
      }),
    async append(state, changes) {
      await last;
      if (open.journal?.isBroken()) await alone(() => readAfresh(parts, open));
      const { head, journal, points } = open;
      if (head === null || journal === null) return false;
      if (state.generation !== head.generation + 1) return false;
      open.head = { ...state, header: head.header };
      points.set(state.generation, state.commit);
      await journal.append({ ...state, before: head.commit, changes });
      open.noticed = new Set();
      if (journal.entries() >= most) void alone(() => foldNow(parts, open)).catch(() => undefined);
      return true;
    },
    replace: (state, rows) =>
      alone(async () => {
        if (open.journal?.isBroken()) await readAfresh(parts, open);
        if (open.head !== null && open.head.generation >= state.generation) return false;
        await replaceAll(parts, open, state, rows);
        return true;
      }),
    spreadHeader: (header) =>
      alone(async () => {
        if (open.head?.header !== header) return false;
        await spreadInFolder(parts, header);
        return true;
      }),
    keepNewestOnly: () =>
      alone(async () => {
        return open.head === null ? null : keepNewestOnly(parts, open.head.header);
      }),
    whole: () => alone(async () => (await readFolder(parts)).copy),
    putAside: (what, bytes) => alone(() => putAside(parts, what, bytes)),
    leave: () =>
      alone(async () => {
        await leaveJournal(open);
        const header = open.head?.header ?? null;
        open.head = null;
        open.points = new Map();
        await leaveFolder(parts, header);
      }),
    close: () =>
      alone(async () => {
        await foldNow(parts, open).catch(() => undefined); // what is in the journal is kept all the same
        await leaveJournal(open);
        open.head = null;
      }),
  };
}

/** Reads the folder as though for the first time, makes it whole, and notes what was damaged or gone. */
async function readAfresh(place: CopyFolder, open: Open): Promise<void> {
  await leaveJournal(open);
  open.head = null;
  open.points = new Map();
  const found = await readFolder(place);
  open.journal = await settle(place, found);
  const { read, copy } = found;
  const lone = copy === null ? read.journals : [];
  if (copy !== null) {
    const { generation, commit, rows, header, points } = copy;
    open.head = { generation, commit, rows, header };
    open.points = new Map(points.map((point) => [point.generation, point.commit]));
  }
  const amiss = [...read.damaged, ...lone].map(({ name }) => name);
  open.noticed = new Set([...open.noticed, ...amiss, ...read.missing]);
}

async function replaceAll(
  place: CopyFolder,
  open: Open,
  state: StateWithHeader,
  rows: readonly SealedRow[],
): Promise<void> {
  if (new Set(rows.map(({ id }) => id)).size !== state.rows) {
    throw new Error("Rows are missing or stand there twice");
  }
  const past = [...open.points].map(([generation, commit]) => ({ generation, commit }));
  await writeSnapshotFile(place, { ...state, previous: null, past }, rows);
  await leaveJournal(open);
  open.journal = await startJournal(place, state);
  open.head = state;
  open.noticed = new Set();
  open.points.set(state.generation, state.commit);
}

async function foldNow(place: CopyFolder, open: Open): Promise<void> {
  if (open.journal === null || open.head === null || open.journal.entries() === 0) return;
  const next = await fold(place, open.head.commit);
  if (next === null) return;
  const left = open.journal;
  open.journal = next;
  await left.close();
}

async function leaveJournal(open: Open): Promise<void> {
  const left = open.journal;
  open.journal = null;
  await left?.close();
}
