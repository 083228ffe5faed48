import { type Result, refused } from "../domain/result";
import type { BackupShelf } from "../storage/backupShelf";
import type { BackupRead, BackupRefusal } from "../storage/backups";
import type { Vault } from "../storage/vault";
import { type BackupFailure, backUp } from "./backUp";

export type RestoreRefusal =
  | BackupRefusal
  | { readonly kind: "unreadable" }
  /** The present could not be backed up first, so nothing was changed. */
  | { readonly kind: "presentNotKept"; readonly failure: BackupFailure };

/**
 * Sets the academy back to a backup. The present is backed up before, so that the way back is a restore too. The vault
 * must be locked afterwards: its memory is the past. `former`: the same backup, opened by a key given up since.
 */
export async function restoreBackup(
  vault: Vault,
  shelf: BackupShelf,
  path: string | null,
  name: string,
  former: BackupRead | null = null,
): Promise<Result<null, RestoreRefusal>> {
  const backup = former ?? (await shelf.read(path, name));
  if (backup === null) return refused({ kind: "unreadable" });
  const readable = await vault.backups.compare(backup);
  if (!readable.ok) return readable;
  const present = await backUp(vault, shelf);
  if (!present.ok) return refused({ kind: "presentNotKept", failure: present.error });
  if (path !== null) await shelf.bringOriginals(path, name);
  return vault.backups.restore(backup);
}
