import type { Application } from "./application";
import type { CalendarDate } from "./calendar";
import { formatLongDay, formatSessionTimeAndYear } from "./calendarWords";
import type { Edition, Session } from "./edition";
import type { Person } from "./person";
import { inOrderOfTime } from "./programme";

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
  "waiting_position",
  "reason",
] as const;

export type MergeField = (typeof MERGE_FIELDS)[number];
export type LetterFields = Readonly<Record<MergeField, string>>;

export type LetterFacts = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly application: Application;
  readonly person: Person;
  /** Position on the waiting list from 1, or null. */
  readonly waitingPosition: number | null;
  readonly today: CalendarDate;
};

/** The value of each merge field for one letter; "" where there is nothing to say. Lists have one line an entry. */
export function letterFields(facts: LetterFacts): LetterFields {
  const { academyName, edition, application, person, waitingPosition, today } = facts;
  const sessions = inOrderOfTime(facts.sessions).filter(({ state }) => state !== "cancelled");
  const first = sessions.find(({ time }) => time.kind === "dated");
  return {
    known_as: person.knownAs,
    full_name: person.fullName,
    address: person.address,
    organisation: person.organisation,
    academy: academyName,
    edition: edition.name,
    application_number: String(application.number),
    today: formatLongDay(today),
    reply_by: replyBy(application),
    sessions: sessions.map(sessionLine).join("\n"),
    first_session: first === undefined ? "" : sessionLine(first),
    waiting_position: waitingPosition === null ? "" : String(waitingPosition),
    reason: reason(application),
  };
}

function sessionLine(session: Session): string {
  const isFixed = session.state === "confirmed" || session.state === "changed";
  const note = isFixed ? "" : " (dates to be confirmed)";
  return `${formatSessionTimeAndYear(session.time)}: ${session.title}${note}`;
}

function replyBy({ decision }: Application): string {
  const isOpenEnded = decision.kind !== "offered" || decision.replyBy === null;
  return isOpenEnded ? "" : formatLongDay(decision.replyBy);
}

function reason({ decision }: Application): string {
  return decision.kind === "pending" || decision.kind === "offered" ? "" : decision.reason;
}
