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

/** What stands above the rows of every paper of a session. */
export type SheetHead = {
  readonly academyName: string;
  readonly editionName: string;
  readonly title: string;
  /** "Thu 3 Nov 2016, 6–8 pm". */
  readonly when: string;
  /** Null while no venue is known: a line to write on is drawn instead. */
  readonly venue: string | null;
  /** The same on every reprint: edition, month and day, as "2016–17/1103". */
  readonly sheetNumber: string;
};

/** A4, one row a person, known-as names only; pages are made where it is drawn, as tall names take more room. */
export type SignInSheet = SheetHead & { readonly rows: readonly SheetRow[] };

export type SheetFacts = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly session: Session;
  readonly venue: Venue | null;
  readonly places: readonly CohortPlace[];
  /** At least the people of those places. */
  readonly people: ReadonlyMap<string, Person>;
};

export type PaperRefusal = { readonly kind: "notDated" } | { readonly kind: "cancelled" };

export type SheetRefusal =
  | PaperRefusal
  /** A public march: attendance is reported, not signed. */
  | { readonly kind: "nobodySignsIn" };

/** On an evening of the cohort; an open day has about a page of them. */
const GUEST_ROWS = 4;
const GUEST_ROWS_OF_OPEN_DAY = 18;

/** The sign-in sheet of a session: everyone in the cohort on its day by row code, then lines for guests. */
export function signInSheet(facts: SheetFacts): Result<SignInSheet, SheetRefusal> {
  const head = sheetHead(facts);
  if (!head.ok) return head;
  if (facts.session.attendance === "selfReported") return refused({ kind: "nobodySignsIn" });
  return ok({ ...head.value, rows: rowsOf(facts) });
}

/** Title, day, venue and number of a session's papers. */
export function sheetHead({
  academyName,
  edition,
  session,
  venue,
}: SheetFacts): Result<SheetHead, PaperRefusal> {
  if (session.time.kind !== "dated") return refused({ kind: "notDated" });
  if (session.state === "cancelled") return refused({ kind: "cancelled" });
  const { date } = session.time;
  const monthAndDay = String(monthNumberOf(date) * 100 + dayOfMonth(date)).padStart(4, "0");
  return ok({
    academyName,
    editionName: edition.name,
    title: session.number === null ? session.title : `Session ${session.number}: ${session.title}`,
    when: formatSessionTimeAndYear(session.time),
    venue: venue === null ? null : [venue.name, venue.address].filter(Boolean).join(", "),
    sheetNumber: `${edition.name}/${monthAndDay}`,
  });
}

export type ListedPerson = {
  readonly place: CohortPlace;
  readonly person: Person;
  /** Known-as, told apart from others of the same. */
  readonly name: string;
};

/** The people on a session's papers, by row code. */
export function listedPeople({ session, places, people }: SheetFacts): readonly ListedPerson[] {
  const listed = expectedPlaces(session, places).flatMap((place) => {
    const person = people.get(place.personId);
    return person === undefined ? [] : [{ place, person }];
  });
  const names = sheetNames(listed.map(({ person }) => person));
  return listed.map(({ place, person }) => ({ place, person, name: names.get(person.id) ?? "" }));
}

function rowsOf(facts: SheetFacts): readonly SheetRow[] {
  const { openTo } = facts.session;
  const guestRows =
    openTo === "cohort" || openTo === "invited" ? GUEST_ROWS : GUEST_ROWS_OF_OPEN_DAY;
  return [
    ...listedPeople(facts).map(({ place: { rowCode }, name }) => ({
      kind: "person" as const,
      rowCode,
      name,
    })),
    ...Array.from({ length: guestRows }, (_, index) => ({
      kind: "guest" as const,
      guestNumber: index + 1,
    })),
  ];
}
