import type { AuditDeed, AuditHeads } from "../domain/auditLog";
import type { Erasure } from "../domain/erasure";
import type { Facts, Operation } from "../domain/records";
import type { VaultBackups } from "./backups";
import type { CopyCondition } from "./copyKeeper";
import type { ErasedFrom } from "./erase";
import type { VaultKeyring } from "./keyring";
import type { Repair } from "./repairs";
import type { WaitingBox } from "./waitingBox";

/** What the screens are told about a change that was written. */
export type CommitNote = {
  /** What the coordinator did, in a word the undo line can name: "decide", "mark", "import". */
  readonly action: string;
};

export type Committed = {
  /** The operations that take it back. */
  readonly inverse: readonly Operation[];
};

/** An unlocked vault: the facts in memory and the one way to change them. */
export type Vault = {
  /** Which academy this is: the sample one or the coordinator's own. */
  readonly name: VaultName;
  /** The facts as last committed. The maps change in place with each commit; `version` tells when. */
  readonly facts: Facts;
  /** What was found amiss at this opening, and mended. */
  readonly repairs: readonly Repair[];
  /** Whether what was saved last stands on both copies. */
  copyCondition(): CopyCondition;
  /** Counts up with each commit; what screens memoise by. */
  version(): number;
  subscribe(listener: () => void): () => void;
  /** Seals and writes all operations or none; resolves when they are on disk, and in the second copy where that can be written. Throws WritingFailed when they could not be written; memory is then unchanged. */
  commit(operations: readonly Operation[], note: CommitNote): Promise<Committed>;
  /** Notes in the log that something was seen or done that changes no record. Not taken back by undo. */
  note(deed: AuditDeed): Promise<void>;
  /** Where the log was last known to end, as noted outside it; null where no note is at hand. */
  auditHeads(): AuditHeads | null;
  /** The latest action that can be taken back, or null. */
  undoable(): CommitNote | null;
  /** Takes the latest action back, as a commit of its own. Null when there is nothing to undo. */
  undo(): Promise<CommitNote | null>;
  /**
   * Keeps a received file sealed, in pieces, apart from the records. One that no record names in its field `original`
   * or `companions` is removed when the vault is next unlocked, as after an import that was taken back.
   */
  putOriginal(id: string, bytes: Uint8Array): Promise<void>;
  /** The file as kept, or null when it is not here. Throws OriginalDamaged rather than give a part of it. */
  openOriginal(id: string): Promise<Uint8Array | null>;
  removeOriginal(id: string): Promise<void>;
  /**
   * Takes records and kept files out of both copies for good, and off every backup that is gone back to. Not taken back
   * by undo, and what was done before can no longer be undone either. Gives where it reached.
   */
  erase(erasure: Erasure): Promise<ErasedFrom>;
  /** Where anonymous answers wait until they are enough to be stored together. */
  readonly waiting: WaitingBox;
  readonly backups: VaultBackups;
  readonly keyring: VaultKeyring;
  /** Drops keys and facts. The vault cannot be used afterwards. */
  lock(): void;
};

export type VaultName = "academy" | "sample";
