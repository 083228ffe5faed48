import type { CalendarDate } from "../calendar";
import type { Criterion, Edition } from "../edition";
import { ok, type Result, refused } from "../result";
import { POINTS } from "./review";
import { startingPoints } from "./startingPoints";

const MOST_COUNTS = 5;

export type CriteriaRefusal =
  | { readonly kind: "noCriteria" }
  | { readonly kind: "noWording"; readonly row: number }
  | { readonly kind: "sameWording"; readonly row: number }
  | { readonly kind: "wrongCounts"; readonly row: number }
  | { readonly kind: "noPointWords"; readonly row: number };

/** How much a criterion counts beside the others. */
export function countsOf({ counts, weight }: Criterion): number {
  return counts ?? (weight === "essential" ? 2 : 1);
}

/** What each score says, from 0 to 4. */
export function pointsOf(criterion: Criterion): readonly string[] {
  return criterion.points ?? startingPoints(criterion.key);
}

/** Counts up from 1 with every change made after scoring began. */
export function criteriaVersionOf(edition: Pick<Edition, "criteriaVersions">): number {
  return edition.criteriaVersions?.current ?? 1;
}

/**
 * Other criteria for an edition. Before anyone scored they simply take the place of the old ones; afterwards the old
 * ones are kept as a version, and reviews stay with the version they were given by. Rows of refusals count from 1.
 */
export function changeCriteria(
  edition: Edition,
  criteria: readonly Criterion[],
  hasScores: boolean,
  on: CalendarDate,
): Result<Pick<Edition, "criteria" | "criteriaVersions">, CriteriaRefusal> {
  const wrong = whatIsWrong(criteria);
  if (wrong !== null) return refused(wrong);
  const kept = edition.criteriaVersions;
  if (!hasScores || isSame(edition.criteria, criteria)) {
    return ok({ criteria, ...(kept === undefined ? {} : { criteriaVersions: kept }) });
  }
  const version = criteriaVersionOf(edition);
  const earlier = [...(kept?.earlier ?? []), { version, criteria: edition.criteria, until: on }];
  return ok({ criteria, criteriaVersions: { current: version + 1, earlier } });
}

function whatIsWrong(criteria: readonly Criterion[]): CriteriaRefusal | null {
  if (criteria.length === 0) return { kind: "noCriteria" };
  const wordings = criteria.map(({ wording }) => wording.trim().toLowerCase());
  for (const [index, criterion] of criteria.entries()) {
    const row = index + 1;
    const wording = wordings[index] ?? "";
    if (wording === "") return { kind: "noWording", row };
    if (wordings.indexOf(wording) < index) return { kind: "sameWording", row };
    if (!isCount(countsOf(criterion))) return { kind: "wrongCounts", row };
    const words = pointsOf(criterion);
    if (words.length !== POINTS.length || words.some((one) => one.trim() === "")) {
      return { kind: "noPointWords", row };
    }
  }
  return null;
}

function isCount(counts: number): boolean {
  return Number.isInteger(counts) && counts >= 1 && counts <= MOST_COUNTS;
}

function isSame(before: readonly Criterion[], after: readonly Criterion[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
