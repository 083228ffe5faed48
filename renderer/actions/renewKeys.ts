import { ok, type Result, refused } from "../domain/result";
import type { BackupShelf } from "../storage/backupShelf";
import type { KeysRenewed, NewSecrets, RenewRefusal } from "../storage/renewKeys";
import type { Secret } from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import { type BackupFailure, backUp } from "./backUp";

export type RenewKeysRefusal =
  | RenewRefusal
  /** No backup of how it is now could be made, so nothing was changed. */
  | { readonly kind: "notBackedUp"; readonly failure: BackupFailure };

/**
 * Seals the academy anew under a new key, with a new passphrase and a new recovery key. A backup is made before, under the
 * old key, and one after, under the new.
 */
export async function renewKeys(
  vault: Vault,
  shelf: BackupShelf,
  present: Secret,
  secrets: NewSecrets,
  onShare: (share: number) => void,
): Promise<Result<KeysRenewed, RenewKeysRefusal>> {
  const before = await backUp(vault, shelf);
  if (!before.ok) return refused({ kind: "notBackedUp", failure: before.error });
  const renewed = await vault.keyring.renew(present, secrets, onShare);
  if (!renewed.ok) return renewed;
  await vault.note({ act: "renewedKeys" });
  await backUp(vault, shelf); // where it fails, the hourly one follows
  return ok(renewed.value);
}
