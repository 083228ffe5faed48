import type { CalendarDate } from "../../domain/calendar";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Session, Venue } from "../../domain/edition";
import type { EditionId, SessionId, VenueId } from "../../domain/ids";
import {
  type CohortPlace,
  type Guest,
  type MarkStatus,
  markId,
  type Person,
} from "../../domain/person";
import { dateOf, inOrderOfTime } from "../../domain/programme";
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
  readonly status: MarkStatus | null;
};

/** Someone of the cohort who could not be there on that day. */
export type Outside = {
  readonly place: CohortPlace;
  readonly name: string;
  readonly why: "notYetJoined" | "alreadyLeft";
  readonly day: CalendarDate;
};

export type SessionRegister = {
  readonly expected: readonly Expected[];
  readonly outside: readonly Outside[];
  readonly guests: readonly Guest[];
  readonly summary: RegisterSummary;
};

/** Sessions a register can be opened for, in order of time; a cancelled one stays, so that it is found. */
export function datedSessions(facts: Facts, editionId: EditionId | null): readonly Session[] {
  return inOrderOfTime(
    [...facts.session.values()].filter(
      (session) => session.editionId === editionId && dateOf(session) !== null,
    ),
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

/** Null for a session without a date, or none. */
export function sessionRegister(facts: Facts, sessionId: SessionId | null): SessionRegister | null {
  const session = facts.session.get(sessionId ?? "");
  if (session?.time.kind !== "dated") return null;
  const places = placesOf(facts.place.values(), session.editionId);
  const expected = expectedPlaces(session, places);
  const everyone = places.flatMap(({ personId }) => facts.person.get(personId) ?? []);
  const names = sheetNames(everyone);
  const nameOf = (place: CohortPlace) => names.get(place.personId) ?? "";
  return {
    expected: expected.flatMap((place) => {
      const person = facts.person.get(place.personId);
      if (person === undefined) return [];
      const mark = facts.mark.get(markId(session.id, place.personId));
      const { rowCode } = place;
      return { place, rowCode, person, name: nameOf(place), status: mark?.status ?? null };
    }),
    outside: outsidersOn(session.time.date, places, nameOf),
    guests: [...facts.guest.values()].filter((guest) => guest.sessionId === session.id),
    summary: registerSummary(session, places, facts.mark),
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
