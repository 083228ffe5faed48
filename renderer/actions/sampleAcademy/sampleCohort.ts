import type { Application, Decision } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/edition";
import type { EditionId, PersonId, PlaceId } from "../../domain/ids";
import type { CohortPlace } from "../../domain/person";
import { ROWS_1_TO_8 } from "./rows1To8";
import { ROWS_9_TO_16 } from "./rows9To16";
import { ROWS_17_TO_24 } from "./rows17To24";
import { applicationOf } from "./sampleApplications";

/** The one who joined from the waiting list once a place was free. */
const LATE_JOINER = 24;
const WHO_LEFT = 23;
const LEFT = { on: "2016-09-30", reason: "Found work in another city" } as const;

/** The applications of everyone who accepted, in order of row code. */
export function cohortApplications(
  editionId: EditionId,
  sessions: readonly Session[],
): readonly Application[] {
  return [...ROWS_1_TO_8, ...ROWS_9_TO_16, ...ROWS_17_TO_24].map((applicant, index) => {
    const check = { kind: "checked", on: "2016-09-02" } as const;
    const decision = acceptedOffer(index + 1);
    return applicationOf(applicant, index + 1, editionId, sessions, check, decision);
  });
}

export function cohortPlaces(applications: readonly Application[]): readonly CohortPlace[] {
  return applications.map(({ id, editionId, number }) => ({
    id: `sample-place-${number}` as PlaceId,
    editionId,
    personId: `sample-person-${number}` as PersonId,
    applicationId: id,
    rowCode: number,
    joinedOn: acceptedOn(number),
    left: number === WHO_LEFT ? LEFT : null,
  }));
}

function acceptedOffer(rowCode: number): Decision {
  const isLate = rowCode === LATE_JOINER;
  return {
    kind: "offered",
    on: isLate ? "2016-10-10" : "2016-09-05",
    replyBy: isLate ? "2016-10-14" : "2016-09-07",
    answer: { kind: "accepted", on: acceptedOn(rowCode) },
  };
}

function acceptedOn(rowCode: number): CalendarDate {
  if (rowCode === LATE_JOINER) return "2016-10-12";
  return rowCode % 2 === 0 ? "2016-09-06" : "2016-09-07";
}
