import type { SealedRow } from "./seal";
import type { VaultName } from "./vault";

/** A state of a vault: the number of commits that led to it, and the random name of the last. */
export type CopyPoint = { readonly generation: number; readonly commit: string };

export type CopyState = CopyPoint & { readonly rows: number };

export type RowChanges = {
  readonly written: readonly SealedRow[];
  readonly deleted: readonly string[];
};

export type CopyLook =
  | {
      readonly kind: "looked";
      readonly found: (CopyState & { readonly header: string }) | null;
      /** Whether the state asked about is the one found or one that led to it. */
      readonly isKnown: boolean;
      /** Files that were not as they had been written; they were put aside. */
      readonly damaged: readonly string[];
      readonly folder: string;
      readonly freeBytes: number;
    }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type CopyOutcome =
  | { readonly kind: "kept"; readonly freeBytes: number }
  | { readonly kind: "outOfStep" }
  | { readonly kind: "nearlyFull"; readonly freeBytes: number }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type SpreadOutcome =
  | {
      readonly kind: "spread";
      /** Backups here and at the second place that begin with the header now. */
      readonly backups: number;
      /** False where one could not be written. */
      readonly isComplete: boolean;
      readonly secondPlace: "none" | "reached" | "notReached";
    }
  | { readonly kind: "outOfStep" }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type NoteOutcome =
  | { readonly kind: "noted" }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

export type EraseOutcome =
  | {
      readonly kind: "erased";
      readonly secondPlace: "none" | "reached" | "notReached";
      /** Files put aside earlier that nothing tells the academy of: they were left, and may be of this one. */
      readonly leftAside: number;
    }
  | { readonly kind: "heldElsewhere" }
  | { readonly kind: "failed"; readonly reason: string };

/** A copy of all that is sealed, outside the browser. It answers with outcomes and never throws. */
export type SecondCopy = {
  look(seen: CopyPoint | null): Promise<CopyLook>;
  /** Adds one commit; answered once it is on the disk. */
  append(state: CopyState, changes: RowChanges): Promise<CopyOutcome>;
  /** Puts a whole state in place of what stands there. */
  replace(
    state: CopyState & { readonly header: string },
    rows: readonly SealedRow[],
  ): Promise<CopyOutcome>;
  /** Puts the header that stands in front of the newest state in front of every older file and backup too. */
  spreadHeader(header: string): Promise<SpreadOutcome>;
  /** Puts rows on the list of the erased, beside the backups. */
  noteErased(rows: readonly string[]): Promise<NoteOutcome>;
  /** Removes all but the newest state, and sealed files, here and at the second place. */
  erase(rows: readonly string[], originals: readonly string[]): Promise<EraseOutcome>;
  /** Removes sealed files that neither this list nor a backup names. */
  sweepOriginals(names: readonly string[]): Promise<CopyOutcome>;
  /** The rows on the list. */
  erased(): Promise<readonly string[]>;
  /** Notes where the log ends, beside the copy and not inside it. */
  keepLogHead(row: SealedRow): Promise<CopyOutcome>;
  /** Null where there is none or it cannot be read. */
  logHead(): Promise<SealedRow | null>;
  /** Whether there is room to write at all. */
  askRoom(): Promise<CopyOutcome>;
  /** Null when they cannot be read. */
  rows(): Promise<readonly SealedRow[] | null>;
  /** Keeps rows that are no longer trusted, or another academy's. `what`: small letters and dashes. */
  putAside(what: string, rows: readonly SealedRow[]): Promise<CopyOutcome>;
  /** Puts the whole copy aside: it is another vault's. */
  leave(): Promise<CopyOutcome>;
  putOriginal(name: string, rows: readonly SealedRow[]): Promise<CopyOutcome>;
  original(name: string): Promise<readonly SealedRow[] | null>;
  originals(): Promise<readonly string[]>;
};

export type SecondCopyOf = (name: VaultName) => SecondCopy;
