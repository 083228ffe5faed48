import { crossingGroups, type Group, withInnerFrames } from "./crossingLines";
import { type Box, heightOf, SAME_EDGE_WITHIN, TOUCH_WITHIN, widthOf } from "./geometry";
import { cellsOf, type GridCell, Walls } from "./gridCells";
import { type Line, mergedRules } from "./mergeRules";
import type { Rule } from "./pageContent";

/** Lines that cross, as a grid of cells. */
export type Grid = {
  readonly box: Box;
  /** Where columns begin, and the right edge at the end. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
};

export type Ruled = {
  readonly grids: readonly Grid[];
  /** Lying lines that cross nothing: underlines, lines to write on, lines that strike out. */
  readonly free: readonly Rule[];
};

/** Above this many lines crossing each other, a page is a drawing and no form. */
const MOST_LINES = 3_000;
const MOST_GRID_CELLS = 20_000;
const FEWEST_SQUARES = 400;
const NARROWEST_SQUARE = 7;

export function ruledGrids(rules: readonly Rule[]): Ruled {
  const lying = mergedRules(rules, true);
  const standing = mergedRules(rules, false);
  if (lying.length + standing.length > MOST_LINES) return { grids: [], free: [] };
  const groups = crossingGroups(lying, standing);
  const crossed = new Set(groups.flatMap(({ lying: lines }) => lines));
  const grids = withInnerFrames(groups).flatMap((group) => gridOf(group));
  return { grids, free: freeRules(rules, lying, crossed) };
}

/** The lines as drawn, without those that belong to a grid. */
function freeRules(
  rules: readonly Rule[],
  lying: readonly Line[],
  crossed: ReadonlySet<Line>,
): readonly Rule[] {
  const inGrids = lying.filter((line) => crossed.has(line));
  return rules.filter(
    (rule) =>
      rule.isLying &&
      !inGrids.some(
        ({ at, from, to }) =>
          Math.abs(at - rule.at) <= TOUCH_WITHIN &&
          rule.from >= from - TOUCH_WITHIN &&
          rule.to <= to + TOUCH_WITHIN,
      ),
  );
}

function gridOf({ lying, standing }: Group): readonly Grid[] {
  // A grid may be open at its sides: then its lines end where its edge would be.
  const columns = edges([...standing.map(({ at }) => at), ...lying.flatMap(ends)], standing);
  const rows = edges([...lying.map(({ at }) => at), ...standing.flatMap(ends)], lying);
  if (columns.length < 2 || rows.length < 2) return [];
  const walls = new Walls(columns, rows, lying, standing);
  const box = {
    left: columns[0] as number,
    right: columns.at(-1) as number,
    top: rows[0] as number,
    bottom: rows.at(-1) as number,
  };
  return isSquaredPaper(box, columns, rows)
    ? []
    : [{ box, columns, rows, cells: cellsOf(columns, rows, walls) }];
}

/** Lines as close as on graph paper hold no words between them. */
function isSquaredPaper(box: Box, columns: readonly number[], rows: readonly number[]): boolean {
  if (columns.length * rows.length < FEWEST_SQUARES) return false;
  return (
    columns.length * rows.length > MOST_GRID_CELLS ||
    widthOf(box) / columns.length < NARROWEST_SQUARE ||
    heightOf(box) / rows.length < NARROWEST_SQUARE
  );
}

function ends({ from, to }: Line): readonly number[] {
  return [from, to];
}

/** Positions in order; where several stand together, a drawn line's own position is taken. */
function edges(positions: readonly number[], drawn: readonly Line[]): readonly number[] {
  const exact = new Set(drawn.map(({ at }) => at));
  const sorted = [...positions].sort((one, other) => one - other);
  const found: number[] = [];
  for (const position of sorted) {
    const last = found.at(-1);
    if (last === undefined || position - last > SAME_EDGE_WITHIN) found.push(position);
    else if (exact.has(position) && !exact.has(last)) found[found.length - 1] = position;
  }
  return found;
}
