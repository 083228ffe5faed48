import type { Application } from "./application";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import type { CallDetails, Edition, Session, Venue } from "./edition";
import type { LetterLanguage } from "./letter";
import { LETTER_DATES, type LetterDates } from "./letterDates";
import type { Person } from "./person";
import { dateOf, inOrderOfTime } from "./programme";
import type { Move } from "./sessionChanges";
import type { TemplateValues } from "./templateTags";

/** What a template may ask for, as {{known_as}}. */
export const MERGE_FIELDS = [
  "known_as",
  "full_name",
  "address",
  "organisation",
  "academy",
  "edition",
  "application_number",
  "today",
  "reply_by",
  "sessions",
  "first_session",
  "next_session",
  "waiting_position",
  "reason",
  "missing",
  "venue",
  "venue_address",
  "venue_access",
  "session_title",
  "session_when",
  "session_venue",
  "session_venue_address",
  "session_venue_access",
  "only_place",
  "only_time",
  "attended",
  "held",
  "hours",
  "attendance_stated",
  "graduated_on",
  "next_edition",
  "next_opens",
  "next_closes",
] as const;

export type MergeField = (typeof MERGE_FIELDS)[number];
export type LetterFields = Readonly<Record<MergeField, string>>;

/** Lists, as {{#sessions}} … {{/sessions}}, and what each of their entries knows. */
export const LIST_FIELDS = {
  sessions: ["when", "day", "times", "title", "note", "venue", "venue_address", "venue_access"],
  missing: ["question"],
  address: ["line"],
} as const satisfies { readonly [List in MergeField]?: readonly string[] };

export type LetterFacts = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly venues: ReadonlyMap<string, Venue>;
  /** Null for someone who came into the cohort without one. */
  readonly application: Application | null;
  readonly person: Person;
  /** Position on the waiting list from 1, or null. */
  readonly waitingPosition: number | null;
  /** The session the letter is about: the one that was moved, or missed. */
  readonly session: Session | null;
  /** What of its when and where is new to them. */
  readonly move: Move;
  /** Of the person's own time in the cohort; null for someone who is not in it. */
  readonly attendance: {
    readonly attended: number;
    readonly held: number;
    readonly minutes: number;
  } | null;
  /** Null where nothing of it is known. */
  readonly yearEnd: YearEnd | null;
  /** Questions still to be answered, in the form's words. */
  readonly missing: readonly string[];
  readonly language: LetterLanguage;
  readonly today: CalendarDate;
};

/** What certificates and invitations tell. */
type YearEnd = {
  /** The certificate says what was attended. */
  readonly statesAttendance: boolean;
  /** The day they graduated, or null. */
  readonly graduatedOn: CalendarDate | null;
  readonly nextEdition: Edition | null;
};

const MINUTES_PER_HOUR = 60;

/** What fills a letter to one person; "" where there is nothing to say. A list as a text has one line an entry. */
export function letterValues(
  facts: LetterFacts,
): TemplateValues & { readonly texts: LetterFields } {
  const { academyName, edition, application, person, waitingPosition, today } = facts;
  const dates = LETTER_DATES[facts.language];
  const sessions = inOrderOfTime(facts.sessions).filter(({ state }) => state !== "cancelled");
  const line = (session: Session | undefined) =>
    session === undefined ? "" : sessionLine(session, dates);
  const dated = sessions.filter(({ time }) => time.kind === "dated");
  const next = dated.find((session) => compareDates(dateOf(session) ?? today, today) > 0);
  return {
    texts: {
      known_as: person.knownAs,
      full_name: person.fullName,
      address: person.address,
      organisation: person.organisation,
      academy: academyName,
      edition: edition.name,
      application_number: application === null ? "" : String(application.number),
      today: dates.day(today),
      reply_by: replyBy(application, dates),
      sessions: sessions.map((session) => line(session)).join("\n"),
      first_session: line(dated[0]),
      next_session: line(next),
      waiting_position: waitingPosition === null ? "" : String(waitingPosition),
      reason: reason(application),
      missing: facts.missing.join("\n"),
      ...venueFields(venueOf(dated[0], facts.venues), edition.call),
      ...sessionFields(facts, dates),
      ...attendanceFields(facts),
      ...yearEndFields(facts, dates),
    },
    lists: {
      sessions: sessions.map((session) => sessionEntry(session, facts.venues, dates)),
      missing: facts.missing.map((question) => ({ question })),
      address: addressLines(person).map((one) => ({ line: one })),
    },
  };
}

function addressLines({ address }: Person): readonly string[] {
  return address.split("\n").filter((line) => line.trim() !== "");
}

function sessionLine(session: Session, dates: LetterDates): string {
  const note = noteOf(session, dates);
  return `${whenOf(session, dates)}: ${session.title}${note === "" ? "" : ` (${note})`}`;
}

function sessionEntry(
  session: Session,
  venues: LetterFacts["venues"],
  dates: LetterDates,
): Readonly<Record<(typeof LIST_FIELDS.sessions)[number], string>> {
  const { time, title } = session;
  const venue = venueOf(session, venues);
  return {
    when: whenOf(session, dates),
    day: time.kind === "dated" ? dates.dayInList(time.date) : dates.months(time.from, time.to),
    times: time.kind === "dated" ? dates.times(time) : "",
    title,
    note: noteOf(session, dates),
    venue: venue?.name ?? "",
    venue_address: venue?.address ?? "",
    venue_access: venue?.accessNotes ?? "",
  };
}

function whenOf({ time }: Session, dates: LetterDates): string {
  if (time.kind === "months") return dates.months(time.from, time.to);
  return `${dates.dayInList(time.date)}${dates.comma}${dates.times(time)}`;
}

function noteOf({ state }: Session, dates: LetterDates): string {
  return state === "confirmed" || state === "changed" ? "" : dates.toBeConfirmed;
}

function venueOf(session: Session | undefined, venues: LetterFacts["venues"]): Venue | null {
  return venues.get(session?.venueId ?? "") ?? null;
}

/** Of the first session; what the call says stands in where no venue is set. */
function venueFields(venue: Venue | null, call: CallDetails) {
  return {
    venue: venue?.name ?? call.venue ?? "",
    venue_address: venue?.address ?? "",
    venue_access: venue?.accessNotes || (call.access ?? ""),
  };
}

function sessionFields({ session, move, venues }: LetterFacts, dates: LetterDates) {
  const venue = venueOf(session ?? undefined, venues);
  return {
    session_title: session?.title ?? "",
    session_when: session === null ? "" : whenOf(session, dates),
    session_venue: venue?.name ?? "",
    session_venue_address: venue?.address ?? "",
    session_venue_access: venue?.accessNotes ?? "",
    only_place: move === "place" ? "yes" : "",
    only_time: move === "time" ? "yes" : "",
  };
}

/** Every letter of ours writes its figures as 0 to 9; the point or comma between them is the language's own. */
const FIGURES: Readonly<Record<LetterLanguage, string>> = {
  en: "en-GB",
  ro: "ro-RO",
  ar: "ar-u-nu-latn",
};

/** Hours are rounded to halves. */
function attendanceFields({ attendance, language }: LetterFacts) {
  if (attendance === null) return { attended: "", held: "", hours: "" };
  const hours = Math.round((attendance.minutes / MINUTES_PER_HOUR) * 2) / 2;
  return {
    attended: String(attendance.attended),
    held: String(attendance.held),
    hours: hours.toLocaleString(FIGURES[language]),
  };
}

function yearEndFields({ yearEnd }: LetterFacts, dates: LetterDates) {
  const { statesAttendance = false, graduatedOn = null, nextEdition = null } = yearEnd ?? {};
  const day = (date: CalendarDate | null) => (date === null ? "" : dates.day(date));
  return {
    attendance_stated: statesAttendance ? "yes" : "",
    graduated_on: day(graduatedOn),
    next_edition: nextEdition?.name ?? "",
    next_opens: day(nextEdition?.callOpens ?? null),
    next_closes: day(nextEdition?.callCloses ?? null),
  };
}

function replyBy(application: Application | null, dates: LetterDates): string {
  const decision = application?.decision;
  const isOpenEnded = decision?.kind !== "offered" || decision.replyBy === null;
  return isOpenEnded ? "" : dates.day(decision.replyBy);
}

function reason(application: Application | null): string {
  const decision = application?.decision ?? { kind: "pending" };
  return decision.kind === "pending" || decision.kind === "offered" ? "" : decision.reason;
}
