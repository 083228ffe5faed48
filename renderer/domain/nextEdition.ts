import { capacityOf } from "./applicationState";
import type { CalendarDate } from "./calendar";
import { compareDates, isCalendarDate } from "./calendarRules";
import type { Edition, Session } from "./edition";
import { edition2016 } from "./edition2016";
import type { NewId } from "./ids";
import { type EditionWithTemplates, newEditionFrom } from "./newEdition";
import { ok, type Result, refused } from "./result";

/** What the coordinator may set of an edition at any time; days and numbers as they are typed. */
export type EditionFields = {
  readonly name: string;
  readonly callOpens: string;
  readonly callCloses: string;
  /** "" where the academy has not said yet. */
  readonly places: string;
};

/** What of the former edition comes along; themes and the pattern of its dates always do. */
export type CarriedOver = {
  readonly criteria: boolean;
  readonly templates: boolean;
  /** Where each item took place; venues themselves belong to no edition. */
  readonly venues: boolean;
};

export type EditionRefusal =
  | { readonly kind: "noName" | "nameTaken" | "noOpening" | "noClosing" | "wrongPlaces" }
  | { readonly kind: "closesFirst" }
  /** Its call would not open after the former one's, or not before the next one's. */
  | { readonly kind: "outOfOrder" };

/** The editions before and after one in time; null where there is none. */
export type Neighbours = { readonly before: Edition | null; readonly after: Edition | null };

export type CheckedFields = Required<Pick<Edition, "name" | "callOpens" | "callCloses" | "places">>;

const MOST_PLACES = 999;

/** The edition whose call opens last, which a next one follows; null only before set-up. */
export function latestEdition(editions: Iterable<Edition>): Edition | null {
  return inOrderOfCalls(editions).at(-1) ?? null;
}

/** The earliest call first. */
export function inOrderOfCalls(editions: Iterable<Edition>): readonly Edition[] {
  return [...editions].sort((left, right) => compareDates(left.callOpens, right.callOpens));
}

export function fieldsOf(edition: Edition): EditionFields {
  const places = capacityOf(edition);
  return {
    name: edition.name,
    callOpens: edition.callOpens,
    callCloses: edition.callCloses,
    places: places === null ? "" : String(places),
  };
}

/** What is typed for an edition, checked against the other ones. */
export function checkFields(
  typed: EditionFields,
  others: readonly Edition[],
  neighbours: Neighbours,
): Result<CheckedFields, EditionRefusal> {
  const name = typed.name.trim();
  if (name === "") return refused({ kind: "noName" });
  if (others.some((other) => other.name === name)) return refused({ kind: "nameTaken" });
  const days = checkDays(typed, neighbours);
  if (!days.ok) return days;
  const places = typed.places.trim() === "" ? null : Number(typed.places);
  if (places !== null && !(Number.isInteger(places) && places >= 1 && places <= MOST_PLACES)) {
    return refused({ kind: "wrongPlaces" });
  }
  return ok({ name, ...days.value, places });
}

type Days = { readonly callOpens: CalendarDate; readonly callCloses: CalendarDate };

function checkDays(
  { callOpens, callCloses }: EditionFields,
  { before, after }: Neighbours,
): Result<Days, EditionRefusal> {
  if (!isCalendarDate(callOpens)) return refused({ kind: "noOpening" });
  if (!isCalendarDate(callCloses)) return refused({ kind: "noClosing" });
  if (compareDates(callCloses, callOpens) < 0) return refused({ kind: "closesFirst" });
  const isTooSoon = before !== null && compareDates(callOpens, before.callOpens) <= 0;
  const isTooLate = after !== null && compareDates(callOpens, after.callOpens) >= 0;
  if (isTooSoon || isTooLate) return refused({ kind: "outOfOrder" });
  return ok({ callOpens, callCloses });
}

/** The edition that follows: its days proposed by the former one's pattern, and of the rest what was asked for. */
export function nextEdition(
  former: EditionWithTemplates,
  newId: NewId,
  carried: CarriedOver,
  yearsLater = 1,
): EditionWithTemplates {
  const { edition, sessions, templates } = newEditionFrom(former, newId, yearsLater);
  return {
    edition: carried.criteria ? edition : { ...edition, criteria: edition2016().edition.criteria },
    sessions: carried.venues ? sessions : sessions.map(withoutVenue),
    templates: carried.templates ? templates : [],
  };
}

/** How many the room bears is said of the room. */
function withoutVenue({ capacity: _capacity, ...session }: Session): Session {
  return { ...session, venueId: null };
}
