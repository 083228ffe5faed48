import type { EmergencyContact, Person } from "../../domain/person";

const IN_PERSON = { on: "2016-09-08", how: "inPerson" } as const;

/** Whom to call, by row code. The numbers are of Ofcom's range for drama; row 6 has not agreed to print it. */
const CONTACTS: Readonly<Record<string, EmergencyContact>> = {
  "sample-person-1": {
    name: "Yonas Tesfaye",
    relationship: "brother",
    phone: "07700 900461",
    consent: IN_PERSON,
  },
  "sample-person-2": {
    name: "Nadia",
    relationship: "neighbour",
    phone: "07700 900462",
    consent: { on: "2016-09-12", how: "byPhone" },
  },
  "sample-person-4": {
    name: "سارة الحسن",
    relationship: "sister",
    phone: "020 7946 0964",
    consent: IN_PERSON,
  },
  "sample-person-6": {
    name: "Joanna Pike",
    relationship: "youth worker",
    phone: "07700 900466",
    consent: null,
  },
};

export function withEmergency(person: Person): Person {
  const emergency = CONTACTS[person.id];
  return emergency === undefined ? person : { ...person, emergency };
}
