import { dayOfMonth, monthNumberOf } from "./calendarRules";
import { formatSessionTimeAndYear } from "./calendarWords";
import type { Edition, Session, Venue } from "./edition";
import type { CohortPlace, Person } from "./person";
import { expectedPlaces } from "./registerSummary";
import { ok, type Result, refused } from "./result";
import { sheetNames } from "./sheetNames";

export type SheetRow =
  | { readonly kind: "person"; readonly rowCode: number; readonly name: string }
  /** An empty line for someone who is not in the cohort. */
  | { readonly kind: "guest"; readonly guestNumber: number };

export type SheetPage = {
  /** From 1. */
  readonly number: number;
  readonly rows: readonly SheetRow[];
};

/** A4, one row a person, known-as names only; every writer (screen, PDF) draws this. */
export type SignInSheet = {
  readonly academyName: string;
  readonly editionName: string;
  readonly title: string;
  /** "Thu 3 Nov 2016, 6–8 pm". */
  readonly when: string;
  /** Null while no venue is known: a line to write on is drawn instead. */
  readonly venue: string | null;
  /** The same on every reprint: edition, month and day, as "2016–17/1103". */
  readonly sheetNumber: string;
  readonly pages: readonly SheetPage[];
};

export type SheetFacts = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly session: Session;
  readonly venue: Venue | null;
  readonly places: readonly CohortPlace[];
  /** At least the people of those places. */
  readonly people: ReadonlyMap<string, Person>;
};

export type SheetRefusal =
  | { readonly kind: "notDated" }
  | { readonly kind: "cancelled" }
  /** A public march: attendance is reported, not signed. */
  | { readonly kind: "nobodySignsIn" };

/** Rows of 12 mm, tall enough to sign in, that fit an A4 page under its heading. */
export const ROWS_PER_PAGE = 18;
/** On an evening of the cohort; an open day has a page of them. */
const GUEST_ROWS = 4;

/** The sign-in sheet of a session: everyone in the cohort on its day by row code, then lines for guests. */
export function signInSheet(facts: SheetFacts): Result<SignInSheet, SheetRefusal> {
  const { academyName, edition, session, venue } = facts;
  if (session.time.kind !== "dated") return refused({ kind: "notDated" });
  if (session.state === "cancelled") return refused({ kind: "cancelled" });
  if (session.attendance === "selfReported") return refused({ kind: "nobodySignsIn" });
  const { date } = session.time;
  const monthAndDay = String(monthNumberOf(date) * 100 + dayOfMonth(date)).padStart(4, "0");
  return ok({
    academyName,
    editionName: edition.name,
    title: session.number === null ? session.title : `Session ${session.number}: ${session.title}`,
    when: formatSessionTimeAndYear(session.time),
    venue: venue === null ? null : [venue.name, venue.address].filter(Boolean).join(", "),
    sheetNumber: `${edition.name}/${monthAndDay}`,
    pages: pagesOf(rowsOf(facts)),
  });
}

function rowsOf({ session, places, people }: SheetFacts): readonly SheetRow[] {
  const expected = expectedPlaces(session, places);
  const listed = expected.flatMap(({ personId }) => people.get(personId) ?? []);
  const names = sheetNames(listed);
  const guestRows =
    session.openTo === "cohort" || session.openTo === "invited" ? GUEST_ROWS : ROWS_PER_PAGE;
  return [
    ...expected.map(({ rowCode, personId }) => ({
      kind: "person" as const,
      rowCode,
      name: names.get(personId) ?? "",
    })),
    ...Array.from({ length: guestRows }, (_, index) => ({
      kind: "guest" as const,
      guestNumber: index + 1,
    })),
  ];
}

function pagesOf(rows: readonly SheetRow[]): readonly SheetPage[] {
  const count = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    rows: rows.slice(index * ROWS_PER_PAGE, (index + 1) * ROWS_PER_PAGE),
  }));
}
