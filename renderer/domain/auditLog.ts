/** What somebody may be asked about later. */
export type AuditAct =
  | "sawContacts"
  | "sawNeeds"
  | "sawOriginal"
  | "sawSignedSheet"
  | "exported"
  | "printed"
  | "imported"
  | "tookBack"
  | "restored"
  | "erased"
  | "changedPassphrase"
  | "changedRecoveryKey"
  | "testedRecoveryKey"
  | "renewedKeys"
  | "keptKeyInSystem"
  | "forgotKeyInSystem"
  | "openedDamaged";

/** What is noted; the vault adds when, who, and the place in the chain. */
export type AuditDeed = {
  readonly act: AuditAct;
  /** The application or person it was about. An id names nobody once they are erased. */
  readonly about?: string;
  /** Words beside it, such as the name of a saved file. They may name somebody, so an erasure can take them away. */
  readonly detail?: string;
};

/** The words of an entry, and what keeps their digest from being guessed once they are gone. */
export type AuditDetail = { readonly text: string; readonly salt: string };

/** One line of the log. Each holds the digest of the one before it by the same computer. */
export type AuditEntry = {
  /** Computer and number. */
  readonly id: string;
  /** The random name of this copy of the academy; a restore begins a new one. */
  readonly device: string;
  /** From 1, without a gap, for each device. */
  readonly number: number;
  /** Milliseconds. */
  readonly at: number;
  /** The coordinator on this computer; "" where no name was given. */
  readonly who: string;
  readonly act: AuditAct;
  readonly about: string | null;
  /** Null where there are none, and after they were taken away: `detailDigest` then tells the two apart. */
  readonly detail: AuditDetail | null;
  readonly detailDigest: string | null;
  /** The digest of entry `number - 1`; null for the first. */
  readonly previous: string | null;
};

/** The last entry of each device as noted outside the log, beside the second copy. */
export type AuditHeads = Readonly<Record<string, AuditHead>>;

export type AuditHead = { readonly number: number; readonly digest: string };

/** What the chain says of itself. */
export type ChainState =
  /** `endKnown` is false where nothing outside the log says which entry was the last. */
  | { readonly kind: "whole"; readonly entries: number; readonly endKnown: boolean }
  | {
      readonly kind: "broken";
      readonly problem: "missing" | "changed" | "reordered" | "cut";
      readonly device: string;
      /** The number at which it shows first. */
      readonly number: number;
    };

export function auditEntryId(device: string, number: number): string {
  return `${device}.${number}`;
}
