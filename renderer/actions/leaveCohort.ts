import type { CalendarDate } from "../domain/calendar";
import { leaveCohort as endPlace, type LeaveRefusal } from "../domain/cohort";
import type { PlaceId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type LeavingRefusal =
  | LeaveRefusal
  | { readonly kind: "noSuchPlace" }
  | { readonly kind: "noReason" };

/** Ends a person's time in the cohort. Marks and row code stay; sessions after the day are no longer counted for them. */
export async function leaveCohort(
  vault: Vault,
  placeId: PlaceId,
  leaving: { readonly on: CalendarDate; readonly reason: string },
): Promise<Result<null, LeavingRefusal>> {
  const place = vault.facts.place.get(placeId);
  if (place === undefined) return refused({ kind: "noSuchPlace" });
  if (leaving.reason.trim() === "") return refused({ kind: "noReason" });
  const ended = endPlace(place, leaving.on, leaving.reason);
  if (!ended.ok) return ended;
  await vault.commit([change("place", placeId, { left: ended.value.left })], {
    action: "leaveCohort",
  });
  return ok(null);
}
