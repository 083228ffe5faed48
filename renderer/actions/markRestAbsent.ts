import type { CalendarDate } from "../domain/calendar";
import type { SessionId } from "../domain/ids";
import { checkMark } from "../domain/markRules";
import { markId } from "../domain/person";
import { put } from "../domain/records";
import { expectedPlaces } from "../domain/registerSummary";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import type { MarkingRefusal } from "./markAttendance";

const ABSENT = { kind: "absent" } as const;

/** Marks everyone expected and not yet marked as absent, all or none, and says how many. Undo takes all of them back. */
export async function markRestAbsent(
  vault: Vault,
  sessionId: SessionId,
  today: CalendarDate,
): Promise<Result<number, MarkingRefusal>> {
  const { session: sessions, place: places, mark: marks } = vault.facts;
  const session = sessions.get(sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  const unmarked = expectedPlaces(session, [...places.values()]).filter(
    ({ personId }) => !marks.has(markId(sessionId, personId)),
  );
  for (const place of unmarked) {
    const checked = checkMark(session, place, ABSENT, today);
    if (!checked.ok) return checked;
  }
  if (unmarked.length === 0) return ok(0);
  const operations = unmarked.map(({ personId }) =>
    put("mark", { id: markId(sessionId, personId), sessionId, personId, status: ABSENT }),
  );
  await vault.commit(operations, { action: "markRestAbsent" });
  return ok(unmarked.length);
}
