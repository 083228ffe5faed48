import type { CalendarDate } from "../calendar";
import { compareDates } from "../calendarRules";
import type { Session } from "../edition";
import { folded } from "../folded";
import type { PersonId, SessionId } from "../ids";
import { checkMark, type MarkRefusal } from "../markRules";
import {
  type CohortPlace,
  type Mark,
  type MarkKind,
  type MarkStatus,
  markId,
  type Person,
} from "../person";
import { dateOf } from "../programme";
import type { ListedPerson, MarkCell } from "./listedPeople";
import { type MarkMeaning, writtenMark } from "./markWords";

/** What is known already, and what the words of the list mean. */
export type ListGround = {
  readonly people: ReadonlyMap<string, Person>;
  /** Of the edition. */
  readonly places: readonly CohortPlace[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Those the list has columns for. */
  readonly sessions: readonly Session[];
  readonly meanings: Readonly<Record<string, MarkMeaning>>;
  readonly today: CalendarDate;
};

export type CellLeftOut = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: { readonly kind: "notUnderstood" } | MarkRefusal;
};

export type PlannedMark = { readonly sessionId: SessionId; readonly status: MarkStatus };

/** One person of the list with what is to be written about them. */
export type PlannedPerson = {
  readonly listed: ListedPerson;
  /** The person known from before; null for somebody new. */
  readonly personId: PersonId | null;
  readonly isMember: boolean;
  readonly joinedOn: CalendarDate;
  readonly marks: readonly PlannedMark[];
};

export type ListPlan = {
  readonly people: readonly PlannedPerson[];
  /** Marks that stand here already, the very same. */
  readonly sameMarks: number;
  /** Cells that say something else than our register: ours stays. */
  readonly differing: readonly (Omit<CellLeftOut, "why"> & { readonly ours: MarkStatus })[];
  readonly leftOut: readonly CellLeftOut[];
};

/** Works out what a list would write. Nothing that stands in the register is ever overwritten. */
export function planList(listed: readonly ListedPerson[], ground: ListGround): ListPlan {
  const plans = listed.map((person) => planPerson(person, ground));
  const sorted = plans.flatMap(({ cells }) => cells);
  return {
    people: plans.map(({ planned }) => planned),
    sameMarks: sorted.filter(({ kind }) => kind === "same").length,
    differing: sorted.flatMap((one) => (one.kind === "differing" ? [one.cell] : [])),
    leftOut: sorted.flatMap((one) => (one.kind === "leftOut" ? [one.cell] : [])),
  };
}

type SortedCell =
  | { readonly kind: "mark"; readonly mark: PlannedMark }
  | { readonly kind: "nothing" | "same" }
  | { readonly kind: "differing"; readonly cell: ListPlan["differing"][number] }
  | { readonly kind: "leftOut"; readonly cell: CellLeftOut };

function planPerson(
  listed: ListedPerson,
  ground: ListGround,
): { readonly planned: PlannedPerson; readonly cells: readonly SortedCell[] } {
  const person = knownPerson(listed, ground);
  const place = ground.places.find(({ personId }) => personId === person?.id);
  const joinedOn = place?.joinedOn ?? joiningDay(listed, ground);
  const cells = listed.cells.map((cell) => {
    const before =
      person === null ? undefined : ground.marks.get(markId(cell.sessionId, person.id));
    const at = { row: listed.row, column: cell.column, text: cell.text };
    return sortCell(markOfCell(cell, ground, place ?? newPlace(joinedOn)), cell, at, before);
  });
  const planned = {
    listed,
    personId: person?.id ?? null,
    isMember: place !== undefined,
    joinedOn,
    marks: cells.flatMap((one) => (one.kind === "mark" ? [one.mark] : [])),
  };
  return { planned, cells };
}

function sortCell(
  outcome: CellOutcome,
  { sessionId }: MarkCell,
  at: Omit<CellLeftOut, "why">,
  before: Mark | undefined,
): SortedCell {
  if (outcome.kind === "leftOut") return { kind: "leftOut", cell: { ...at, why: outcome.why } };
  if (outcome.kind === "nothing") return outcome;
  const { status } = outcome;
  if (before === undefined) return { kind: "mark", mark: { sessionId, status } };
  return isSame(before.status, status)
    ? { kind: "same" }
    : { kind: "differing", cell: { ...at, ours: before.status } };
}

type CellOutcome =
  | { readonly kind: "mark"; readonly status: MarkStatus }
  | { readonly kind: "nothing" }
  | { readonly kind: "leftOut"; readonly why: CellLeftOut["why"] };

function markOfCell(
  { text, sessionId }: MarkCell,
  ground: ListGround,
  place: CohortPlace,
): CellOutcome {
  const { word, minutes } = writtenMark(text);
  const meaning = Object.hasOwn(ground.meanings, word) ? ground.meanings[word] : undefined;
  const session = ground.sessions.find(({ id }) => id === sessionId);
  if (meaning === "none") return { kind: "nothing" };
  if (meaning === undefined || session === undefined)
    return { kind: "leftOut", why: { kind: "notUnderstood" } };
  const checked = checkMark(session, place, statusOf(meaning, minutes), ground.today);
  return checked.ok
    ? { kind: "mark", status: checked.value }
    : { kind: "leftOut", why: checked.error };
}

function statusOf(kind: MarkKind, minutes: number | null): MarkStatus {
  return kind === "late" || kind === "leftEarly"
    ? { kind, minutes: minutes === 0 ? null : minutes }
    : { kind };
}

/** By address; without one, by a name that only one person here has. */
function knownPerson(listed: ListedPerson, { people, places }: ListGround): Person | null {
  const email = folded(listed.email);
  const all = [...people.values()];
  const byEmail = email === "" ? undefined : all.find((person) => folded(person.email) === email);
  if (byEmail) return byEmail;
  const members = new Set(places.map(({ personId }) => personId));
  const named = all.filter(
    (person) =>
      folded(person.fullName) === folded(listed.fullName) &&
      (email === "" || person.email === "") &&
      members.has(person.id),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** As written; else the first session of the list that is not struck out for them. */
function joiningDay(
  { joinedOn, cells }: ListedPerson,
  { sessions, meanings, today }: ListGround,
): CalendarDate {
  if (joinedOn !== null) return joinedOn;
  const isNotYet = (session: Session) => {
    const text = cells.find(({ sessionId }) => sessionId === session.id)?.text;
    return text !== undefined && meanings[writtenMark(text).word] === "none";
  };
  const dated = sessions
    .flatMap((session) => {
      const date = dateOf(session);
      return date === null ? [] : [{ session, date }];
    })
    .sort((left, right) => compareDates(left.date, right.date));
  return (dated.find(({ session }) => !isNotYet(session)) ?? dated[0])?.date ?? today;
}

function newPlace(joinedOn: CalendarDate): CohortPlace {
  return {
    id: "" as CohortPlace["id"],
    editionId: "" as CohortPlace["editionId"],
    personId: "" as PersonId,
    applicationId: null,
    rowCode: 0,
    joinedOn,
    left: null,
  };
}

function isSame(left: MarkStatus, right: MarkStatus): boolean {
  const minutesOf = (status: MarkStatus) => ("minutes" in status ? status.minutes : null);
  return left.kind === right.kind && minutesOf(left) === minutesOf(right);
}
