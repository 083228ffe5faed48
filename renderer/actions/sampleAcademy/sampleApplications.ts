import type { Application, CheckState, Decision } from "../../domain/application";
import type { Session } from "../../domain/edition";
import type { ApplicationId, EditionId, PersonId } from "../../domain/ids";
import type { Person } from "../../domain/person";
import { personFromAnswers } from "../../domain/personFromAnswers";
import { type Applicant, answersOf } from "./applicant";
import { DECIDED } from "./decidedApplicants";
import { OPEN } from "./openApplicants";

/** Everyone outside the cohort, numbered after it. */
export function otherApplications(
  editionId: EditionId,
  sessions: readonly Session[],
  alreadyNumbered: number,
): readonly Application[] {
  return [...DECIDED, ...OPEN].map(({ applicant, check, decision }, index) =>
    applicationOf(applicant, alreadyNumbered + index + 1, editionId, sessions, check, decision),
  );
}

export function applicationOf(
  applicant: Applicant,
  number: number,
  editionId: EditionId,
  sessions: readonly Session[],
  check: CheckState,
  decision: Decision,
): Application {
  return {
    id: `sample-application-${number}` as ApplicationId,
    editionId,
    number,
    channel: applicant.channel,
    receivedOn: applicant.receivedOn,
    check,
    answers: answersOf(applicant, number, sessions),
    personId: check.kind === "checked" ? (`sample-person-${number}` as PersonId) : null,
    decision,
    original: null,
    batchId: null,
  };
}

/** The people behind the checked applications. */
export function peopleOf(applications: readonly Application[]): readonly Person[] {
  return applications.flatMap(({ personId, answers }) =>
    personId === null ? [] : [personFromAnswers(personId, answers)],
  );
}
