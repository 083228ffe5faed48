import type { CalendarDate } from "../calendar";
import { folded } from "../folded";
import type { SessionId } from "../ids";
import type { Column, Row } from "./columns";
import { isAddress } from "./columns";
import type { ListFact, ListUses } from "./listUses";
import { momentIn } from "./writtenMoment";

/** A cell of a list in which something is written about a session. */
export type MarkCell = {
  readonly column: number;
  readonly sessionId: SessionId;
  readonly text: string;
};

/** One person of a list, as written there. */
export type ListedPerson = {
  /** From 0, as in the sheet. */
  readonly row: number;
  readonly fullName: string;
  readonly knownAs: string;
  readonly email: string;
  readonly phone: string;
  readonly organisation: string;
  readonly joinedOn: CalendarDate | null;
  readonly cells: readonly MarkCell[];
};

/** A row that is nobody: no name in it, or a line of sums. */
export type RowLeftOut = {
  readonly row: number;
  readonly text: string;
  readonly reason: "noName" | "sums" | "twice";
};

const SUMS =
  /^(total|totals|sum|count|average|attendance|present|number present|in attendance|%)( .*)?$/u;

/** The people of a list, each once, and the rows that are none. */
export function listedPeople(
  rows: readonly Row[],
  columns: readonly Column[],
  uses: ListUses,
): { readonly people: readonly ListedPerson[]; readonly leftOut: readonly RowLeftOut[] } {
  const people: ListedPerson[] = [];
  const leftOut: RowLeftOut[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const person = personOfRow(row, columns, uses);
    const who = folded(person.email) || folded(person.fullName);
    const reason = reasonToLeaveOut(person, seen.has(who));
    seen.add(who);
    if (reason === null) people.push(person);
    else leftOut.push({ row: row.index, text: wordsOf(row), reason });
  }
  return { people, leftOut };
}

function reasonToLeaveOut(person: ListedPerson, isTwice: boolean): RowLeftOut["reason"] | null {
  if (person.fullName === "") return "noName";
  if (SUMS.test(folded(person.fullName))) return "sums";
  return isTwice ? "twice" : null;
}

function wordsOf({ cells }: Row): string {
  return cells
    .filter((text) => text !== "")
    .join(" · ")
    .slice(0, 80);
}

function personOfRow(row: Row, columns: readonly Column[], uses: ListUses): ListedPerson {
  const fact = (kind: ListFact) =>
    columns
      .filter(({ key }) => uses[key]?.kind === kind)
      .map(({ index }) => (row.cells[index] ?? "").replace(/\s+/gu, " ").trim())
      .find((text) => text !== "") ?? "";
  const parted = `${fact("firstName")} ${fact("familyName")}`.trim();
  const fullName = inOrder(fact("name")) || parted || fact("knownAs");
  return {
    row: row.index,
    fullName,
    knownAs: fact("knownAs") || fact("firstName") || firstWord(fullName),
    email: fact("email"),
    phone: fact("phone"),
    organisation: fact("organisation"),
    joinedOn: momentIn(fact("joinedOn"), "dayFirst")?.date ?? null,
    cells: columns.flatMap((column) => markCell(row, column, uses)),
  };
}

/** "Nowak, Ana" is Ana Nowak. */
function inOrder(name: string): string {
  const parts = name.split(/,\s*/u);
  return parts.length === 2 && !isAddress(name) ? `${parts[1]} ${parts[0]}`.trim() : name;
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}

function markCell(row: Row, { index, key }: Column, uses: ListUses): readonly MarkCell[] {
  const use = uses[key];
  const text = (row.cells[index] ?? "").trim();
  if (use?.kind !== "session" || text === "") return [];
  return [{ column: index, sessionId: use.sessionId, text }];
}
