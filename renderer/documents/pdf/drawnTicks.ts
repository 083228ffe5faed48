import { isTickSized, isWhite, sidesOf } from "./drawnPaths";
import { type Box, boxAround, centreOf, heightOf, holds, shareUnder, widthOf } from "./geometry";
import type { Drawing, Fill, PageContent, Rule } from "./pageContent";
import { fieldPiece, type Piece, type TextPiece, textOfPiece } from "./pieces";
import type { Grid } from "./ruledGrids";

/** Share of the box that a mark must cross to be a tick; less than that is a question for a person. */
const MARK_SHARE = 0.35;
const MARK = /^[xX✓✔✗✘✕✖×√vV●•⬤■◼⬛*+/\\]$/u;
const EMPTY_GLYPH = /^[☐□▢❏❐❑❒◻◽⬜○◯]$/u;

export type Boxed = {
  readonly pieces: readonly Piece[];
  readonly grids: readonly Grid[];
};

type Mark = "none" | "unclear" | "ticked";

const HIGHEST_RING = 3;
const WIDEST_RING = 14;

/** Printed words that somebody has drawn a ring around count as marked, as a highlighter would mark them. */
export function circledPieces(
  pieces: readonly Piece[],
  drawings: readonly Drawing[],
): readonly Piece[] {
  const circled = new Map<Piece, Piece>();
  for (const { box } of drawings.filter(({ isRing }) => isRing)) {
    const within = pieces.filter((piece) => isWithin(piece, box));
    const size = Math.max(...within.map((piece) => piece.size), 0);
    if (isMarkAtMost(within) || size === 0) continue;
    if (heightOf(box) > size * HIGHEST_RING || widthOf(box) > size * WIDEST_RING) continue;
    for (const piece of within) circled.set(piece, highlighted(piece));
  }
  return circled.size === 0 ? pieces : pieces.map((piece) => circled.get(piece) ?? piece);
}

function highlighted(piece: TextPiece): Piece {
  const { content } = piece;
  return { ...piece, content: { ...content, marks: { ...content.marks, highlighted: true } } };
}

/** Squares in a row without a gap are boxes for one letter each; they and squares with words in them are a table. */
export function rulesWithLetterBoxes(
  pieces: readonly Piece[],
  { frames, rules }: PageContent,
): { readonly rules: readonly Rule[]; readonly frames: readonly Box[] } {
  const isLetterBox = (frame: Box) =>
    frames.some((other) => other !== frame && isNextTo(frame, other)) ||
    !isMarkAtMost(pieces.filter((piece) => isWithin(piece, frame)));
  const letterBoxes = frames.filter(isLetterBox);
  if (letterBoxes.length === 0) return { rules, frames };
  return {
    rules: [...rules, ...letterBoxes.flatMap(sidesOf)],
    frames: frames.filter((frame) => !letterBoxes.includes(frame)),
  };
}

function isNextTo(frame: Box, other: Box): boolean {
  const gap = Math.max(other.left - frame.right, frame.left - other.right);
  return Math.abs(frame.top - other.top) < 2 && gap < 2 && gap > -2;
}

/** Small drawn squares and rings become boxes to tick, with what is drawn or written in them. */
export function withDrawnTicks(
  pieces: readonly Piece[],
  grids: readonly Grid[],
  content: PageContent,
): Boxed {
  const single = grids.filter(({ box, cells }) => cells.length === 1 && isTickSized(box));
  const rings = content.drawings.filter(({ box, isOutline }) => isOutline && isTickSized(box));
  const used = new Set<Piece>();
  const ticks = pieces.filter(({ content: { kind } }) => kind !== "text");
  const fields = ticks.length;
  for (const { box } of [...single, ...content.frames.map((box) => ({ box })), ...rings]) {
    const within = pieces.filter((piece) => isWithin(piece, box));
    if (!isMarkAtMost(within) || ticks.some((tick) => isSamePlace(tick.box, box))) continue;
    for (const piece of within) used.add(piece);
    const mark = within.length > 0 ? "ticked" : markIn(box, content);
    ticks.push(tick(box, mark, within[0]?.size));
  }
  const kept = pieces.filter((piece) => !used.has(piece));
  return {
    pieces: [...overdrawn(kept, content), ...ticks.slice(fields)],
    grids: grids.filter((grid) => !single.includes(grid)),
  };
}

function isSamePlace(one: Box, other: Box): boolean {
  return shareUnder(one, other) > 0.5 || shareUnder(other, one) > 0.5;
}

function isWithin(piece: Piece, frame: Box): piece is TextPiece {
  const { box, baseline, size, content } = piece;
  if (content.kind !== "text" || content.text.trim() === "") return false;
  return holds(frame, { x: centreOf(box).x, y: baseline - size * 0.35 }, 1);
}

function isMarkAtMost(within: readonly Piece[]): boolean {
  return (
    within.length === 0 ||
    (within.length === 1 && within.every((piece) => MARK.test(textOfPiece(piece))))
  );
}

function tick(box: Box, mark: Mark, size = heightOf(box)): Piece {
  return fieldPiece(
    box,
    {
      kind: "tick",
      ticked: mark === "ticked",
      isUnclear: mark === "unclear",
      tag: "",
      source: "glyph",
    },
    size,
  );
}

/** Printed empty boxes over which somebody drew or typed a mark. */
function overdrawn(pieces: readonly Piece[], content: PageContent): readonly Piece[] {
  const marks = pieces.filter((piece) => MARK.test(textOfPiece(piece)));
  const used = new Set<Piece>();
  const changed = new Map<Piece, Piece>();
  for (const piece of pieces) {
    if (!EMPTY_GLYPH.test(textOfPiece(piece))) continue;
    const frame = letterBox(piece);
    const typed = marks.find((mark) => isWithin(mark, frame) && holds(frame, centreOf(mark.box)));
    if (typed !== undefined) used.add(typed);
    const mark = typed === undefined ? markIn(frame, content) : "ticked";
    if (mark !== "none")
      changed.set(piece, { ...tick(piece.box, mark, piece.size), baseline: piece.baseline });
  }
  if (changed.size === 0) return pieces;
  return pieces.filter((piece) => !used.has(piece)).map((piece) => changed.get(piece) ?? piece);
}

/** Where the square of a printed box stands within its letter. */
function letterBox({ box, baseline, size }: Piece): Box {
  return {
    left: box.left,
    right: box.right,
    top: baseline - size * 0.75,
    bottom: baseline + size * 0.1,
  };
}

function markIn(frame: Box, { drawings, fills, rules }: PageContent): Mark {
  const found = [
    ...drawings.map((drawing) => drawnMark(frame, drawing)),
    ...fills.map((fill) => filledMark(frame, fill)),
    ...rules.map((rule) => ruledMark(frame, rule)),
  ];
  if (found.includes("ticked")) return "ticked";
  return found.includes("unclear") ? "unclear" : "none";
}

function drawnMark(frame: Box, drawing: Drawing): Mark {
  if (drawing.isOutline && shareUnder(drawing.box, frame) > 0.8) return "none";
  const inside = drawing.points.filter((point) => holds(frame, point, 1));
  const isAbout = holds(frame, centreOf(drawing.box), 1);
  if (inside.length === 0) return isAbout ? "unclear" : "none";
  const crossed = boxAround(inside);
  const share = Math.max(widthOf(crossed) / widthOf(frame), heightOf(crossed) / heightOf(frame));
  const isMostlyHere = inside.length >= drawing.points.length / 2 || isAbout;
  return share >= MARK_SHARE && isMostlyHere ? "ticked" : "unclear";
}

/** A dark patch that leaves some of the box free is a tick; one that fills it as a whole may be its colour. */
function filledMark(frame: Box, { box, color }: Fill): Mark {
  if (isWhite(color) || shareUnder(frame, box) < 0.8) return "none";
  const share = shareUnder(box, frame);
  if (share < 0.1) return "unclear";
  return share < 0.95 || /^#[0-3].[0-3].[0-3].$/i.test(color) ? "ticked" : "none";
}

/** A straight stroke through the box that is none of its sides. */
function ruledMark(frame: Box, { isLying, at, from, to }: Rule): Mark {
  const [start, end, low, high] = isLying
    ? [frame.left, frame.right, frame.top, frame.bottom]
    : [frame.top, frame.bottom, frame.left, frame.right];
  const margin = (high - low) * 0.2;
  if (at < low + margin || at > high - margin) return "none";
  const length = Math.min(end, to) - Math.max(start, from);
  return length > (end - start) * MARK_SHARE && to - from < (end - start) * 2 ? "unclear" : "none";
}
