import type { CalendarDate } from "./calendar";
import type { Edition, Session } from "./edition";
import {
  type AttendanceFigures,
  cohortFigures,
  type Marks,
  personFigures,
  type Standing,
  sessionFigures,
  standing,
} from "./figures";
import type { CohortPlace, Guest, MarkStatus, Person } from "./person";
import { dateOf, inOrderOfTime, scheduledMinutes } from "./programme";
import { sheetNames } from "./sheetNames";

export type AttendanceColumn = {
  readonly session: Session;
  readonly date: CalendarDate;
  /** "5" for a numbered session, "" for an action. */
  readonly number: string;
  readonly scheduledMinutes: number;
  readonly figures: AttendanceFigures;
  /** Everyone who signed in and is not in the cohort; in no figure. */
  readonly guests: number;
};

export type AttendanceRow = {
  readonly place: CohortPlace;
  /** Known-as, with an initial where two go by the same. */
  readonly name: string;
  /** One a column, in their order. */
  readonly cells: readonly Standing[];
  readonly figures: AttendanceFigures;
};

/** People by sessions: the year grid on screen and the workbook are both drawn from this. */
export type AttendanceTable = {
  readonly editionName: string;
  readonly asOf: CalendarDate;
  readonly columns: readonly AttendanceColumn[];
  readonly rows: readonly AttendanceRow[];
  readonly cohort: AttendanceFigures;
};

export type AttendanceFacts = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly places: readonly CohortPlace[];
  readonly people: ReadonlyMap<string, Person>;
  readonly marks: Marks;
  readonly guests: Iterable<Guest>;
  readonly today: CalendarDate;
};

/** The formula that stands beside each figure. */
export const FIGURE_FORMULAS = {
  attendance: "Attendance = (present + late + left early + self-reported) ÷ eligible sessions",
  commitment: "Commitment = (attended + apologies given before) ÷ eligible sessions",
  hours: "Hours = scheduled time of the sessions attended, less minutes late or left early",
  eligible:
    "Eligible = sessions held, not cancelled, from joining to leaving; excused after counts as eligible, not attended; guests are in no figure",
} as const;

/** One or two letters for a mark, with its minutes where known: P, L12, E20, A, R, X, S. */
export function markCode(status: MarkStatus): string {
  switch (status.kind) {
    case "present":
      return "P";
    case "late":
      return `L${status.minutes ?? ""}`;
    case "leftEarly":
      return `E${status.minutes ?? ""}`;
    case "apologies":
      return "A";
    case "excused":
      return "R";
    case "absent":
      return "X";
    case "selfReported":
      return "S";
  }
}

/** What the codes mean, in the order of the register's keys. */
export const MARK_LEGEND: readonly { readonly code: string; readonly meaning: string }[] = [
  { code: "P", meaning: "Present" },
  { code: "L", meaning: "Late, with minutes where known" },
  { code: "E", meaning: "Left early, with minutes where known" },
  { code: "A", meaning: "Apologies, given before" },
  { code: "R", meaning: "Reason given after (excused)" },
  { code: "X", meaning: "Absent" },
  { code: "S", meaning: "Self-reported, at the march" },
];

/** Builds the table of one edition; sessions without a date and cancelled ones have no column. */
export function attendanceTable(facts: AttendanceFacts): AttendanceTable {
  const { edition, marks, today } = facts;
  const sessions = inOrderOfTime(facts.sessions).filter(
    (session) => session.editionId === edition.id && session.state !== "cancelled",
  );
  const places = facts.places
    .filter((place) => place.editionId === edition.id)
    .sort((left, right) => left.rowCode - right.rowCode);
  return {
    editionName: edition.name,
    asOf: today,
    columns: columnsOf(sessions, places, facts),
    rows: rowsOf(sessions, places, facts),
    cohort: cohortFigures(places, sessions, marks, today),
  };
}

function columnsOf(
  sessions: readonly Session[],
  places: readonly CohortPlace[],
  { marks, guests, today }: AttendanceFacts,
): readonly AttendanceColumn[] {
  const allGuests = [...guests];
  return sessions.flatMap((session) => {
    const date = dateOf(session);
    if (date === null) return [];
    return {
      session,
      date,
      number: session.number === null ? "" : String(session.number),
      scheduledMinutes: scheduledMinutes(session),
      figures: sessionFigures(session, places, marks, today),
      guests: allGuests.filter((guest) => guest.sessionId === session.id).length,
    };
  });
}

function rowsOf(
  sessions: readonly Session[],
  places: readonly CohortPlace[],
  { people, marks, today }: AttendanceFacts,
): readonly AttendanceRow[] {
  const dated = sessions.filter((session) => dateOf(session) !== null);
  const names = sheetNames(places.flatMap(({ personId }) => people.get(personId) ?? []));
  return places.map((place) => ({
    place,
    name: names.get(place.personId) ?? "",
    cells: dated.map((session) => standing(session, place, marks, today)),
    figures: personFigures(place, sessions, marks, today),
  }));
}
