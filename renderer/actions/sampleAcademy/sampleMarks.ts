import type { Session } from "../../domain/edition";
import { type CohortPlace, type Mark, type MarkStatus, markId } from "../../domain/person";

/**
 * Session 1, the walk, sessions 2, 3 and 4, one row a person in order of row code. P present, L12 late by 12 minutes
 * (L: minutes unknown), E20 left 20 minutes early, A apologies before, R excused after, X absent, S self-reported,
 * - not in the cohort that day.
 */
const REGISTER = `
  P   S P   P   P
  P   S P   L   P
  P   P P   P   A
  L20 S A   P   P
  P   S P   P   L10
  P   A X   P   P
  P   S P   E20 P
  P   S P   P   P
  A   S P   P   X
  P   P P   P   P
  P   A P   R   P
  P   S E   P   P
  P   S L5  P   P
  E60 S P   A   P
  P   S P   P   P
  P   X P   P   A
  P   S A   P   A
  P   S P   L15 P
  P   S P   P   P
  X   S R   P   X
  P   P P   P   P
  P   S P   P   E30
  P   S L10 -   -
  -   - -   -   P`;

const KINDS: Readonly<Record<string, MarkStatus["kind"]>> = {
  P: "present",
  L: "late",
  E: "leftEarly",
  A: "apologies",
  R: "excused",
  X: "absent",
  S: "selfReported",
};

/** The marks of the sessions held before the sample day; `held` in order of time, places in order of row code. */
export function sampleMarks(
  held: readonly Session[],
  places: readonly CohortPlace[],
): readonly Mark[] {
  const rows = REGISTER.trim().split("\n");
  return places.flatMap((place, row) => {
    const codes = (rows[row] ?? "").trim().split(/\s+/);
    return held.flatMap((session, column) => {
      const status = statusOf(codes[column] ?? "-");
      if (status === null) return [];
      const { personId } = place;
      return { id: markId(session.id, personId), sessionId: session.id, personId, status };
    });
  });
}

function statusOf(code: string): MarkStatus | null {
  const kind = KINDS[code.charAt(0)];
  if (kind === undefined) return null;
  if (kind !== "late" && kind !== "leftEarly") return { kind };
  return { kind, minutes: code.length > 1 ? Number(code.slice(1)) : null };
}
