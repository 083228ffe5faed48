import type { Application } from "../../renderer/domain/application";
import type {
  ApplicationId,
  EditionId,
  GuestId,
  OriginalId,
  PersonId,
  SessionId,
} from "../../renderer/domain/ids";
import {
  type Guest,
  type Mark,
  type MarkStatus,
  markId,
  type Person,
} from "../../renderer/domain/person";

export function aPerson(id: string, facts: Partial<Person> = {}): Person {
  return {
    id: id as PersonId,
    fullName: "Amina Yusuf",
    knownAs: "Amina",
    email: "",
    phone: "",
    address: "",
    preferredContact: "",
    languages: "",
    organisation: "",
    ...facts,
  };
}

export function aMark(session: string, person: string, status: MarkStatus): Mark {
  const [sessionId, personId] = [session as SessionId, person as PersonId];
  return { id: markId(sessionId, personId), sessionId, personId, status };
}

export function aGuest(id: string, facts: Partial<Guest> = {}): Guest {
  return {
    id: id as GuestId,
    sessionId: "s1" as SessionId,
    name: "A guest",
    organisation: "",
    ...facts,
  };
}

/** An application whose received file is kept under `originalId`. */
export function anApplicationOf(id: string, originalId: string): Application {
  return {
    id: id as ApplicationId,
    editionId: "e1" as EditionId,
    number: 1,
    channel: "word",
    receivedOn: "2016-08-01",
    check: { kind: "toCheck" },
    answers: { firstName: "Amina", familyName: "Yusuf" },
    personId: null,
    decision: { kind: "pending" },
    original: {
      id: originalId as OriginalId,
      name: "form.docx",
      byteLength: 10,
      sha256: "00",
      kept: "file",
    },
    batchId: null,
  };
}
