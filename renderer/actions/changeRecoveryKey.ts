import type { CalendarDate } from "../domain/calendar";
import { change } from "../domain/records";
import type { Result } from "../domain/result";
import type { KeyChangeRefusal, KeysChanged } from "../storage/keyring";
import type { OnProgress, Secret } from "../storage/unlocking";
import type { Vault } from "../storage/vault";

/** Puts a new recovery key in the old one's place. It was shown, kept and confirmed before. */
export async function changeRecoveryKey(
  vault: Pick<Vault, "keyring" | "commit" | "note">,
  present: Secret,
  recoveryKey: string,
  today: CalendarDate,
  onProgress: OnProgress,
): Promise<Result<KeysChanged, KeyChangeRefusal>> {
  const changed = await vault.keyring.changeRecoveryKey(present, recoveryKey, onProgress);
  if (!changed.ok) return changed;
  await vault.note({ act: "changedRecoveryKey" });
  await noteProven(vault, today);
  return changed;
}

/** Notes that somebody has the recovery key at hand and reads it right. */
export async function noteProven(vault: Pick<Vault, "commit">, today: CalendarDate): Promise<void> {
  await vault.commit([change("settings", "settings", { recoveryProvenOn: today })], {
    action: "testRecoveryKey",
  });
}
