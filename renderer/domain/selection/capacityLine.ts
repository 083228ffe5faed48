import type { Application } from "../application";
import { placesLeft } from "../applicationState";
import type { CohortPlace } from "../person";
import type { RankedApplication } from "./ranking";

export type CapacityLine = {
  /** The line stands after so many of the ranked rows; null where the call states no capacity. */
  readonly after: number | null;
  /** The last place would go to several with the same scores: the panel has to choose. */
  readonly cutsTie: boolean;
  /** Places promised or taken beyond the capacity. */
  readonly over: number;
};

/**
 * Where the places end: those promised or taken count first, then each undecided row in the order of the ranking.
 * Those not ranked yet, and those decided otherwise, take none.
 */
export function capacityLine(
  ranked: readonly RankedApplication[],
  all: readonly Application[],
  places: readonly CohortPlace[],
  capacity: number | null,
): CapacityLine {
  const left = placesLeft(capacity, all, places);
  if (left === null) return { after: null, cutsTie: false, over: 0 };
  let free = Math.max(0, left);
  let after = 0;
  for (const [index, { rank, application }] of ranked.entries()) {
    if (rank === null) break;
    if (application.decision.kind === "pending") {
      if (free === 0) break;
      free -= 1;
    }
    after = index + 1;
  }
  return { after, cutsTie: cutsTie(ranked, after), over: Math.max(0, -left) };
}

/** The undecided rows above the line, from the best on: those who would be offered a place. */
export function proposedOffers(
  ranked: readonly RankedApplication[],
  { after }: CapacityLine,
): readonly RankedApplication[] {
  return ranked
    .slice(0, after ?? 0)
    .filter(({ application }) => application.decision.kind === "pending");
}

function cutsTie(ranked: readonly RankedApplication[], after: number): boolean {
  const [last, next] = [ranked[after - 1], ranked[after]];
  if (last === undefined || next === undefined || last.rank === null) return false;
  const areOpen = [last, next].every(({ application }) => application.decision.kind === "pending");
  return areOpen && last.rank === next.rank;
}
