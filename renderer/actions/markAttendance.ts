import type { CalendarDate } from "../domain/calendar";
import { placeOfPerson } from "../domain/cohort";
import type { PersonId, SessionId } from "../domain/ids";
import { checkMark, type MarkRefusal } from "../domain/markRules";
import { type MarkStatus, markId } from "../domain/person";
import { put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type MarkingRefusal =
  | MarkRefusal
  | { readonly kind: "noSuchSession" }
  | { readonly kind: "notInCohort" };

export type Marking = {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  /** Null takes the mark away, so that the person is "not yet" again. */
  readonly status: MarkStatus | null;
};

/** Writes one person's mark for one session, over any earlier one. */
export async function markAttendance(
  vault: Vault,
  { sessionId, personId, status }: Marking,
  today: CalendarDate,
): Promise<Result<null, MarkingRefusal>> {
  const id = markId(sessionId, personId);
  if (status === null) {
    if (vault.facts.mark.has(id)) await vault.commit([remove("mark", id)], { action: "clearMark" });
    return ok(null);
  }
  const session = vault.facts.session.get(sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  const place = placeOfPerson(vault.facts.place.values(), session.editionId, personId);
  if (place === null) return refused({ kind: "notInCohort" });
  const checked = checkMark(session, place, status, today);
  if (!checked.ok) return checked;
  const mark = { id, sessionId, personId, status: checked.value };
  await vault.commit([put("mark", mark)], { action: "markAttendance" });
  return ok(null);
}
