import type { CalendarDate, CalendarMonth } from "./calendar";
import {
  addMonths,
  calendarDate,
  dayOfMonth,
  lastDayOf,
  monthNumberOf,
  monthOf,
  nthWeekdayOf,
  yearOf,
} from "./calendarRules";
import { compareText } from "./compareText";
import type { CallDetails, Edition, Session, SessionTime } from "./edition";
import type { EditionId, NewId, SessionId, TemplateId } from "./ids";
import type { LetterTemplate } from "./letter";
import { slotOf } from "./pattern";

export type EditionWithTemplates = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly templates: readonly LetterTemplate[];
};

const MONTHS_PER_YEAR = 12;

const NOTHING_STATED: CallDetails = {
  venue: null,
  capacity: null,
  expenses: null,
  access: null,
  decisionsBy: null,
  minimumAttendance: null,
  closingTime: null,
};

/**
 * The next year's edition: themes, criteria, templates, venues and the pattern are copied. Every dated item is
 * proposed on the same weekday of the same month (second Thursday of September), none is confirmed, and nobody is
 * carried over, neither those once invited to an item nor who led it. Cancelled items are left out; what the new call
 * will state is open.
 */
export function newEditionFrom(
  previous: EditionWithTemplates,
  newId: NewId,
  yearsLater = 1,
): EditionWithTemplates {
  const editionId = newId() as EditionId;
  const monthsLater = yearsLater * MONTHS_PER_YEAR;
  return {
    edition: laterEdition(previous.edition, editionId, monthsLater),
    sessions: previous.sessions
      .filter(({ state }) => state !== "cancelled")
      .map((session) => proposedAgain(session, editionId, newId() as SessionId, monthsLater)),
    templates: previous.templates.map(({ earlier: _earlier, ...template }) => ({
      ...template,
      // Fixed within an edition: its letters are found by it.
      id: template.id.replace(template.editionId, editionId) as TemplateId,
      editionId,
      version: 1,
    })),
  };
}

/** The edition whose programme begins next after this one's, or null. */
export function nextEditionOf(edition: Edition, editions: Iterable<Edition>): Edition | null {
  const { from } = edition.programmeMonths;
  const [next = null] = [...editions]
    .filter(({ programmeMonths }) => programmeMonths.from > from)
    .sort((left, right) => compareText(left.programmeMonths.from, right.programmeMonths.from));
  return next;
}

/** "2016–17" from its months; one year alone when it ends in the year it began. */
export function editionName(from: CalendarMonth, to: CalendarMonth): string {
  const end = String(yearOf(to) % 100).padStart(2, "0");
  return yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)}–${end}`;
}

/** Criteria start as version 1 again: nothing was scored by them here. */
function laterEdition(
  { criteriaVersions: _versions, ...edition }: Edition,
  id: EditionId,
  monthsLater: number,
): Edition {
  const from = addMonths(edition.programmeMonths.from, monthsLater);
  const to = addMonths(edition.programmeMonths.to, monthsLater);
  return {
    ...edition,
    id,
    name: editionName(from, to),
    callOpens: sameDayLater(edition.callOpens, monthsLater),
    callCloses: sameDayLater(edition.callCloses, monthsLater),
    programmeMonths: { from, to },
    call: NOTHING_STATED,
    observances: [],
    earlierSurveys: [],
  };
}

function proposedAgain(
  { invited: _invited, facilitators: _facilitators, ...session }: Session,
  editionId: EditionId,
  id: SessionId,
  monthsLater: number,
): Session {
  return {
    ...session,
    id,
    editionId,
    time: laterTime(session.time, monthsLater),
    state: session.time.kind === "dated" ? "proposed" : "toBeConfirmed",
  };
}

function laterTime(time: SessionTime, monthsLater: number): SessionTime {
  if (time.kind === "months") {
    return {
      ...time,
      from: addMonths(time.from, monthsLater),
      to: addMonths(time.to, monthsLater),
    };
  }
  const { weekday, nth } = slotOf(time);
  const month = addMonths(monthOf(time.date), monthsLater);
  // A fifth weekday that the month lacks is proposed on its fourth, its last.
  const date = nthWeekdayOf(month, weekday, nth) ?? nthWeekdayOf(month, weekday, nth - 1);
  return { ...time, date: date as CalendarDate };
}

/** 29 February becomes the last day of a shorter February. */
function sameDayLater(date: CalendarDate, monthsLater: number): CalendarDate {
  const month = addMonths(monthOf(date), monthsLater);
  const day = Math.min(dayOfMonth(date), dayOfMonth(lastDayOf(month)));
  return calendarDate(yearOf(month), monthNumberOf(month), day);
}
