import { expect, test } from "vitest";
import { coordinatorCopy } from "../../renderer/domain/coordinatorCopy";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { ApplicationId, PersonId } from "../../renderer/domain/ids";
import { notedNeedId } from "../../renderer/domain/notedNeeds";
import type { EmergencyContact } from "../../renderer/domain/person";
import { type SheetFacts, signInSheet } from "../../renderer/domain/signInSheet";
import { anApplication, anEvening, aPerson, aPlace } from "./builders";

const { edition } = edition2016();
const call: EmergencyContact = {
  name: "Yonas",
  relationship: "brother",
  phone: "07700 900461",
  consent: { on: "2016-09-08", how: "inPerson" },
};
const people = [
  aPerson({ id: "person-1" as PersonId, knownAs: "Selam", emergency: call }),
  aPerson({ id: "person-2" as PersonId, knownAs: "Amina", emergency: { ...call, consent: null } }),
  aPerson({ id: "person-3" as PersonId, knownAs: "amina", fullName: "Amina Begum" }),
];
const facts: SheetFacts = {
  academyName: "Community Leadership Academy",
  edition,
  session: anEvening("2016-11-03"),
  venue: null,
  places: [aPlace(3), aPlace(1, { applicationId: "a" as ApplicationId }), aPlace(2)],
  people: new Map(people.map((person) => [person.id, person])),
};
const answers = {
  accessNeeds: "Large print",
  dietary: "none",
  childcare: "Two children",
  consentPhotos: ["yes"],
};
const applications = new Map([
  ["a", anApplication({ id: "a" as ApplicationId, answers, personId: "person-1" as PersonId })],
]);

function copyOf(changed: Partial<SheetFacts> = {}) {
  const copy = coordinatorCopy({ ...facts, ...changed }, applications, new Map());
  if (!copy.ok) throw new Error(copy.error.kind);
  return copy.value;
}

test("has the sheet's own rows: its codes, its names, its number", () => {
  const sheet = signInSheet(facts);
  if (!sheet.ok) throw new Error(sheet.error.kind);
  const { rows, ...head } = sheet.value;
  const persons = rows.flatMap((row) => (row.kind === "person" ? [row] : []));
  expect(copyOf()).toMatchObject(head);
  expect(copyOf().rows.map(({ rowCode, name }) => ({ kind: "person", rowCode, name }))).toEqual(
    persons,
  );
});

test("tells the needs of an evening, and who is not to be photographed or was not asked", () => {
  expect(copyOf().rows.map(({ needs, photos }) => [needs, photos])).toEqual([
    [[{ kind: "access", words: "Large print" }], "yes"],
    [[], "notSaid"],
    [[], "notSaid"],
  ]);
});

test("names whom to call only with consent", () => {
  const { consent: _consent, ...printed } = call;
  expect(copyOf().rows.map(({ emergency }) => emergency)).toEqual([printed, null, null]);
});

test("is made for a march too, where nobody signs in, and not for what does not take place", () => {
  const march = anEvening("2016-09-17", { attendance: "selfReported" });
  expect(copyOf({ session: march }).rows).toHaveLength(3);
  const cancelled = { ...facts, session: { ...facts.session, state: "cancelled" as const } };
  expect(coordinatorCopy(cancelled, applications, new Map()).ok).toBe(false);
});

test("what the coordinator wrote down of a need stands on the copy in place of the application's", () => {
  const place = aPlace(1, { applicationId: "a" as ApplicationId });
  const id = notedNeedId({ ...place, kind: "access" });
  const noted = {
    id,
    editionId: place.editionId,
    personId: place.personId,
    kind: "access",
    words: "Large print and a ramp",
    on: "2016-10-01",
    source: "told me",
  } as const;
  const copy = coordinatorCopy(facts, applications, new Map([[id as string, noted]]));
  expect(copy.ok && copy.value.rows[0]?.needs).toEqual([
    { kind: "access", words: "Large print and a ramp" },
  ]);
});
