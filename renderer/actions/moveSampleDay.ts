import { addDays } from "../domain/calendarRules";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

type MoveRefusal = { readonly kind: "notASample" };

/** Moves the day the sample academy lives on. A real academy follows the computer's clock and has no such day. */
export async function moveSampleDay(
  vault: Vault,
  days: number,
): Promise<Result<null, MoveRefusal>> {
  const sampleDay = vault.facts.settings.get("settings")?.sampleDay ?? null;
  if (sampleDay === null) return refused({ kind: "notASample" });
  const moved = change("settings", "settings", { sampleDay: addDays(sampleDay, days) });
  await vault.commit([moved], { action: "moveSampleDay" });
  return ok(null);
}
