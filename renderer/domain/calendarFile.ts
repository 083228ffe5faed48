import type { CalendarDate, ClockTime } from "./calendar";
import { formatLongDay } from "./calendarWords";
import type { Session, Venue } from "./edition";

/** Everything a calendar file says (RFC 5545). Nobody's name stands in it. */
export type CalendarFile = {
  readonly academyName: string;
  /** Those without a day are left out; cancelled ones stay, so that a calendar takes them off. */
  readonly sessions: readonly CalendarItem[];
  /** Milliseconds since 1970-01-01 UTC: when the file was made. */
  readonly madeAtMs: number;
};

export type CalendarItem = {
  readonly session: Session;
  readonly venue: Venue | null;
  /** How often it was changed since it was added: the higher one wins in everybody's calendar. */
  readonly sequence: number;
};

const LINE_END = "\r\n";
/** RFC 5545, section 3.1: a line is at most 75 octets long, its end not counted. */
const LONGEST_LINE_OCTETS = 75;

/** The rules of London since 1996: RFC 5545, section 3.6.5. */
const LONDON = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T010000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** The file's text, ready to be saved as .ics. The same sessions have the same UIDs for ever. */
export function calendarText(file: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Common Ground//Programme//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(file.academyName)}`,
    "X-WR-TIMEZONE:Europe/London",
    ...LONDON,
    ...file.sessions.flatMap((item) => eventLines(item, file)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => folded(line) + LINE_END).join("");
}

/** Stable and saying nothing about anybody: the session's own id. */
function uidOf({ id }: Session): string {
  return `${encodeURIComponent(id)}@commonground.invalid`;
}

const STATUS: Readonly<Record<Session["state"], string>> = {
  toBeConfirmed: "TENTATIVE",
  proposed: "TENTATIVE",
  confirmed: "CONFIRMED",
  changed: "CONFIRMED",
  cancelled: "CANCELLED",
};

function eventLines(
  { session, venue, sequence }: CalendarItem,
  { academyName, madeAtMs }: CalendarFile,
): readonly string[] {
  const { time, state } = session;
  if (time.kind !== "dated") return [];
  const place = venue === null ? "" : [venue.name, venue.address].filter(Boolean).join(", ");
  const title = session.number === null ? session.title : `${session.number}. ${session.title}`;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(session)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcMoment(madeAtMs)}`,
    `DTSTART;TZID=Europe/London:${wallClock(time.date, time.starts)}`,
    `DTEND;TZID=Europe/London:${wallClock(time.date, time.ends)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === "" ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(description(session, venue, academyName))}`,
    `STATUS:${STATUS[state]}`,
    "TRANSP:OPAQUE",
    "END:VEVENT",
  ];
}

function description(session: Session, venue: Venue | null, academyName: string): string {
  const { time, facilitators = "" } = session;
  const isOpen = session.state === "proposed" || session.state === "toBeConfirmed";
  return [
    academyName,
    ...(time.kind === "dated" ? [formatLongDay(time.date)] : []),
    ...(isOpen ? ["Proposed: not confirmed yet."] : []),
    ...(session.state === "cancelled" ? ["Cancelled."] : []),
    ...(facilitators === "" ? [] : [`With ${facilitators}`]),
    ...(venue === null || venue.accessNotes === "" ? [] : [`Access: ${venue.accessNotes}`]),
  ].join("\n");
}

function wallClock(date: CalendarDate, time: ClockTime): string {
  return `${date.replaceAll("-", "")}T${time.replace(":", "")}00`;
}

function utcMoment(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** RFC 5545, section 3.3.11. Control characters have no place in a value. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");
}

/** Long lines go on after a line end and a space; a letter of several octets is never parted. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LONGEST_LINE_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join(LINE_END);
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
