import type { BackedUp, BackupFailure } from "../../actions/backUp";
import type { Facts } from "../../domain/records";
import type { Result } from "../../domain/result";
import type { BackupShelf, PlacesKnown } from "../../storage/backupShelf";
import type { VaultName } from "../../storage/vault";

/** What is known of the backups at this moment. */
export type BackupStatus = PlacesKnown & {
  /** When the newest one here was made, in ms; null before the first. */
  readonly madeAt: number | null;
  readonly count: number;
};

/** The backups as an open academy works with them. */
export type BackupsAtHand = {
  readonly shelf: BackupShelf;
  /** Null until the vault folder has answered, and while it does not. */
  readonly status: BackupStatus | null;
  readonly isWorking: boolean;
  readonly backUpNow: () => Promise<Result<BackedUp, BackupFailure>>;
  /** Asks the vault folder again. */
  readonly refresh: () => Promise<void>;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const OLD_AFTER_DAYS = 7;

/** Whole days since the last backup at the second place; null where none ever went there. */
export function daysSinceElsewhere(status: BackupStatus, nowMs: number): number | null {
  const copiedAt = status.place?.copiedAt ?? null;
  return copiedAt === null ? null : Math.max(0, Math.floor((nowMs - copiedAt) / DAY_MS));
}

/**
 * Whether to remind: in one's own academy with applications in it, when no backup stands elsewhere or the last is a
 * week old. `days` is null for none.
 */
export function backupDue(
  name: VaultName,
  facts: Facts,
  status: BackupStatus | null,
  nowMs: number,
): { readonly days: number | null } | null {
  if (name === "sample" || status === null || facts.application.size === 0) return null;
  const days = daysSinceElsewhere(status, nowMs);
  return days === null || days >= OLD_AFTER_DAYS ? { days } : null;
}
