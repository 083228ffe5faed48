import { type Box, boxAround, heightOf, widthOf } from "./geometry";
import { type Line, mergedRules } from "./mergeRules";
import type { Rule } from "./pageContent";

/** A cell of a drawn grid; a span counts the columns or rows it runs over. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
};

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

const TOUCH_WITHIN = 3;
const SAME_EDGE_WITHIN = 4;
/** Share of a cell's side that must be drawn for the side to part it from its neighbour. */
const DRAWN_SHARE = 0.6;
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

type Group = { readonly lying: Line[]; readonly standing: Line[] };

function crossingGroups(lying: readonly Line[], standing: readonly Line[]): readonly Group[] {
  const group = new Map<Line, Group>();
  for (const upright of standing) {
    for (const flat of lying) {
      if (crosses(flat, upright)) unite(group, flat, upright);
    }
  }
  return [...new Set(group.values())];
}

function crosses(flat: Line, upright: Line): boolean {
  return (
    upright.at >= flat.from - TOUCH_WITHIN &&
    upright.at <= flat.to + TOUCH_WITHIN &&
    flat.at >= upright.from - TOUCH_WITHIN &&
    flat.at <= upright.to + TOUCH_WITHIN
  );
}

function unite(group: Map<Line, Group>, flat: Line, upright: Line): void {
  const one = group.get(flat) ?? { lying: [flat], standing: [] };
  const other = group.get(upright) ?? { lying: [], standing: [upright] };
  if (one === other) return;
  const [small, large] =
    one.lying.length + one.standing.length < other.lying.length + other.standing.length
      ? [one, other]
      : [other, one];
  large.lying.push(...small.lying);
  large.standing.push(...small.standing);
  for (const line of [...large.lying, ...small.lying]) group.set(line, large);
  for (const line of [...large.standing, ...small.standing]) group.set(line, large);
}

/**
 * Tables often show only some of their borders: a frame inside a table whose sides stand on the table's own columns is
 * one of its cells, and becomes one again.
 */
function withInnerFrames(groups: readonly Group[]): readonly Group[] {
  const boxed = groups.map((group) => ({ group, box: extent(group) }));
  const inner = new Map<Group, Group>();
  for (const { group, box } of boxed) {
    const outer = boxed.find((other) => other.group !== group && isCellOf(box, other));
    if (outer !== undefined && !inner.has(outer.group)) inner.set(group, outer.group);
  }
  for (const [group, outer] of inner) {
    outer.lying.push(...group.lying);
    outer.standing.push(...group.standing);
  }
  return groups.filter((group) => !inner.has(group));
}

function extent({ lying, standing }: Group): Box {
  return boxAround([
    ...lying.flatMap(({ at, from, to }) => [
      { x: from, y: at },
      { x: to, y: at },
    ]),
    ...standing.flatMap(({ at, from, to }) => [
      { x: at, y: from },
      { x: at, y: to },
    ]),
  ]);
}

function isCellOf(box: Box, outer: { readonly group: Group; readonly box: Box }): boolean {
  const isInside =
    box.left > outer.box.left - TOUCH_WITHIN &&
    box.right < outer.box.right + TOUCH_WITHIN &&
    box.top > outer.box.top &&
    box.bottom < outer.box.bottom;
  if (!isInside) return false;
  const isColumn = (x: number) =>
    outer.group.standing.some(({ at }) => Math.abs(at - x) <= SAME_EDGE_WITHIN);
  return isColumn(box.left) && isColumn(box.right);
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

/** Which sides of the smallest cells are drawn. */
class Walls {
  constructor(
    private readonly columns: readonly number[],
    private readonly rows: readonly number[],
    private readonly lying: readonly Line[],
    private readonly standing: readonly Line[],
  ) {}

  isBelow(row: number, column: number): boolean {
    return isDrawn(
      this.lying,
      this.rows[row + 1] as number,
      this.columns[column] as number,
      this.columns[column + 1] as number,
    );
  }

  isRightOf(row: number, column: number): boolean {
    return isDrawn(
      this.standing,
      this.columns[column + 1] as number,
      this.rows[row] as number,
      this.rows[row + 1] as number,
    );
  }
}

function isDrawn(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > SAME_EDGE_WITHIN) continue;
    covered += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from));
  }
  return covered >= (to - from) * DRAWN_SHARE;
}

function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  walls: Walls,
): readonly GridCell[] {
  const cells: GridCell[] = [];
  let above: readonly GridCell[] = [];
  for (let row = 0; row < rows.length - 1; row++) {
    above = stripsOf(row, columns, rows, walls).map((strip) => {
      const open = above.find((cell) => continuesBelow(cell, strip, row, walls));
      if (open === undefined) {
        cells.push(strip);
        return strip;
      }
      const grown = {
        ...open,
        rowSpan: open.rowSpan + 1,
        box: { ...open.box, bottom: strip.box.bottom },
      };
      cells[cells.lastIndexOf(open)] = grown;
      return grown;
    });
  }
  return cells;
}

/** One row, cut where a standing line is drawn. */
function stripsOf(
  row: number,
  columns: readonly number[],
  rows: readonly number[],
  walls: Walls,
): readonly GridCell[] {
  const strips: GridCell[] = [];
  let start = 0;
  for (let column = 0; column < columns.length - 1; column++) {
    if (column < columns.length - 2 && !walls.isRightOf(row, column)) continue;
    strips.push({
      row,
      column: start,
      rowSpan: 1,
      columnSpan: column + 1 - start,
      box: {
        left: columns[start] as number,
        right: columns[column + 1] as number,
        top: rows[row] as number,
        bottom: rows[row + 1] as number,
      },
    });
    start = column + 1;
  }
  return strips;
}

function continuesBelow(cell: GridCell, strip: GridCell, row: number, walls: Walls): boolean {
  if (cell.row + cell.rowSpan !== row) return false;
  if (cell.column !== strip.column || cell.columnSpan !== strip.columnSpan) return false;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
    if (walls.isBelow(row - 1, column)) return false;
  }
  return true;
}
