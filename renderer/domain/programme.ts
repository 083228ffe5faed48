import type { CalendarDate } from "./calendar";
import { firstDayOf, minutesBetween } from "./calendarRules";
import { compareText } from "./compareText";
import type { Session } from "./edition";

const MINUTES_PER_HOUR = 60;

export type ProgrammeTotals = {
  readonly numbered: { readonly count: number; readonly hours: number };
  /** Everything with a date: sessions, actions, planning day, seminars. */
  readonly dated: { readonly count: number; readonly hours: number };
};

/** The order of the year; an undated block stands at the first day of its first month. */
export function inOrderOfTime(sessions: readonly Session[]): readonly Session[] {
  return sessions
    .map((session) => ({ session, key: sortKey(session) }))
    .sort((left, right) => compareText(left.key, right.key))
    .map(({ session }) => session);
}

/** Null for a block without a date. */
export function dateOf(session: Session): CalendarDate | null {
  return session.time.kind === "dated" ? session.time.date : null;
}

/** Minutes from start to end on the wall clock; 0 for a block without a date. */
export function scheduledMinutes({ time }: Session): number {
  return time.kind === "dated" ? minutesBetween(time.starts, time.ends) : 0;
}

/** Count and hours of what takes place: cancelled items are in neither. */
export function programmeTotals(sessions: readonly Session[]): ProgrammeTotals {
  const dated = sessions.filter(
    (session) => session.time.kind === "dated" && session.state !== "cancelled",
  );
  const numbered = dated.filter(({ number }) => number !== null);
  return {
    numbered: { count: numbered.length, hours: totalHours(numbered) },
    dated: { count: dated.length, hours: totalHours(dated) },
  };
}

function totalHours(sessions: readonly Session[]): number {
  const minutes = sessions.reduce((sum, session) => sum + scheduledMinutes(session), 0);
  return minutes / MINUTES_PER_HOUR;
}

function sortKey({ time, id }: Session): string {
  return time.kind === "dated"
    ? `${time.date} ${time.starts} ${id}`
    : `${firstDayOf(time.from)} 00:00 ${id}`;
}
