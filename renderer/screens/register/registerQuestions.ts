import type { CalendarDate } from "../../domain/calendar";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Session, Venue } from "../../domain/edition";
import type { EditionId, SessionId, VenueId } from "../../domain/ids";
import type { CohortPlace, Guest, Person } from "../../domain/person";
import { dateOf } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import {
  expectedPlaces,
  type RegisterSummary,
  registerSummary,
} from "../../domain/registerSummary";
import { sheetNames } from "../../domain/sheetNames";

/** Someone the register of a session expects. */
export type Expected = {
  readonly place: CohortPlace;
  readonly rowCode: number;
  readonly person: Person;
  /** Known-as, with an initial where two go by the same; as on the sign-in sheet. */
  readonly name: string;
};

/** Someone of the cohort who could not be there on that day. */
export type Outside = {
  readonly place: CohortPlace;
  readonly name: string;
  readonly why: "notYetJoined" | "alreadyLeft";
  readonly day: CalendarDate;
};

/** Whom the register of a session lists. Their marks are no part of it, as these change from key to key. */
export type SessionPeople = {
  readonly expected: readonly Expected[];
  readonly outside: readonly Outside[];
};

/** Sessions a register can be opened for; a cancelled one stays, so that it is found. */
export function datedSessions(facts: Facts, editionId: EditionId | null): readonly Session[] {
  return [...facts.session.values()].filter(
    (session) => session.editionId === editionId && dateOf(session) !== null,
  );
}

/** Today's session, else the next one, else the last one held; null when none has a date. */
export function sessionAtTheDoor(
  sessions: readonly Session[],
  today: CalendarDate,
): Session | null {
  const held = sessions.filter(({ state }) => state !== "cancelled");
  const upcoming = held.find((session) => (dateOf(session) ?? "") >= today);
  return upcoming ?? held.at(-1) ?? sessions.at(-1) ?? null;
}

export function venueOf(facts: Facts, venueId: VenueId | null): Venue | null {
  return facts.venue.get(venueId ?? "") ?? null;
}

/** All places of an edition, also of those who left, in order of row code. */
export function placesIn(facts: Facts, editionId: EditionId | null): readonly CohortPlace[] {
  return editionId === null ? [] : placesOf(facts.place.values(), editionId);
}

/** Whose places they are, in the same order. */
export function peopleAt(facts: Facts, places: readonly CohortPlace[]): readonly Person[] {
  return places.flatMap(({ personId }) => facts.person.get(personId) ?? []);
}

export function guestsOf(facts: Facts, sessionId: SessionId): readonly Guest[] {
  return [...facts.guest.values()].filter((guest) => guest.sessionId === sessionId);
}

export function summaryOf(facts: Facts, session: Session): RegisterSummary {
  return registerSummary(session, [...facts.place.values()], facts.mark);
}

/** Nobody for a session without a date. */
export function sessionPeople(
  session: Session,
  places: readonly CohortPlace[],
  people: readonly Person[],
): SessionPeople {
  if (session.time.kind !== "dated") return { expected: [], outside: [] };
  const names = sheetNames(people);
  const nameOf = (place: CohortPlace) => names.get(place.personId) ?? "";
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    expected: expectedPlaces(session, places).flatMap((place) => {
      const person = byId.get(place.personId);
      if (person === undefined) return [];
      return { place, rowCode: place.rowCode, person, name: nameOf(place) };
    }),
    outside: outsidersOn(session.time.date, places, nameOf),
  };
}

function outsidersOn(
  date: CalendarDate,
  places: readonly CohortPlace[],
  nameOf: (place: CohortPlace) => string,
): readonly Outside[] {
  return places
    .filter((place) => !isMemberOn(place, date))
    .map((place) => {
      const name = nameOf(place);
      return place.left !== null && place.left.on < date
        ? { place, name, why: "alreadyLeft", day: place.left.on }
        : { place, name, why: "notYetJoined", day: place.joinedOn };
    });
}
