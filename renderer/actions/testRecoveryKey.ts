import type { CalendarDate } from "../domain/calendar";
import type { Result } from "../domain/result";
import type { RecoveryKeyRefusal } from "../storage/recoveryKey";
import type { WrongSecret } from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import { noteProven } from "./changeRecoveryKey";

/** Tries the recovery key on the vault's header, opens nothing, and notes the day when it works. */
export async function testRecoveryKey(
  vault: Pick<Vault, "keyring" | "commit">,
  typed: string,
  today: CalendarDate,
): Promise<Result<null, WrongSecret | RecoveryKeyRefusal>> {
  const tried = await vault.keyring.tryRecoveryKey(typed);
  if (tried.ok) await noteProven(vault, today);
  return tried;
}
