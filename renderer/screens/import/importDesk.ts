import { importForms, type ReceivedFile } from "../../actions/importForms";
import type { ReadingWorker } from "../../actions/outside";
import type { CalendarDate } from "../../domain/calendar";
import type { BatchId, EditionId, NewId } from "../../domain/ids";
import { type EqualityPool, equalityPool, shuffled } from "../../storage/equalityPool";
import type { Vault } from "../../storage/vault";

/** What the import place shows of the work under way. */
export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly all: number }
  | {
      readonly kind: "done";
      readonly batchId: BatchId;
      /** Equality pages stored, and those that still wait for company. */
      readonly equality: { readonly stored: number; readonly waiting: number };
    }
  /** Nothing was kept. */
  | { readonly kind: "failed"; readonly reason: string };

export type ImportArrival = {
  readonly files: readonly ReceivedFile[];
  /** Each arrival's own, counting up: one seen already is not taken again. */
  readonly number: number;
  readonly editionId: EditionId;
  readonly receivedOn: CalendarDate;
};

/** Imports arrivals one after the other, wherever in the window the person is meanwhile. */
export type ImportDesk = {
  take(arrival: ImportArrival): void;
  discardEquality(): void;
  state(): ImportState;
  subscribe(listener: () => void): () => void;
};

type DeskParts = {
  readonly vault: Vault;
  readonly newId: NewId;
  readonly startReading: () => ReadingWorker;
};

const desks = new WeakMap<Vault, ImportDesk>();

/** The one desk of an open vault; it goes with the vault, and with it the equality answers that still wait. */
export function importDesk(parts: DeskParts): ImportDesk {
  const known = desks.get(parts.vault);
  if (known !== undefined) return known;
  const desk = newDesk(parts, equalityPool(parts.vault, parts.newId, shuffled));
  desks.set(parts.vault, desk);
  return desk;
}

function newDesk(parts: DeskParts, equality: EqualityPool): ImportDesk {
  const listeners = new Set<() => void>();
  let state: ImportState = { kind: "idle" };
  let lastNumber = 0;
  let last: Promise<void> = Promise.resolve();
  const show = (next: ImportState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    take(arrival) {
      if (arrival.number <= lastNumber) return;
      lastNumber = arrival.number;
      last = last.then(() => importOne(parts, equality, arrival, show));
    },
    discardEquality() {
      equality.discard();
      if (state.kind === "done") show({ ...state, equality: { ...state.equality, waiting: 0 } });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function importOne(
  { vault, newId, startReading }: DeskParts,
  equality: EqualityPool,
  arrival: ImportArrival,
  show: (state: ImportState) => void,
): Promise<void> {
  const all = arrival.files.length;
  show({ kind: "working", done: 0, all });
  const reader = startReading();
  try {
    const onProgress = (done: number) => show({ kind: "working", done, all });
    const tools = { reader, equality, newId, onProgress };
    const batch = await importForms(vault, arrival, arrival.files, tools);
    const stored = await equality.store();
    show({
      kind: "done",
      batchId: batch.id,
      equality: { stored: stored.ok ? stored.value : 0, waiting: equality.waiting() },
    });
  } catch (failure) {
    show({ kind: "failed", reason: failure instanceof Error ? failure.message : String(failure) });
  } finally {
    reader.close();
  }
}
