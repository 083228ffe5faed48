import { type Box, united, widthOf } from "./geometry";
import { isBlankPiece, type Piece, textOfPiece } from "./pieces";
import { inReadingOrder, leftwardShare } from "./readingOrder";

/** One line as it stands, its pieces in the order in which they are read. */
export type TextLine = {
  readonly pieces: readonly Piece[];
  readonly box: Box;
  readonly baseline: number;
  /** Of its largest letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
};

/** Gaps between letters, in letter sizes: from here on a space, and from here on a jump to a tab stop. */
const SPACE_FROM = 0.2;
const TAB_FROM = 1;
const TAB_AFTER_SPACE_FROM = 1.6;
/** The share of the smaller letter's height that must lie beside the larger's to stand on one line. */
const SAME_LINE_SHARE = 0.5;
const FEWEST_COLLISIONS = 3;
/** Shares of letters from right to left between which a line is of both kinds. */
const MIXED_FROM = 0.2;
const MIXED_TO = 0.8;
const ALIGNED_WITHIN = 12;
const MARKS_ONLY = /^\p{M}+$/u;

/** The lines of a part of the page; `region` is that part, and tells which edge a line keeps to. */
export function textLines(
  pieces: readonly Piece[],
  region: Box | null = null,
): readonly TextLine[] {
  return rowsOf(pieces).flatMap((row) => {
    const line = lineOf(row, region);
    return line === null ? [] : [line];
  });
}

type Row = { top: number; bottom: number; readonly pieces: Piece[] };

/** Pieces that stand side by side. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const top = piece.baseline - piece.size * 0.7;
    const bottom = piece.baseline + piece.size * 0.2;
    const row = rows.slice(-2).find((each) => isBeside(each, top, bottom));
    if (row === undefined) rows.push({ top, bottom, pieces: [piece] });
    else {
      row.pieces.push(piece);
      row.top = Math.min(row.top, top);
      row.bottom = Math.max(row.bottom, bottom);
    }
  }
  return rows.map(({ pieces: found }) => found);
}

function isBeside(row: Row, top: number, bottom: number): boolean {
  const overlap = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return overlap >= Math.min(row.bottom - row.top, bottom - top) * SAME_LINE_SHARE;
}

function lineOf(row: readonly Piece[], region: Box | null): TextLine | null {
  const standing = withMarksAttached(withoutDoubles(fromLeftToRight(row)));
  const shown = standing.filter((piece) => !isBlankPiece(piece));
  if (shown.length === 0) return null;
  const box = united(shown.map((piece) => piece.box));
  const isRightToLeft = isLineRightToLeft(shown.map(textOfPiece), box, region);
  const letters = shown.filter((piece) => piece.content.kind === "text");
  const largest = (letters.length > 0 ? letters : shown).reduce((one, other) =>
    other.size > one.size ? other : one,
  );
  return {
    pieces: inReadingOrder(withGaps(standing), textOfPiece, isRightToLeft),
    box,
    baseline: largest.baseline,
    size: largest.size,
    isRightToLeft,
  };
}

/** Told from most of its letters; where they are of both kinds, from the edge the line keeps to. */
function isLineRightToLeft(texts: readonly string[], box: Box, region: Box | null): boolean {
  const share = leftwardShare(texts);
  if (region === null || share < MIXED_FROM || share > MIXED_TO) return share > 0.5;
  const [left, right] = [box.left - region.left, region.right - box.right];
  return Math.abs(left - right) < ALIGNED_WITHIN ? share > 0.5 : right < left;
}

function fromLeft(one: Piece, other: Piece): number {
  return one.box.left - other.box.left || one.box.right - other.box.right;
}

/**
 * From left to right. Where two texts lie over one another letter by letter, as words that find no room in their cell do,
 * each is kept whole.
 */
function fromLeftToRight(row: readonly Piece[]): readonly Piece[] {
  const sorted = [...row].sort(fromLeft);
  const written = sorted.filter((piece) => !isBlankPiece(piece));
  const collisions = written.filter((piece, index) => collides(written[index - 1], piece));
  if (collisions.length < FEWEST_COLLISIONS) return sorted;
  return runsOf(row)
    .sort((one, other) => fromLeft(one[0] as Piece, other[0] as Piece))
    .flat();
}

function collides(previous: Piece | undefined, piece: Piece): boolean {
  if (previous === undefined || textOfPiece(previous) === textOfPiece(piece)) return false;
  const overlap = previous.box.right - piece.box.left;
  const narrow = Math.min(widthOf(previous.box), widthOf(piece.box));
  return narrow > 0 && overlap > narrow * 0.4 && !MARKS_ONLY.test(textOfPiece(piece));
}

/** Letters drawn one right after the other, in the order they were drawn. */
function runsOf(row: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of row) {
    const last = runs.at(-1)?.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.box.left - last.box.right;
    if (Math.abs(gap) < piece.size * 0.4) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Some programs draw a letter twice to make it bold. */
function withoutDoubles(row: readonly Piece[]): readonly Piece[] {
  return row.filter((piece, index) => {
    const text = textOfPiece(piece);
    if (text.trim() === "") return true;
    return !row
      .slice(Math.max(index - 3, 0), index)
      .some(
        (other) =>
          textOfPiece(other) === text &&
          Math.abs(other.box.left - piece.box.left) < piece.size * 0.1 &&
          widthOf(piece.box) > piece.size * 0.15,
      );
  });
}

/** Accents drawn by themselves go with the letter they stand over. */
function withMarksAttached(row: readonly Piece[]): readonly Piece[] {
  if (!row.some((piece) => MARKS_ONLY.test(textOfPiece(piece)))) return row;
  const letters = row.filter((piece) => !MARKS_ONLY.test(textOfPiece(piece)));
  const marks = row.filter((piece) => MARKS_ONLY.test(textOfPiece(piece)));
  const attached = new Map<Piece, string>();
  for (const mark of marks) {
    const middle = (mark.box.left + mark.box.right) / 2;
    const under = letters
      .filter((piece) => textOfPiece(piece).trim() !== "")
      .reduce<Piece | null>((best, piece) => {
        return best === null || distance(piece, middle) < distance(best, middle) ? piece : best;
      }, null);
    if (under !== null) attached.set(under, (attached.get(under) ?? "") + textOfPiece(mark));
  }
  return letters.map((piece) => withText(piece, textOfPiece(piece) + (attached.get(piece) ?? "")));
}

function distance({ box }: Piece, x: number): number {
  return x < box.left ? box.left - x : Math.max(x - box.right, 0);
}

function withText(piece: Piece, text: string): Piece {
  return piece.content.kind === "text" ? { ...piece, content: { ...piece.content, text } } : piece;
}

/** Where letters stand apart without a space between them, a space or a tab is meant. */
function withGaps(row: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const previous = result.at(-1);
    const gap = previous === undefined ? null : gapBetween(previous, piece, right);
    if (gap !== null) result.push(gap);
    result.push(piece);
    right = Math.max(right, piece.box.right);
  }
  return result;
}

function gapBetween(previous: Piece, next: Piece, right: number): Piece | null {
  const size = Math.min(previous.size, next.size);
  const width = next.box.left - right;
  const isSpaced = isBlankPiece(previous) || isBlankPiece(next);
  const text = gapText(width / size, isSpaced);
  if (text === "") return null;
  const box = { ...next.box, left: right, right: next.box.left };
  return {
    box,
    baseline: next.baseline,
    size,
    typeface: next.typeface,
    content: { kind: "text", text, marks: {} },
  };
}

function gapText(sizes: number, isSpaced: boolean): string {
  if (isSpaced) return sizes >= TAB_AFTER_SPACE_FROM ? "\t" : "";
  if (sizes >= TAB_FROM) return "\t";
  return sizes >= SPACE_FROM ? " " : "";
}

export function textOfLine({ pieces }: TextLine): string {
  return pieces.map(textOfPiece).join("");
}
