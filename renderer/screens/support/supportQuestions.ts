import type { CalendarDate } from "../../domain/calendar";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Edition, Session } from "../../domain/edition";
import { type AttendanceFigures, personFigures } from "../../domain/figures";
import type { EditionId, PersonId } from "../../domain/ids";
import { type Outlook, outlookOf } from "../../domain/outlook";
import { type Mentor, mentorOf } from "../../domain/pairing";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { sheetNames } from "../../domain/sheetNames";
import {
  type Contact,
  type FollowUp,
  followUps,
  type Pair,
  type Silence,
  type SupportMeeting,
  silences,
} from "../../domain/support";

export type Followed = {
  readonly followUps: readonly FollowUp[];
  readonly silences: readonly Silence[];
  readonly outlooks: readonly PersonOutlook[];
  /** The latest first. */
  readonly contacts: readonly Contact[];
};

export type PersonOutlook = {
  readonly place: CohortPlace;
  readonly figures: AttendanceFigures;
  readonly outlook: Outlook;
};

/** The share asked for: the call's own where it states one, else ours; null where there is none. */
export function targetOf({ call, attendanceTarget = null }: Edition): number | null {
  return call.minimumAttendance ?? attendanceTarget;
}

/** Whom to look after in an edition, and why. */
export function followed(facts: Facts, edition: Edition, today: CalendarDate): Followed {
  const places = placesOf(facts.place.values(), edition.id);
  const sessions = sessionsOf(facts, edition.id);
  const contacts = ofEdition(facts.contact.values(), edition.id);
  const meetings = ofEdition(facts.supportMeeting.values(), edition.id);
  const target = targetOf(edition);
  return {
    followUps: followUpsOf(facts, edition, today),
    silences: silences(places, meetings, contacts, today),
    outlooks: places
      .filter((place) => isMemberOn(place, today))
      .map((place) => ({
        place,
        figures: personFigures(place, sessions, facts.mark, today),
        outlook: outlookOf(place, sessions, facts.mark, today, target),
      })),
    contacts: [...contacts].sort(latestFirst),
  };
}

function followUpsOf(facts: Facts, { id }: Edition, today: CalendarDate): readonly FollowUp[] {
  const places = placesOf(facts.place.values(), id);
  const contacts = ofEdition(facts.contact.values(), id);
  return followUps(places, sessionsOf(facts, id), facts.mark, contacts, today);
}

/** How many wait to be followed up: absences nobody has asked about yet. */
export function waitingToFollowUp(
  facts: Facts,
  edition: Edition | null,
  today: CalendarDate,
): number {
  if (edition === null) return 0;
  return followUpsOf(facts, edition, today).filter(({ isOpen }) => isOpen).length;
}

/** The support meetings of an edition, the latest first. */
export function meetingsOf(facts: Facts, editionId: EditionId): readonly SupportMeeting[] {
  return [...ofEdition(facts.supportMeeting.values(), editionId)].sort(latestFirst);
}

export type Pairing = {
  /** Each pair with its members as mentors, so that it can be explained. */
  readonly pairs: readonly { readonly pair: Pair; readonly members: readonly Mentor[] }[];
  readonly without: readonly Mentor[];
};

/** Who is paired with whom, and who of today's members has nobody yet. */
export function pairingOf(facts: Facts, editionId: EditionId, today: CalendarDate): Pairing {
  const mentors = new Map(
    placesOf(facts.place.values(), editionId)
      .filter((place) => isMemberOn(place, today))
      .flatMap((place): readonly [PersonId, Mentor][] => {
        const person = facts.person.get(place.personId);
        const answers = facts.application.get(place.applicationId ?? "")?.answers ?? {};
        return person === undefined ? [] : [[place.personId, mentorOf(person, answers)]];
      }),
  );
  const pairs = [...ofEdition(facts.pair.values(), editionId)].map((pair) => ({
    pair,
    members: pair.members.flatMap((id) => mentors.get(id) ?? []),
  }));
  const paired = new Set(
    pairs.filter(({ members }) => members.length > 1).flatMap(({ pair }) => pair.members),
  );
  return {
    pairs: pairs.filter(({ members }) => members.length > 1),
    without: [...mentors.values()].filter(({ personId }) => !paired.has(personId)),
  };
}

/** The names of everyone with a place, with an initial where two go by the same; as on the sheet and in the register. */
export function namesOf(facts: Facts): ReadonlyMap<PersonId, string> {
  const ids = new Set([...facts.place.values()].map(({ personId }) => personId));
  return sheetNames([...ids].flatMap((id) => facts.person.get(id) ?? []));
}

/** One of these names; "" for somebody whose place is gone. */
export function nameIn(names: ReadonlyMap<PersonId, string>, personId: PersonId): string {
  return names.get(personId) ?? "";
}

/** People of today's cohort by name, for choosing one. */
export function membersByName(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): readonly { readonly key: PersonId; readonly label: string }[] {
  const names = namesOf(facts);
  return placesOf(facts.place.values(), editionId)
    .filter((place) => isMemberOn(place, today))
    .map(({ personId, rowCode }) => ({
      key: personId,
      label: `${rowCode} ${nameIn(names, personId)}`,
    }));
}

function sessionsOf(facts: Facts, editionId: EditionId): readonly Session[] {
  return ofEdition(facts.session.values(), editionId);
}

function ofEdition<Thing extends { readonly editionId: EditionId }>(
  things: Iterable<Thing>,
  editionId: EditionId,
): readonly Thing[] {
  return [...things].filter((thing) => thing.editionId === editionId);
}

function latestFirst(
  left: { readonly on: CalendarDate },
  right: { readonly on: CalendarDate },
): number {
  if (left.on === right.on) return 0;
  return left.on < right.on ? 1 : -1;
}
