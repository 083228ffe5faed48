import type { CalendarDate } from "../../renderer/domain/calendar";
import { addDays, monthOf } from "../../renderer/domain/calendarRules";
import type { Edition, Session } from "../../renderer/domain/edition";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import type { MarkStatus } from "../../renderer/domain/person";
import { type Operation, put } from "../../renderer/domain/records";
import { anEdition } from "../actions/aCohort";
import { aMark, anEvening, aPerson, aPlace } from "../domain/builders";

const EDITIONS = 5;
const PEOPLE = 60;
/** Of the edition that goes on, tonight's not counted; the earlier ones have as many as a year has. */
const SESSIONS_NOW = 200;
const SESSIONS_THEN = 16;
const DAYS_PER_EDITION = 1_000;

const STATUSES: readonly MarkStatus[] = [
  { kind: "present" },
  { kind: "present" },
  { kind: "late", minutes: 10 },
  { kind: "apologies" },
  { kind: "absent" },
];

/** Five editions of sixty people each; the last has 200 marked sessions behind it, and one today without a mark. */
export function aLongHistory(today: CalendarDate): readonly Operation[] {
  return Array.from({ length: EDITIONS }, (_, number) => {
    const isNow = number === EDITIONS - 1;
    const began = addDays(today, (number + 1 - EDITIONS) * DAYS_PER_EDITION - SESSIONS_NOW);
    const edition = editionFrom(began, number);
    const past = Array.from({ length: isNow ? SESSIONS_NOW : SESSIONS_THEN }, (_, day) =>
      eveningOf(edition, addDays(began, day)),
    );
    const cohort = Array.from({ length: PEOPLE }, (_, row) => memberOf(edition, began, row));
    const marks = past.flatMap((session, at) =>
      cohort.map(({ place }, row) => {
        const status = STATUSES[(at + row) % STATUSES.length] ?? { kind: "present" };
        return put("mark", aMark(session, place, status));
      }),
    );
    return [
      put("edition", edition),
      ...cohort.flatMap(({ person, place }) => [put("person", person), put("place", place)]),
      ...[...past, ...(isNow ? [eveningOf(edition, today)] : [])].map((one) => put("session", one)),
      ...marks,
    ];
  }).flat();
}

function editionFrom(began: CalendarDate, number: number): Edition {
  const months = { from: monthOf(began), to: monthOf(addDays(began, SESSIONS_NOW)) };
  return {
    ...anEdition(),
    id: `edition-${number}` as EditionId,
    name: `Edition ${number + 1}`,
    callOpens: began,
    callCloses: began,
    programmeMonths: months,
  };
}

function eveningOf({ id }: Edition, date: CalendarDate): Session {
  const session = anEvening(date, { editionId: id });
  return { ...session, id: `${id} ${date}` as Session["id"] };
}

function memberOf({ id, name }: Edition, joinedOn: CalendarDate, row: number) {
  const personId = `${id}-person-${row}` as PersonId;
  const knownAs = `Person ${row + 1}`;
  const person = aPerson({ id: personId, knownAs, fullName: `${knownAs} of ${name}` });
  const place = aPlace(row + 1, { editionId: id, personId, joinedOn });
  return { person, place: { ...place, id: `${id}-${place.id}` as typeof place.id } };
}
