import type { CalendarDate } from "./calendar";
import { daysFromTo } from "./calendarRules";
import { isMemberOn } from "./cohort";
import type { Session, ThemeKey } from "./edition";
import { type Marks, standing } from "./figures";
import type { ContactId, EditionId, PairId, PersonId, SupportMeetingId } from "./ids";
import type { CohortPlace } from "./person";
import { inOrderOfTime } from "./programme";

export const CONTACT_WAYS = ["phone", "message", "email", "inPerson", "letter"] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** A try to reach somebody, as after two absences; `reached` when they answered. */
export type Contact = {
  readonly id: ContactId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly on: CalendarDate;
  readonly way: ContactWay;
  readonly reached: boolean;
  readonly note: string;
};

/** A one-to-one (121) support meeting. The note is private: it stands in no document. */
export type SupportMeeting = {
  readonly id: SupportMeetingId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly on: CalendarDate;
  readonly minutes: number;
  readonly supporter: string;
  readonly themes: readonly ThemeKey[];
  readonly note: string;
  readonly nextStep: string;
};

/** Peer mentors: two of the cohort, or three where the number is odd. */
export type Pair = {
  readonly id: PairId;
  readonly editionId: EditionId;
  readonly members: readonly PersonId[];
  readonly madeOn: CalendarDate;
};

/** After this many days without a word somebody is asked after. */
const SILENT_AFTER_DAYS = 21;
const ABSENCES_TO_FOLLOW_UP = 2;

export type FollowUp = {
  readonly place: CohortPlace;
  /** The absences in a row, the latest last. */
  readonly missed: readonly Session[];
  /** Nobody has tried to reach them since the latest of them. */
  readonly isOpen: boolean;
};

/**
 * Those absent without notice from the last two sessions that were theirs, or more. Apologies and excuses end the row,
 * as they are word from them; a session nobody marked is passed over. Whoever has left is not asked after.
 */
export function followUps(
  places: readonly CohortPlace[],
  sessions: readonly Session[],
  marks: Marks,
  contacts: Iterable<Contact>,
  today: CalendarDate,
): readonly FollowUp[] {
  const latestFirst = [...inOrderOfTime(sessions)].reverse();
  const allContacts = [...contacts];
  return places.flatMap((place) => {
    if (!isMemberOn(place, today)) return [];
    const missed = absencesInARow(place, latestFirst, marks, today);
    if (missed.length < ABSENCES_TO_FOLLOW_UP) return [];
    const last = missed.at(-1)?.time;
    const since = last?.kind === "dated" ? last.date : today;
    const isOpen = !allContacts.some(
      ({ personId, on }) => personId === place.personId && on >= since,
    );
    return { place, missed, isOpen };
  });
}

function absencesInARow(
  place: CohortPlace,
  latestFirst: readonly Session[],
  marks: Marks,
  today: CalendarDate,
): readonly Session[] {
  const missed: Session[] = [];
  for (const session of latestFirst) {
    const one = standing(session, place, marks, today);
    if (one.kind !== "marked") continue;
    if (one.status.kind !== "absent") break;
    missed.unshift(session);
  }
  return missed;
}

export type Silence = {
  readonly place: CohortPlace;
  /** Since the last talk, or since joining where there was none. */
  readonly days: number;
  readonly lastOn: CalendarDate | null;
};

/** Members nobody has spoken to for 21 days or more, the longest silence first. A message that was not answered is no talk. */
export function silences(
  places: readonly CohortPlace[],
  meetings: Iterable<SupportMeeting>,
  contacts: Iterable<Contact>,
  today: CalendarDate,
): readonly Silence[] {
  const last = new Map<PersonId, CalendarDate>();
  const talks = [...meetings, ...[...contacts].filter(({ reached }) => reached)];
  for (const { personId, on } of talks) {
    if (on <= today && on > (last.get(personId) ?? "")) last.set(personId, on);
  }
  return places
    .filter((place) => isMemberOn(place, today))
    .map((place) => {
      const lastOn = last.get(place.personId) ?? null;
      return { place, lastOn, days: daysFromTo(lastOn ?? place.joinedOn, today) };
    })
    .filter(({ days }) => days >= SILENT_AFTER_DAYS)
    .sort((left, right) => right.days - left.days || left.place.rowCode - right.place.rowCode);
}

export type SupportTotal = { readonly meetings: number; readonly minutes: number };

/** Meetings and minutes by whatever names the one side of them: a person's id, a supporter's name. */
export function supportTotals(
  meetings: Iterable<SupportMeeting>,
  by: (meeting: SupportMeeting) => string,
): ReadonlyMap<string, SupportTotal> {
  const totals = new Map<string, SupportTotal>();
  for (const meeting of meetings) {
    const { meetings: count, minutes } = totals.get(by(meeting)) ?? { meetings: 0, minutes: 0 };
    totals.set(by(meeting), { meetings: count + 1, minutes: minutes + meeting.minutes });
  }
  return totals;
}
