import type { Application } from "./application";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import type { EditionId, NewId, PersonId, PlaceId } from "./ids";
import type { CohortPlace } from "./person";
import { ok, type Result, refused } from "./result";

export type JoinRefusal =
  | { readonly kind: "notAccepted" }
  | { readonly kind: "noPerson" }
  | { readonly kind: "alreadyInCohort"; readonly rowCode: number };

export type LeaveRefusal =
  | { readonly kind: "hasLeft"; readonly on: CalendarDate }
  | { readonly kind: "beforeJoining"; readonly joinedOn: CalendarDate };

/** Gives someone who accepted an offer a place with the next row code. */
export function joinCohort(
  application: Application,
  places: Iterable<CohortPlace>,
  joinedOn: CalendarDate,
  newId: NewId,
): Result<CohortPlace, JoinRefusal> {
  const { decision, personId, editionId } = application;
  if (decision.kind !== "offered" || decision.answer.kind !== "accepted") {
    return refused({ kind: "notAccepted" });
  }
  if (personId === null) return refused({ kind: "noPerson" });
  const inEdition = placesOf(places, editionId);
  const taken = inEdition.find((place) => place.personId === personId);
  if (taken !== undefined) return refused({ kind: "alreadyInCohort", rowCode: taken.rowCode });
  return ok({
    id: newId() as PlaceId,
    editionId,
    personId,
    applicationId: application.id,
    rowCode: nextRowCode(inEdition),
    joinedOn,
    left: null,
  });
}

/** Ends a place; its row code stays theirs and is given to nobody else. */
export function leaveCohort(
  place: CohortPlace,
  on: CalendarDate,
  reason: string,
): Result<CohortPlace, LeaveRefusal> {
  if (place.left !== null) return refused({ kind: "hasLeft", on: place.left.on });
  if (compareDates(on, place.joinedOn) < 0) {
    return refused({ kind: "beforeJoining", joinedOn: place.joinedOn });
  }
  return ok({ ...place, left: { on, reason: reason.trim() } });
}

/** All places of an edition in order of row code, also of those who left. */
export function placesOf(
  places: Iterable<CohortPlace>,
  editionId: EditionId,
): readonly CohortPlace[] {
  return [...places]
    .filter((place) => place.editionId === editionId)
    .sort((left, right) => left.rowCode - right.rowCode);
}

/** True from the joining day to the leaving day, both included. */
export function isMemberOn(place: CohortPlace, date: CalendarDate): boolean {
  const hasJoined = compareDates(place.joinedOn, date) <= 0;
  return hasJoined && (place.left === null || compareDates(date, place.left.on) <= 0);
}

export function placeOfPerson(
  places: Iterable<CohortPlace>,
  editionId: EditionId,
  personId: PersonId,
): CohortPlace | null {
  for (const place of places) {
    if (place.editionId === editionId && place.personId === personId) return place;
  }
  return null;
}

/** One above the highest ever given in the edition, as places are ended, never removed. */
function nextRowCode(places: readonly CohortPlace[]): number {
  return places.reduce((highest, { rowCode }) => Math.max(highest, rowCode), 0) + 1;
}
