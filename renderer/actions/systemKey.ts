import { type Result, refused } from "../domain/result";
import type { KeyChangeRefusal, KeysChanged } from "../storage/keyring";
import { newSystemKey } from "../storage/keyring";
import type { OnProgress, Secret } from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import type { Desktop } from "./outside";

type Keychain = Pick<Desktop, "keepSystemKey" | "forgetSystemKey">;

/** Lets this computer's keychain open the academy. The keychain keeps its key first: a slot nobody has the key to is no harm. */
export async function keepSystemKey(
  vault: Vault,
  keychain: Keychain,
  present: Secret,
  onProgress: OnProgress,
): Promise<Result<KeysChanged, KeyChangeRefusal | { readonly kind: "keychainFailed" }>> {
  const systemKey = newSystemKey();
  const kept = await keychain.keepSystemKey(vault.name, systemKey);
  if (kept.kind !== "done") return refused({ kind: "keychainFailed" });
  const changed = await vault.keyring.addSystemKey(present, systemKey, onProgress);
  if (!changed.ok) await keychain.forgetSystemKey(vault.name);
  else await vault.note({ act: "keptKeyInSystem" });
  return changed;
}

/** The keychain opens it no more: the slot goes out of every header, and the key out of the keychain's file. */
export async function forgetSystemKey(
  vault: Pick<Vault, "name" | "keyring" | "note">,
  keychain: Keychain,
): Promise<void> {
  await vault.keyring.removeSystemKey();
  await keychain.forgetSystemKey(vault.name);
  await vault.note({ act: "forgotKeyInSystem" });
}
