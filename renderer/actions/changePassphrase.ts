import type { Result } from "../domain/result";
import type { KeyChangeRefusal, KeysChanged } from "../storage/keyring";
import type { OnProgress, Secret } from "../storage/unlocking";
import type { Vault } from "../storage/vault";

/** Puts a new passphrase in front of every copy. Whoever forgot the present one gives the recovery key. */
export async function changePassphrase(
  vault: Pick<Vault, "keyring" | "note">,
  present: Secret,
  passphrase: string,
  onProgress: OnProgress,
): Promise<Result<KeysChanged, KeyChangeRefusal>> {
  const changed = await vault.keyring.changePassphrase(present, passphrase, onProgress);
  if (changed.ok) await vault.note({ act: "changedPassphrase" });
  return changed;
}
