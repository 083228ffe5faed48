import type { ActionPlan } from "../../renderer/domain/actionPlan";
import type { Application, Decision } from "../../renderer/domain/application";
import type { CalendarDate } from "../../renderer/domain/calendar";
import type { Session } from "../../renderer/domain/edition";
import type {
  ActionPlanId,
  ApplicationId,
  EditionId,
  MarkId,
  PersonId,
  PlaceId,
  SessionId,
} from "../../renderer/domain/ids";
import {
  type CohortPlace,
  type Mark,
  type MarkStatus,
  markId,
  type Person,
} from "../../renderer/domain/person";

/** Builders fill in what a test is not about. */
export const EDITION = "2016-17" as EditionId;

export function anApplication(facts: Partial<Application> = {}): Application {
  return {
    id: "application-1" as ApplicationId,
    editionId: EDITION,
    number: 1,
    channel: "word",
    receivedOn: "2016-08-01",
    check: { kind: "checked", on: "2016-09-02" },
    answers: {},
    personId: "person-1" as PersonId,
    decision: { kind: "pending" },
    original: null,
    batchId: null,
    ...facts,
  };
}

export function anOffer(
  facts: Partial<Extract<Decision, { readonly kind: "offered" }>> = {},
): Extract<Decision, { readonly kind: "offered" }> {
  return {
    kind: "offered",
    on: "2016-09-05",
    replyBy: "2016-09-07",
    answer: { kind: "waiting" },
    ...facts,
  };
}

export function aPerson(facts: Partial<Person> = {}): Person {
  return {
    id: "person-1" as PersonId,
    fullName: "Selamawit Tesfaye",
    knownAs: "Selam",
    email: "selam@example.org",
    phone: "07700 900101",
    address: "",
    preferredContact: "",
    languages: "",
    organisation: "",
    ...facts,
  };
}

export function aPlace(rowCode: number, facts: Partial<CohortPlace> = {}): CohortPlace {
  return {
    id: `place-${rowCode}` as PlaceId,
    editionId: EDITION,
    personId: `person-${rowCode}` as PersonId,
    applicationId: null,
    rowCode,
    joinedOn: "2016-09-07",
    left: null,
    ...facts,
  };
}

export function aPlan(facts: Partial<ActionPlan> = {}): ActionPlan {
  return {
    id: "plan" as ActionPlanId,
    editionId: EDITION,
    members: ["person-1" as PersonId],
    goal: "A safe way to school",
    theme: null,
    people: [],
    organisations: [],
    developing: [],
    whatHappened: "",
    steps: [],
    status: { kind: "underWay" },
    writtenOn: "2016-11-26",
    ...facts,
  };
}

/** An evening session of two hours. */
export function anEvening(date: CalendarDate, facts: Partial<Session> = {}): Session {
  return {
    id: `session ${date}` as SessionId,
    editionId: EDITION,
    kind: "session",
    number: 1,
    title: "Our Power",
    themes: [],
    time: { kind: "dated", date, starts: "18:00", ends: "20:00" },
    state: "confirmed",
    venueId: null,
    openTo: "cohort",
    attendance: "signed",
    ...facts,
  };
}

export function aMark(session: Session, place: CohortPlace, status: MarkStatus): Mark {
  const { personId } = place;
  const id: MarkId = markId(session.id, personId);
  return { id, sessionId: session.id, personId, status };
}

export function marksOf(...marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  return new Map(marks.map((mark) => [mark.id, mark]));
}
