import { edition2016 } from "../domain/edition2016";
import { ok, type Result } from "../domain/result";
import { unlockVault } from "../storage/openVault";
import type {
  OnProgress,
  Secret,
  SystemSecret,
  UnlockRefusal,
  VaultSurroundings,
} from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import { startingRecords } from "./startingRecords";

/**
 * Opens the coordinator's own vault. One that was sealed and never filled (the computer went off during set-up)
 * gets the published edition and the name given here, so that nobody stands before an empty academy.
 */
export async function unlockAcademy(
  secret: Secret | SystemSecret,
  nameIfNone: string,
  surroundings: VaultSurroundings,
  onProgress: OnProgress,
  acceptDamage = false,
): Promise<Result<Vault, UnlockRefusal>> {
  const opened = await unlockVault(
    { name: "academy", secret, acceptDamage },
    surroundings,
    onProgress,
  );
  if (!opened.ok) return opened;
  if (acceptDamage) await opened.value.note({ act: "openedDamaged" });
  if (!opened.value.facts.settings.has("settings")) {
    const records = startingRecords(nameIfNone, edition2016());
    await opened.value.commit(records, { action: "setUpAcademy" });
  }
  return ok(opened.value);
}
