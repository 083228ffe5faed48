import type { Application } from "../../renderer/domain/application";
import type { Edition, Session } from "../../renderer/domain/edition";
import type {
  ApplicationId,
  EditionId,
  PersonId,
  PlaceId,
  SessionId,
  TemplateId,
} from "../../renderer/domain/ids";
import type { LetterTemplate } from "../../renderer/domain/letter";
import type { CohortPlace, Mark, MarkStatus, Person } from "../../renderer/domain/person";
import { markId } from "../../renderer/domain/person";

export const EDITION = "2016" as EditionId;
export const SESSION = "session5" as SessionId;

export function anEdition(): Edition {
  return {
    id: EDITION,
    name: "2016–17",
    callOpens: "2016-07-01",
    callCloses: "2016-09-01",
    programmeMonths: { from: "2016-09", to: "2017-05" },
    call: {
      venue: null,
      capacity: null,
      expenses: null,
      access: null,
      decisionsBy: null,
      minimumAttendance: null,
      closingTime: null,
    },
    themes: [],
    criteria: [],
    formVersion: 1,
  };
}

export function aSession(facts: Partial<Session> = {}): Session {
  return {
    id: SESSION,
    editionId: EDITION,
    kind: "session",
    number: 5,
    title: "Speaking Out: influencing and negotiating",
    themes: ["speakingOut"],
    time: { kind: "dated", date: "2016-11-03", starts: "18:00", ends: "20:00" },
    state: "confirmed",
    venueId: null,
    openTo: "cohort",
    attendance: "signed",
    ...facts,
  };
}

export function aPerson(name: string, facts: Partial<Person> = {}): Person {
  return {
    id: `person-${name}` as PersonId,
    fullName: name,
    knownAs: name,
    email: "",
    phone: "",
    address: "",
    preferredContact: "",
    languages: "",
    organisation: "",
    ...facts,
  };
}

export function aPlace(name: string, rowCode: number, facts: Partial<CohortPlace> = {}) {
  const place: CohortPlace = {
    id: `place-${name}` as PlaceId,
    editionId: EDITION,
    personId: `person-${name}` as PersonId,
    applicationId: null,
    rowCode,
    joinedOn: "2016-09-08",
    left: null,
    ...facts,
  };
  return place;
}

export function aMark(name: string, status: MarkStatus, sessionId = SESSION): Mark {
  const personId = `person-${name}` as PersonId;
  return { id: markId(sessionId, personId), sessionId, personId, status };
}

export function anApplication(number: number, facts: Partial<Application> = {}): Application {
  return {
    id: `application-${number}` as ApplicationId,
    editionId: EDITION,
    number,
    channel: "word",
    receivedOn: "2016-08-20",
    check: { kind: "checked", on: "2016-08-21" },
    answers: { firstName: "Amina", familyName: "Yusuf", knownAs: "Amina" },
    personId: null,
    decision: { kind: "pending" },
    original: null,
    batchId: null,
    ...facts,
  };
}

export function aTemplate(facts: Partial<LetterTemplate> = {}): LetterTemplate {
  return {
    id: `${EDITION}/letter-offer` as TemplateId,
    editionId: EDITION,
    purpose: "offer",
    subject: "A place for you",
    body: "Dear {{known_as}},\n\nWe are glad to offer you a place.",
    version: 1,
    ...facts,
  };
}
