import type { CalendarDate } from "../domain/calendar";
import { isCalendarDate } from "../domain/calendarRules";
import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type ReceivedOnRefusal =
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "noSuchDay" }
  | { readonly kind: "notYet"; readonly today: CalendarDate };

/** Says on which day the application arrived; whether it was late follows from it. */
export async function changeReceivedOn(
  vault: Vault,
  id: ApplicationId,
  receivedOn: string,
  today: CalendarDate,
): Promise<Result<null, ReceivedOnRefusal>> {
  if (!vault.facts.application.has(id)) return refused({ kind: "noSuchApplication" });
  if (!isCalendarDate(receivedOn)) return refused({ kind: "noSuchDay" });
  if (receivedOn > today) return refused({ kind: "notYet", today });
  await vault.commit([change("application", id, { receivedOn })], { action: "changeReceivedOn" });
  return ok(null);
}
