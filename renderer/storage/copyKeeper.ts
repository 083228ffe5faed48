import type { Clock } from "../domain/calendar";
import type { VaultDatabase } from "./database";
import type { SealedRow } from "./seal";
import type {
  CopyOutcome,
  CopyPoint,
  CopyState,
  EraseOutcome,
  RowChanges,
  SecondCopy,
  SpreadOutcome,
} from "./secondCopy";
import { WritingFailed } from "./writingFailed";

/** How safe what was saved is: on both copies, on one of them only, or where no second copy is kept at all. */
export type CopyCondition = "both" | "oneOnly" | "notKept";

/** Keeps the second copy in step with the browser's store, and knows when it is not. */
export type CopyKeeper = {
  condition(): CopyCondition;
  /** The last state known to stand on both. */
  copied(): CopyPoint | null;
  /** Throws WritingFailed where so little space is left that writing could hurt. */
  askRoom(): Promise<void>;
  /** Adds a commit that stands in the store already. Never throws. */
  keep(state: CopyState, changes: RowChanges): Promise<void>;
  /** Writes the whole store into the copy. */
  catchUp(state: CopyState): Promise<void>;
  /** What stands in front of the copy from its next whole writing on. */
  beginWith(text: string): void;
  /** Puts that header in front of older files and backups; null where no copy is kept, or it is behind. */
  spreadHeader(): Promise<HeaderSpread | null>;
  /** The list of the erased; a copy that cannot be asked is told of none. */
  erased(): Promise<readonly string[]>;
  /** False where the list could not be written. */
  noteErased(rows: readonly string[]): Promise<boolean>;
  /** Removes what is erased from the copy, its older states and its files, once the copy holds the newest state. */
  erase(rows: readonly string[], originals: readonly string[]): Promise<ErasedThere>;
  /** Removes files of the copy that neither this list nor a backup names. */
  sweepOriginals(names: readonly string[]): Promise<void>;
  /** False where the note of the log's end was not written. */
  keepLogHead(row: SealedRow): Promise<boolean>;
  /** Whether the copy holds all that was saved; where it does not, it is written whole now. */
  bringInStep(): Promise<boolean>;
  keepOriginal(name: string, rows: readonly SealedRow[]): Promise<void>;
  original(name: string): Promise<readonly SealedRow[] | null>;
};

/** How far a changed header went. */
export type HeaderSpread = Extract<SpreadOutcome, { readonly kind: "spread" }>;

/** Where an erasure reached in the second copy; null where that could not be written. */
export type ErasedThere = Omit<Extract<EraseOutcome, { readonly kind: "erased" }>, "kind"> | null;

/** A whole copy is not tried again sooner than this. */
const TRIED_AGAIN_MS = 20_000;
/** With less than this the disk is asked before each commit. */
const PLENTY_BYTES = 1024 * 1024 * 1024;

export type KeeperParts = {
  readonly copy: SecondCopy;
  readonly database: VaultDatabase;
  readonly headerText: string;
  readonly clock: Clock;
  readonly freeBytes: number;
  readonly copied: CopyPoint | null;
  readonly isInStep: boolean;
  /** The state the store is in; null before it has a name. */
  readonly state: CopyState | null;
};

export function copyKeeper(parts: KeeperParts): CopyKeeper {
  const { copy, database, clock } = parts;
  let condition: CopyCondition = parts.isInStep ? "both" : "oneOnly";
  let { copied, freeBytes, headerText, state: latest } = parts;
  let triedAt = Number.NEGATIVE_INFINITY;

  function heard(outcome: CopyOutcome, point: CopyPoint | null): void {
    condition = outcome.kind === "kept" ? "both" : "oneOnly";
    if (outcome.kind === "kept" || outcome.kind === "nearlyFull") freeBytes = outcome.freeBytes;
    if (outcome.kind === "kept" && point !== null) copied = point;
  }

  async function catchUp(state: CopyState): Promise<void> {
    latest = state;
    triedAt = clock();
    const rows = await database.records.toArray();
    heard(await copy.replace({ ...state, header: headerText }, rows), pointIn(state));
  }

  return {
    condition: () => condition,
    copied: () => copied,
    async askRoom() {
      if (freeBytes > PLENTY_BYTES) return;
      const outcome = await copy.askRoom();
      if (outcome.kind === "kept") freeBytes = outcome.freeBytes;
      if (outcome.kind === "nearlyFull") throw new WritingFailed(new NearlyFull());
    },
    async keep(state, changes) {
      latest = state;
      if (condition === "both") heard(await copy.append(state, changes), pointIn(state));
      else if (clock() - triedAt >= TRIED_AGAIN_MS) await catchUp(state);
    },
    catchUp,
    beginWith: (text) => {
      headerText = text;
    },
    async spreadHeader() {
      if (condition !== "both") return null;
      const outcome = await copy.spreadHeader(headerText);
      return outcome.kind === "spread" ? outcome : null;
    },
    erased: () => copy.erased(),
    noteErased: async (rows) => (await copy.noteErased(rows)).kind === "noted",
    erase: async (rows, originals) =>
      condition === "both" ? reachedBy(await copy.erase(rows, originals)) : null,
    sweepOriginals: async (names) => {
      await copy.sweepOriginals(names); // files too many are no harm; the next start tries again
    },
    keepLogHead: async (row) => (await copy.keepLogHead(row)).kind === "kept",
    async bringInStep() {
      if (condition !== "both" && latest !== null) await catchUp(latest);
      return condition === "both";
    },
    async keepOriginal(name, rows) {
      const outcome = await copy.putOriginal(name, rows);
      if (outcome.kind !== "kept") heard(outcome, null);
    },
    original: (name) => copy.original(name),
  };
}

/** Where no second copy is kept: in tests of other things. */
export const noCopyKeeper: CopyKeeper = {
  condition: () => "notKept",
  copied: () => null,
  askRoom: async () => undefined,
  keep: async () => undefined,
  catchUp: async () => undefined,
  beginWith: () => undefined,
  spreadHeader: async () => null,
  erased: async () => [],
  noteErased: async () => true,
  erase: async () => ({ secondPlace: "none", leftAside: 0 }),
  sweepOriginals: async () => undefined,
  keepLogHead: async () => false,
  bringInStep: async () => false,
  keepOriginal: async () => undefined,
  original: async () => null,
};

function reachedBy(outcome: EraseOutcome): ErasedThere {
  if (outcome.kind !== "erased") return null;
  const { secondPlace, leftAside } = outcome;
  return { secondPlace, leftAside };
}

class NearlyFull extends Error {
  constructor() {
    super("The disk is nearly full");
    this.name = "QuotaExceededError";
  }
}

function pointIn({ generation, commit }: CopyState): CopyPoint {
  return { generation, commit };
}
