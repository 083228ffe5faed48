import type { Clock } from "../domain/calendar";
import type { BackupShelfOf } from "./backupShelf";
import type { CannotOpen, Disk } from "./database";
import type { HeaderRefusal } from "./header";
import type { DeriveKey } from "./keyDerivation";
import type { RecoveryKeyRefusal } from "./recoveryKey";
import type { SchemaSteps } from "./schemas";
import type { SecondCopyOf } from "./secondCopy";
import type { VaultName } from "./vault";

/** What opening a vault needs from outside. */
export type VaultSurroundings = {
  readonly deriveKey: DeriveKey;
  readonly clock: Clock;
  /** Lets milliseconds pass between attempts. */
  readonly wait: (ms: number) => Promise<void>;
  /** The browser's store where left out. */
  readonly disk?: Disk;
  /** Another place of the browser's, in use before `disk` was; what is erased goes from there too where it can. */
  readonly leftDisk?: Disk;
  /** No second copy is kept where left out. */
  readonly secondCopy?: SecondCopyOf;
  /** Where a backup is made before records are written in a newer form; none is made where left out. */
  readonly backups?: BackupShelfOf;
  /** Today's schemas where left out. */
  readonly schemaSteps?: SchemaSteps;
};

export type Secret =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "recoveryKey"; readonly recoveryKey: string };

/** What the system's keychain keeps, as base64. It opens the vault and is no proof of who asks: keys are not changed by it. */
export type SystemSecret = { readonly kind: "systemKey"; readonly systemKey: string };

/** `done` is 0 to 1 within its step. */
export type UnlockProgress = {
  readonly step: "waiting" | "deriving" | "opening" | "repairing";
  readonly done: number;
};

export type WrongSecret =
  /** `nextWaitMs`: how long the next attempt will wait before it starts. */
  | { readonly kind: "wrongPassphrase"; readonly failed: number; readonly nextWaitMs: number }
  | { readonly kind: "wrongRecoveryKey" }
  | { readonly kind: "wrongSystemKey" };

/** Another window of ours on this computer has the vault open. Nothing was read or changed. */
export type HeldElsewhere = { readonly kind: "heldElsewhere" };

export type UnlockRefusal =
  | { readonly kind: "noVault" }
  | HeldElsewhere
  | WrongSecret
  | RecoveryKeyRefusal
  | HeaderRefusal
  | RecordsRefusal
  | CannotOpen;

export type RecordsRefusal =
  /** Some records do not open or are gone. Nothing was changed. */
  | {
      readonly kind: "damagedRecords";
      readonly damaged: number;
      readonly missing: number;
      readonly readable: number;
    }
  | { readonly kind: "newerFormat" }
  /** Or the second copy holds what is missing here and cannot give it now. Nothing was changed. */
  | CannotOpen;

export type CreateRefusal =
  | { readonly kind: "alreadyThere" }
  | { readonly kind: "weakPassphrase" }
  | HeldElsewhere
  | RecoveryKeyRefusal
  | CannotOpen;

export type VaultPresence =
  | { readonly kind: "none" }
  | { readonly kind: "present" }
  /** The browser emptied a store that had been written: this is no new user. */
  | { readonly kind: "lost" }
  /** The browser holds nothing, and the second copy holds a vault: it is put back when it is unlocked. */
  | { readonly kind: "recoverable" }
  | HeldElsewhere
  | CannotOpen;

export type UnlockRequest = {
  readonly name: VaultName;
  readonly secret: Secret | SystemSecret;
  /**
   * Opens what can be read although some records are damaged. Those are put aside beside the second copy and no longer
   * missed; where no copy is kept they stay as they are.
   */
  readonly acceptDamage?: boolean;
};

export type OnProgress = (progress: UnlockProgress) => void;
