import { isMemberOn } from "./cohort";
import type { Session } from "./edition";
import { isFor } from "./figures";
import type { CohortPlace } from "./person";
import type { SessionChange } from "./sessionChanges";

/**
 * The members of the cohort who must be told of a change: those who could have come on the day it was, or can on the day
 * it now is. Somebody who joins after both, or left before both, is not among them.
 */
export function affectedPlaces(
  session: Session,
  { before, after }: Pick<SessionChange, "before" | "after">,
  places: readonly CohortPlace[],
): readonly CohortPlace[] {
  const days = [before, after].flatMap((given) =>
    given?.time.kind === "dated" ? [given.time.date] : [],
  );
  return places
    .filter((place) => place.editionId === session.editionId && isFor(session, place))
    .filter((place) => days.some((day) => isMemberOn(place, day)))
    .sort((left, right) => left.rowCode - right.rowCode);
}
