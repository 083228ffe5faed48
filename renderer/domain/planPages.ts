import type { ActionPlan } from "./actionPlan";
import type { Theme } from "./edition";

/** One page of paper: what is known of somebody's plan, with room for the rest. */
export type PlanPage = {
  /** Printed large, and before the dot of every line's code. */
  readonly rowCode: number;
  readonly name: string;
  /** With whom it is shared. */
  readonly together: readonly string[];
  /** Null where none is under way: then the page is all room. */
  readonly plan: ActionPlan | null;
};

export type PlanPages = {
  readonly academyName: string;
  readonly editionName: string;
  /** The planning day with its title; null where the programme has none. */
  readonly day: string | null;
  readonly themes: readonly Theme[];
  readonly pages: readonly PlanPage[];
};

/** Lines for steps on a page, those already known among them; more where more are known. */
const LINES_ON_PAGE = 8;
const LEAST_EMPTY_LINES = 3;

/** The numbers of the lines a page has for steps, from 1: known ones keep theirs, empty ones take the next. */
export function stepLines(plan: PlanPage["plan"]): readonly number[] {
  const numbers = (plan?.steps ?? []).map(({ number }) => number);
  const highest = Math.max(0, ...numbers);
  const last = Math.max(LINES_ON_PAGE, highest + LEAST_EMPTY_LINES);
  return Array.from({ length: last }, (_, index) => index + 1);
}
