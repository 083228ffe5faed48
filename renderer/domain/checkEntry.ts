import type { CalendarDate } from "./calendar";
import type { Session } from "./edition";
import type { Marks } from "./figures";
import { folded } from "./folded";
import { checkMark, type MarkRefusal } from "./markRules";
import { type CohortPlace, type Guest, type MarkStatus, markId } from "./person";
import { type EntryItem, type EntryTrouble, readEntry, type Span } from "./sheetEntry";

/** Why an entry that can be read cannot be kept. */
export type EntryRefusal =
  | MarkRefusal
  /** Nobody in the cohort has this row code; whoever signed there is a guest. */
  | { readonly kind: "noSuchRow"; readonly rowCode: number }
  | { readonly kind: "givenTwice"; readonly rowCode: number };

export type EntryProblem = Span & { readonly refusal: EntryRefusal | EntryTrouble };

export type EnteredMark = {
  readonly place: CohortPlace;
  readonly status: MarkStatus;
  /** What is marked so far and would be replaced; null where nothing is, or the very same. */
  readonly replaces: MarkStatus | null;
};

export type EnteredGuest = {
  readonly name: string;
  readonly organisation: string;
  /** Somebody of that name is among the guests already: they are not written down a second time. */
  readonly isKnown: boolean;
};

/** What an entry would write, and what stands in its way; with any problem nothing is written. */
export type CheckedEntry = {
  readonly marks: readonly EnteredMark[];
  readonly guests: readonly EnteredGuest[];
  readonly problems: readonly EntryProblem[];
};

export type EntryFacts = {
  readonly session: Session;
  /** The places of the session's edition. */
  readonly places: readonly CohortPlace[];
  readonly marks: Marks;
  /** Those of the session. */
  readonly guests: readonly Guest[];
  readonly today: CalendarDate;
};

/** Reads a typed sheet and checks each entry against the register it is for. */
export function checkEntry(text: string, facts: EntryFacts): CheckedEntry {
  const { items, troubles } = readEntry(text);
  const marks: EnteredMark[] = [];
  const guests: EnteredGuest[] = [];
  const problems: EntryProblem[] = troubles.map((trouble) => ({
    ...spanOf(trouble),
    refusal: trouble,
  }));
  const given = new Set<number>();
  for (const item of items) {
    if (item.kind === "guest") {
      guests.push(enteredGuest(item, [...facts.guests, ...guests]));
      continue;
    }
    const entered = enteredMark(item, facts, given);
    if ("kind" in entered) problems.push({ ...spanOf(item), refusal: entered });
    else marks.push(entered);
    given.add(item.rowCode);
  }
  return { marks, guests, problems: problems.sort((left, right) => left.at - right.at) };
}

function enteredMark(
  { rowCode, status }: Extract<EntryItem, { readonly kind: "mark" }>,
  { session, places, marks, today }: EntryFacts,
  given: ReadonlySet<number>,
): EnteredMark | EntryRefusal {
  const place = places.find((one) => one.rowCode === rowCode);
  if (place === undefined) return { kind: "noSuchRow", rowCode };
  if (given.has(rowCode)) return { kind: "givenTwice", rowCode };
  const checked = checkMark(session, place, status, today);
  if (!checked.ok) return checked.error;
  const before = marks.get(markId(session.id, place.personId))?.status ?? null;
  return { place, status, replaces: before === null || isSame(before, status) ? null : before };
}

function enteredGuest(
  { name, organisation }: Extract<EntryItem, { readonly kind: "guest" }>,
  known: readonly { readonly name: string }[],
): EnteredGuest {
  const isKnown = known.some((guest) => folded(guest.name) === folded(name));
  return { name, organisation, isKnown };
}

function isSame(left: MarkStatus, right: MarkStatus): boolean {
  const minutesOf = (status: MarkStatus) => ("minutes" in status ? status.minutes : null);
  return left.kind === right.kind && minutesOf(left) === minutesOf(right);
}

function spanOf({ at, length }: Span): Span {
  return { at, length };
}
