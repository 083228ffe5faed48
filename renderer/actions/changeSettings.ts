import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

/** Shortest and longest minutes without a key or a touch before the window locks. */
const LOCK_MINUTES = { least: 1, most: 60 } as const;

export type SettingsRefusal = { readonly kind: "noName" } | { readonly kind: "lockMinutes" };

/** Changes the academy's name, who works here, and when it locks. */
export async function changeSettings(
  vault: Vault,
  wanted: {
    readonly academyName: string;
    readonly coordinatorName: string;
    readonly lockAfterMinutes: number;
  },
): Promise<Result<null, SettingsRefusal>> {
  const academyName = wanted.academyName.trim();
  const { lockAfterMinutes } = wanted;
  if (academyName === "") return refused({ kind: "noName" });
  const isInRange =
    Number.isInteger(lockAfterMinutes) &&
    lockAfterMinutes >= LOCK_MINUTES.least &&
    lockAfterMinutes <= LOCK_MINUTES.most;
  if (!isInRange) return refused({ kind: "lockMinutes" });
  const coordinatorName = wanted.coordinatorName.trim();
  const fields = { academyName, coordinatorName, lockAfterMinutes };
  const changed = change("settings", "settings", fields);
  await vault.commit([changed], { action: "changeSettings" });
  return ok(null);
}
