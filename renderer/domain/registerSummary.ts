import { isMemberOn } from "./cohort";
import type { Session } from "./edition";
import { isAttended, isFor, type Marks } from "./figures";
import { type CohortPlace, markId } from "./person";

/** "18 of 24 here, 3 sent apologies, 3 not yet": `here`, `apologies`, `excused`, `absent` and `notYet` add up to `expected`. */
export type RegisterSummary = {
  readonly expected: number;
  readonly here: number;
  readonly apologies: number;
  readonly excused: number;
  readonly absent: number;
  /** Nobody has marked them yet. */
  readonly notYet: number;
};

/** The people a session's register lists: members on its day, of those invited where it is for them only, in order of row code; none without a date. */
export function expectedPlaces(
  session: Session,
  places: readonly CohortPlace[],
): readonly CohortPlace[] {
  const { time, editionId } = session;
  if (time.kind !== "dated") return [];
  return places
    .filter(
      (place) =>
        place.editionId === editionId && isMemberOn(place, time.date) && isFor(session, place),
    )
    .sort((left, right) => left.rowCode - right.rowCode);
}

export function registerSummary(
  session: Session,
  places: readonly CohortPlace[],
  marks: Marks,
): RegisterSummary {
  const expected = expectedPlaces(session, places);
  const counts = { here: 0, apologies: 0, excused: 0, absent: 0, notYet: 0 };
  for (const place of expected) {
    const mark = marks.get(markId(session.id, place.personId));
    counts[mark === undefined ? "notYet" : columnOf(mark.status)] += 1;
  }
  return { expected: expected.length, ...counts };
}

function columnOf(status: Parameters<typeof isAttended>[0]) {
  if (isAttended(status)) return "here";
  return status.kind === "apologies" || status.kind === "excused" ? status.kind : "absent";
}
