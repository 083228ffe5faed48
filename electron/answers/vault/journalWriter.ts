import type { FileSystem, OpenFile } from "./fileSystem";
import { type JournalEntry, writeEntry } from "./vaultFormat";

type Waiting = {
  readonly entry: JournalEntry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

export type JournalWriter = {
  /** Resolves when the entry is on the disk. Entries that come while the disk works go there together, with one wait. */
  append(entry: JournalEntry): Promise<void>;
  /** Entries in the file, also those before this writer. */
  entries(): number;
  /** Lets what is under way end. */
  idle(): Promise<void>;
  /** After one failure nothing more is written: what the disk holds then is not known before it is read again. */
  isBroken(): boolean;
  close(): Promise<void>;
};

export type JournalEnd = {
  readonly path: string;
  readonly goodBytes: number;
  readonly chain: Uint8Array;
  readonly entries: number;
};

/** Goes on behind the good part of a journal. */
export async function openJournal(files: FileSystem, end: JournalEnd): Promise<JournalWriter> {
  const file = await files.goOn(end.path, end.goodBytes);
  return journalWriter(file, end);
}

function journalWriter(file: OpenFile, end: JournalEnd): JournalWriter {
  let { chain, entries } = end;
  let waiting: Waiting[] = [];
  let isBroken = false;
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await writeTogether(together);
    }
    working = null;
  }

  async function writeTogether(together: readonly Waiting[]): Promise<void> {
    try {
      if (isBroken) throw new JournalBroken();
      for (const { entry } of together) {
        const framed = writeEntry(chain, entry);
        await file.write(framed.bytes);
        chain = framed.chain;
      }
      await file.sync();
      entries += together.length;
      for (const { done } of together) done();
    } catch (error) {
      isBroken = true;
      for (const { failed } of together) failed(error);
    }
  }

  return {
    append: (entry) =>
      new Promise((done, failed) => {
        waiting.push({ entry, done, failed });
        working ??= work();
      }),
    entries: () => entries,
    idle: async () => {
      await working;
    },
    isBroken: () => isBroken,
    close: async () => {
      await working;
      await file.close();
    },
  };
}

/** An entry came after one that could not be written. */
class JournalBroken extends Error {
  readonly code = "EIO";

  constructor() {
    super("The journal was not written to its end");
    this.name = "JournalBroken";
  }
}
