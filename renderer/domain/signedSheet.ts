import type { OriginalFile } from "./application";
import type { CalendarDate } from "./calendar";
import { placesOf } from "./cohort";
import type { PersonId, SessionId, SignedSheetId } from "./ids";
import type { Facts } from "./records";
import { expectedPlaces } from "./registerSummary";

/** A photo or scan of the sheet people signed: evidence, kept sealed with its session and read by nobody's program. */
export type SignedSheet = {
  readonly id: SignedSheetId;
  readonly sessionId: SessionId;
  readonly keptOn: CalendarDate;
  readonly original: OriginalFile;
};

/** More pages than any evening has. */
export const MOST_SIGNED_SHEETS = 20;

/** The scans kept with a session, in the order they were taken in. */
export function signedSheetsOf(
  { signedSheet }: Pick<Facts, "signedSheet">,
  sessionId: SessionId,
): readonly SignedSheet[] {
  return [...signedSheet.values()].filter((sheet) => sheet.sessionId === sessionId);
}

/**
 * The scans on which somebody may be read: those of sessions whose sheet listed them, or where they came as a guest. No
 * name can be taken out of a picture.
 */
export function signedSheetsShowing(
  facts: Facts,
  people: ReadonlySet<PersonId>,
): readonly SignedSheet[] {
  const isShown = ({ sessionId }: SignedSheet) => {
    const session = facts.session.get(sessionId);
    if (session === undefined) return true;
    const listed = expectedPlaces(session, placesOf(facts.place.values(), session.editionId));
    return (
      listed.some(({ personId }) => people.has(personId)) ||
      [...facts.guest.values()].some(
        (guest) => guest.sessionId === sessionId && guest.personId && people.has(guest.personId),
      )
    );
  };
  return [...facts.signedSheet.values()].filter(isShown);
}
