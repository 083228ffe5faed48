import type { ReceivedFile } from "../../actions/intake/receivedFile";
import type { WaitedIn } from "../../actions/waitingSpreadsheet";
import type { ImportBatch } from "../../domain/reading";
import type { Vault } from "../../storage/vault";

/** A spreadsheet that came and whose columns wait to be named; it lives in memory only, like the file on its disk. */
export type WaitingSpreadsheet = WaitedIn & {
  /** What the address calls it. */
  readonly key: string;
  readonly file: ReceivedFile;
};

/** Where spreadsheets wait, wherever in the window the person is meanwhile. */
export type SpreadsheetDesk = {
  /** Keeps the spreadsheets among files that were just imported. */
  receive(files: readonly ReceivedFile[], batch: ImportBatch): void;
  waiting(): readonly WaitingSpreadsheet[];
  /** The one that came alone and was not opened yet; asked for once. */
  takeFresh(): string | null;
  done(key: string): void;
  subscribe(listener: () => void): () => void;
};

const desks = new WeakMap<Vault, SpreadsheetDesk>();

/** The one desk of an open vault; it goes with the vault. */
export function spreadsheetDesk(vault: Vault): SpreadsheetDesk {
  const known = desks.get(vault);
  if (known !== undefined) return known;
  const desk = newDesk();
  desks.set(vault, desk);
  return desk;
}

function newDesk(): SpreadsheetDesk {
  const listeners = new Set<() => void>();
  let waiting: readonly WaitingSpreadsheet[] = [];
  let fresh: string | null = null;
  let given = 0;
  const show = (next: readonly WaitingSpreadsheet[]) => {
    waiting = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    receive(files, batch) {
      const names = new Set(batch.outcomes.flatMap(namesOfSpreadsheet));
      const found = files
        .filter(({ name }) => names.has(name))
        .map((file) => ({ key: String(++given), file, fileName: file.name, batchId: batch.id }));
      const [only] = found;
      if (only !== undefined && files.length === 1) fresh = only.key;
      if (found.length > 0) show([...waiting, ...found]);
    },
    waiting: () => waiting,
    takeFresh() {
      const key = fresh;
      fresh = null;
      return key;
    },
    done: (key) => show(waiting.filter((one) => one.key !== key)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function namesOfSpreadsheet(outcome: ImportBatch["outcomes"][number]): readonly string[] {
  const isOne = outcome.kind === "refused" && outcome.refusal.kind === "spreadsheet";
  return isOne ? [outcome.fileName] : [];
}
