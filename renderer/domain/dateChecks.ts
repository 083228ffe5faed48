import { bankHolidayOn } from "./bankHolidays";
import { addDays, monthOf, yearOf } from "./calendarRules";
import type { Edition, Session, SessionTime } from "./edition";
import type { SessionId, VenueId } from "./ids";
import { clockChanges } from "./londonTime";
import { observancesOn } from "./observances";
import { describePattern, type PatternSlot, patternOf, slotOf } from "./pattern";

export type DatedTime = Extract<SessionTime, { readonly kind: "dated" }>;

/** Something to think about before a day is given out. None of them forbids it. */
export type DateWarning =
  | { readonly kind: "bankHoliday"; readonly name: string }
  | { readonly kind: "observance"; readonly name: string }
  /** On the Sunday itself, or in the night that follows the day. */
  | { readonly kind: "clockChange"; readonly way: "forward" | "back"; readonly isTonight: boolean }
  /** Another weekday of the month than the edition's evenings keep to. */
  | { readonly kind: "notThePattern"; readonly is: string; readonly rule: string }
  | { readonly kind: "venueClash"; readonly with: string }
  | { readonly kind: "sameDay"; readonly with: string }
  | { readonly kind: "outsideMonths" };

export type DateQuestion = {
  readonly edition: Edition;
  /** Of every edition: a room is shared between them. */
  readonly sessions: readonly Session[];
  readonly time: DatedTime;
  readonly venueId: VenueId | null;
  /** The item that is being moved; null for a new one. */
  readonly movingId: SessionId | null;
};

/** Everything worth knowing about a day before anybody is told of it. */
export function dateWarnings(question: DateQuestion): readonly DateWarning[] {
  const { edition, time } = question;
  const holiday = bankHolidayOn(time.date);
  return [
    ...(holiday === null ? [] : [{ kind: "bankHoliday", name: holiday } as const]),
    ...observancesOn(edition.observances ?? [], time.date).map(
      ({ name }) => ({ kind: "observance", name }) as const,
    ),
    ...clockWarnings(time),
    ...patternWarnings(question),
    ...neighbourWarnings(question),
    ...monthWarnings(edition, time),
  ];
}

function clockWarnings({ date }: DatedTime): readonly DateWarning[] {
  const changes = clockChanges(yearOf(date));
  return (["forward", "back"] as const).flatMap((way) => {
    const sunday = changes[way];
    if (date !== sunday && addDays(date, 1) !== sunday) return [];
    return { kind: "clockChange", way, isTonight: date !== sunday } as const;
  });
}

function patternWarnings({ edition, sessions, time, movingId }: DateQuestion) {
  const others = sessions.filter(
    ({ editionId, id }) => editionId === edition.id && id !== movingId,
  );
  const pattern = patternOf(others);
  const own = slotOf(time);
  const isKept = pattern.some(({ weekday, nth }) => weekday === own.weekday && nth === own.nth);
  // A whole day is no evening of the pattern, and nobody expects it to be one.
  const isEvening = pattern.some(({ starts }) => starts === time.starts);
  if (pattern.length === 0 || isKept || !isEvening) return [];
  const is = describePattern([own as PatternSlot]);
  return [{ kind: "notThePattern", is, rule: describePattern(pattern) } as const];
}

function neighbourWarnings({ edition, sessions, time, venueId, movingId }: DateQuestion) {
  return sessions.flatMap((other): readonly DateWarning[] => {
    if (other.id === movingId || other.state === "cancelled") return [];
    if (other.time.kind !== "dated" || other.time.date !== time.date) return [];
    const isSameRoom = venueId !== null && other.venueId === venueId;
    if (isSameRoom && overlap(time, other.time)) return [{ kind: "venueClash", with: other.title }];
    return other.editionId === edition.id ? [{ kind: "sameDay", with: other.title }] : [];
  });
}

/** One that ends as the other starts leaves the room free. */
function overlap(one: DatedTime, other: DatedTime): boolean {
  return one.starts < other.ends && other.starts < one.ends;
}

function monthWarnings({ programmeMonths: { from, to } }: Edition, { date }: DatedTime) {
  const month = monthOf(date);
  return month < from || month > to ? [{ kind: "outsideMonths" } as const] : [];
}
