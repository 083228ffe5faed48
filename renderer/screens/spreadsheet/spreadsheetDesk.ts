import type { FoundSpreadsheet } from "../../actions/intake/intake";
import type { WaitedIn } from "../../actions/waitingSpreadsheet";
import type { ImportBatch, ImportOutcome } from "../../domain/reading";
import type { Vault } from "../../storage/vault";

/** A spreadsheet that came and whose columns wait to be named; it lives in memory only, like the file on its disk. */
export type WaitingSpreadsheet = WaitedIn & {
  /** What the address calls it. */
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Where spreadsheets wait, wherever in the window the person is meanwhile. */
export type SpreadsheetDesk = {
  /** Keeps the spreadsheets that an import found. */
  receive(found: readonly FoundSpreadsheet[], batch: ImportBatch): void;
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
    receive(found, batch) {
      const kept = found.map((one) => ({ ...one, key: String(++given), batchId: batch.id }));
      const [only] = kept;
      const isAlone = batch.outcomes.filter((one) => !isAround(one)).length === 1;
      if (only !== undefined && isAlone) fresh = only.key;
      if (kept.length > 0) show([...waiting, ...kept]);
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

/** The mail around it, and what the computer put beside it, say nothing by themselves. */
function isAround(outcome: ImportOutcome): boolean {
  return outcome.kind === "leftOut";
}
