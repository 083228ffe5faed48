import { type Box, centreOf, heightOf, holds, united, widthOf } from "./geometry";
import type { GridCell } from "./gridCells";
import { isBlankPiece, type Piece } from "./pieces";
import type { Grid } from "./ruledGrids";

/** A part of the page with text of its own: the page itself, or a cell. Grids may stand in it. */
export type Region = {
  readonly box: Box;
  readonly pieces: Piece[];
  readonly tables: RegionTable[];
};

export type RegionTable = {
  readonly grid: Grid;
  readonly cells: readonly { readonly cell: GridCell; readonly region: Region }[];
};

const DEEPEST = 6;

/** Deals the pieces of a page out to the cells they stand in. */
export function regionsOf(page: Box, pieces: readonly Piece[], grids: readonly Grid[]): Region {
  const root: Region = { box: page, pieces: [], tables: [] };
  const sized = [...grids].sort((one, other) => areaOf(other.box) - areaOf(one.box));
  for (const grid of sized) place(grid, root, pieces);
  let previous: { readonly piece: Piece; readonly region: Region } | null = null;
  for (const piece of pieces) {
    let region = regionAt(root, piece);
    // Words that run out over the edge of their table still belong to the cell they began in.
    if (region === root && previous !== null && isNextLetter(previous.piece, piece)) {
      region = previous.region;
    }
    region.pieces.push(piece);
    previous = { piece, region };
  }
  return root;
}

function isNextLetter(previous: Piece, piece: Piece): boolean {
  const gap = piece.box.left - previous.box.right;
  return (
    Math.abs(piece.baseline - previous.baseline) < 0.5 &&
    gap > -previous.size * 0.3 &&
    gap < previous.size * 0.25
  );
}

function areaOf(box: Box): number {
  return widthOf(box) * heightOf(box);
}

function place(grid: Grid, root: Region, pieces: readonly Piece[]): void {
  let region = root;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = cellAround(region, grid.box);
    if (inner === null) break;
    region = inner;
  }
  if (isPlainFrame(grid, region, pieces)) return;
  const cells = grid.cells.map((cell) => ({
    cell,
    region: { box: cell.box, pieces: [], tables: [] },
  }));
  region.tables.push({ grid, cells });
}

function cellAround({ tables }: Region, box: Box): Region | null {
  for (const { cells } of tables) {
    for (const { region } of cells) {
      const isInside =
        holds(region.box, { x: box.left, y: box.top }, 3) &&
        holds(region.box, { x: box.right, y: box.bottom }, 3);
      if (isInside) return region;
    }
  }
  return null;
}

/** A frame around an answer that goes on in the line of its label, or around a field, is no table. */
function isPlainFrame({ box, cells }: Grid, region: Region, pieces: readonly Piece[]): boolean {
  if (cells.length !== 1) return false;
  const written = pieces.filter((piece) => !isBlankPiece(piece));
  const inside = written.filter((piece) => holds(box, middle(piece)));
  if (inside.some(({ content }) => content.kind !== "text")) return true;
  const tallest = Math.max(...inside.map(({ size }) => size), 0);
  if (tallest > 0 && heightOf(box) > tallest * 2.4) return false;
  const beside = tallest > 0 ? inside[0] : undefined;
  const baseline = beside?.baseline ?? box.bottom - heightOf(box) / 3;
  const reach = beside?.size ?? heightOf(box) / 2;
  return (
    heightOf(box) < 34 &&
    written.some(
      (piece) =>
        !inside.includes(piece) &&
        holds(region.box, middle(piece)) &&
        Math.abs(piece.baseline - baseline) < reach * 0.5 &&
        piece.box.right < box.left + 2,
    )
  );
}

function middle({ box, baseline, size }: Piece) {
  return { x: centreOf(box).x, y: baseline - size * 0.3 };
}

function regionAt(root: Region, piece: Piece): Region {
  const at = middle(piece);
  let region = root;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const table = region.tables.find(({ grid }) => holds(grid.box, at));
    const cell = table?.cells.find(({ cell: { box } }) => holds(box, at));
    if (cell === undefined) return region;
    region = cell.region;
  }
  return region;
}

/** The part of the page that is written or drawn on. */
export function writtenBox(page: Box, pieces: readonly Piece[], grids: readonly Grid[]): Box {
  const boxes = [
    ...pieces.filter((piece) => !isBlankPiece(piece)).map(({ box }) => box),
    ...grids.map(({ box }) => box),
  ];
  return boxes.length === 0 ? page : united(boxes);
}
