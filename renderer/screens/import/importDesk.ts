import { type AnswersToImport, importAnswers } from "../../actions/importAnswers";
import { importForms } from "../../actions/importForms";
import type { FoundSpreadsheet, IntakeProgress } from "../../actions/intake/intake";
import { ownForm } from "../../actions/intake/ownForm";
import type { ReceivedFile } from "../../actions/intake/receivedFile";
import type { DocumentWriter, ReadingWorker } from "../../actions/outside";
import type { CalendarDate } from "../../domain/calendar";
import type { BatchId, EditionId, NewId } from "../../domain/ids";
import { reasonOf } from "../../domain/reasonOf";
import { type EqualityPool, equalityPool, shuffled } from "../../storage/equalityPool";
import type { Vault } from "../../storage/vault";
import { spreadsheetDesk } from "../spreadsheet/spreadsheetDesk";

/** What the import place shows of the work under way. */
export type ImportState =
  | { readonly kind: "idle" }
  | ({ readonly kind: "working" } & IntakeProgress)
  /** Stopped by the coordinator: nothing was kept. */
  | { readonly kind: "stopped" }
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
  /** Takes over the rows of a spreadsheet whose columns were named. */
  takeAnswers(sheet: AnswersToImport): void;
  /** Stops the import under way; nothing of it is kept. Those that wait behind it go on. */
  stop(): void;
  discardEquality(): void;
  state(): ImportState;
  subscribe(listener: () => void): () => void;
};

type DeskParts = {
  readonly vault: Vault;
  readonly newId: NewId;
  readonly startReading: () => ReadingWorker;
  readonly writer: DocumentWriter;
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
  let stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const show = (next: ImportState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    take(arrival) {
      if (arrival.number <= lastNumber) return;
      lastNumber = arrival.number;
      last = last.then(() => {
        stopping = new AbortController();
        return importOne({ ...parts, stop: stopping.signal }, equality, arrival, show);
      });
    },
    takeAnswers(sheet) {
      last = last.then(() => takeAnswers(parts, equality, sheet, show));
    },
    stop: () => stopping.abort(),
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
  { vault, newId, startReading, writer, stop }: DeskParts & { readonly stop: AbortSignal },
  equality: EqualityPool,
  arrival: ImportArrival,
  show: (state: ImportState) => void,
): Promise<void> {
  const onProgress = (progress: IntakeProgress) => show({ kind: "working", ...progress });
  onProgress({ done: 0, all: arrival.files.length, needALook: 0 });
  const reader = startReading();
  try {
    const found: FoundSpreadsheet[] = [];
    const onSpreadsheet = (one: FoundSpreadsheet) => void found.push(one);
    const ours = () => ownForm(vault, arrival.editionId, { writer, reader });
    const tools = { reader, equality, newId, onProgress, onSpreadsheet, ownForm: ours, stop };
    const imported = await importForms(vault, arrival, arrival.files, tools);
    if (!imported.ok) return show({ kind: "stopped" });
    spreadsheetDesk(vault).receive(found, imported.value);
    show(await doneWith(imported.value.id, equality));
  } catch (failure) {
    show({ kind: "failed", reason: reasonOf(failure) });
  } finally {
    reader.close();
  }
}

async function doneWith(batchId: BatchId, equality: EqualityPool): Promise<ImportState> {
  const stored = await equality.store();
  return {
    kind: "done",
    batchId,
    equality: { stored: stored.ok ? stored.value : 0, waiting: equality.waiting() },
  };
}

async function takeAnswers(
  { vault, newId }: DeskParts,
  equality: EqualityPool,
  sheet: AnswersToImport,
  show: (state: ImportState) => void,
): Promise<void> {
  const onProgress = (done: number, all: number) =>
    show({ kind: "working", done, all, needALook: 0 });
  onProgress(0, sheet.rows.length);
  try {
    const taken = await importAnswers(vault, sheet, { newId, equality, onProgress });
    show(taken.ok ? await doneWith(taken.value.batchId, equality) : { kind: "idle" });
  } catch (failure) {
    show({ kind: "failed", reason: reasonOf(failure) });
  }
}
