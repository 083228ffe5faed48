import type { CalendarDate } from "../domain/calendar";
import { type CheckedEntry, checkEntry, type EntryProblem } from "../domain/checkEntry";
import { placesOf } from "../domain/cohort";
import type { Session } from "../domain/edition";
import type { GuestId, NewId, SessionId } from "../domain/ids";
import { checkMark } from "../domain/markRules";
import { markId } from "../domain/person";
import { type Facts, type Operation, put } from "../domain/records";
import { expectedPlaces } from "../domain/registerSummary";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type SheetTyped = {
  readonly sessionId: SessionId;
  /** In the entry grammar of `domain/sheetEntry`. */
  readonly text: string;
  /** Everyone expected, without a mark and not named in the text is marked absent in the same step. */
  readonly restAbsent: boolean;
};

export type SheetEntered = {
  readonly marks: number;
  readonly guests: number;
  readonly restAbsent: number;
};

export type SheetEntryRefusal =
  | { readonly kind: "noSuchSession" }
  | { readonly kind: "nothingTyped" }
  | { readonly kind: "hasProblems"; readonly problems: readonly EntryProblem[] };

/** What the typed text would write to the register of a session. */
export function previewEntry(
  facts: Facts,
  session: Session,
  text: string,
  today: CalendarDate,
): CheckedEntry {
  const places = placesOf(facts.place.values(), session.editionId);
  const guests = [...facts.guest.values()].filter((guest) => guest.sessionId === session.id);
  return checkEntry(text, { session, places, marks: facts.mark, guests, today });
}

/** Writes a typed sheet into the register: all of it as one change, or nothing while anything in it is wrong. */
export async function enterSheet(
  vault: Vault,
  newId: NewId,
  { sessionId, text, restAbsent }: SheetTyped,
  today: CalendarDate,
): Promise<Result<SheetEntered, SheetEntryRefusal>> {
  const session = vault.facts.session.get(sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  const entry = previewEntry(vault.facts, session, text, today);
  const { problems } = entry;
  if (problems.length > 0) return refused({ kind: "hasProblems", problems });
  const marks = entry.marks.map(({ place: { personId }, status }) =>
    put("mark", { id: markId(sessionId, personId), sessionId, personId, status }),
  );
  const guests = entry.guests
    .filter(({ isKnown }) => !isKnown)
    .map(({ name, organisation }) =>
      put("guest", { id: newId() as GuestId, sessionId, name, organisation }),
    );
  const named = new Set(marks.map(({ id }) => id));
  const absent = restAbsent ? absences(vault.facts, session, named, today) : [];
  const operations = [...marks, ...guests, ...absent];
  if (operations.length === 0) return refused({ kind: "nothingTyped" });
  await vault.commit(operations, { action: "enterSheet" });
  return ok({ marks: marks.length, guests: guests.length, restAbsent: absent.length });
}

function absences(
  facts: Facts,
  session: Session,
  named: ReadonlySet<string>,
  today: CalendarDate,
): readonly Operation[] {
  const { id: sessionId } = session;
  const status = { kind: "absent" } as const;
  return expectedPlaces(session, [...facts.place.values()])
    .filter((place) => checkMark(session, place, status, today).ok)
    .map(({ personId }) => ({ id: markId(sessionId, personId), sessionId, personId, status }))
    .filter(({ id }) => !facts.mark.has(id) && !named.has(id))
    .map((mark) => put("mark", mark));
}
