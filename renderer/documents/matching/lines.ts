import type { Control, Inline, Paragraph, Place, TextRun } from "../../domain/originalText";

import { isOwnTag } from "./ownTags";

export type TextPiece = Omit<TextRun, "kind"> & { readonly kind: "text" };
export type TickPiece = {
  readonly kind: "tick";
  readonly ticked: boolean;
  readonly isUnclear?: true;
  readonly isUnsaid?: true;
  readonly place: Place;
  readonly tag: string;
};
export type ControlPiece = { readonly kind: "control"; readonly control: Control };
export type Piece = TextPiece | TickPiece | ControlPiece;

/** One line as a person sees it; a paragraph with line breaks gives several. */
export type Line = {
  readonly pieces: readonly Piece[];
  readonly place: Place;
  /** The paragraph's own text on this line: without boxes and without what stands in controls. */
  readonly text: string;
  readonly headingLevel: number;
  readonly isListItem: boolean;
  /** True when all of it is set in bold, as headings without a heading style are. */
  readonly isBold: boolean;
};

export function linesOf(paragraph: Paragraph): readonly Line[] {
  if (isOwnField(paragraph)) return [line([], paragraph)];
  const rows: Piece[][] = [[]];
  for (const inline of paragraph.inlines) {
    if (inline.kind !== "text") rows.at(-1)?.push(pieceOf(inline, paragraph.place));
    else addText(inline, rows);
  }
  return rows.map((pieces) =>
    line(tickedByHand(withTypedBoxes(pieces, paragraph.place)), paragraph),
  );
}

/** Our own controls are read by their tags; the words around them are their options. */
function isOwnField({ inlines }: Paragraph): boolean {
  return inlines.some((inline) => inline.kind !== "text" && isOwnTag(inline.tag));
}

function pieceOf(inline: Exclude<Inline, TextRun>, place: Place): Piece {
  if (inline.kind === "control") return { kind: "control", control: inline };
  return { ...inline, place: inline.place || place };
}

function addText(run: TextRun, rows: Piece[][]): void {
  run.text.split("\n").forEach((text, index) => {
    if (index > 0) rows.push([]);
    const shown = text.replace(TEMPLATE_TAG, "");
    if (shown !== "") rows.at(-1)?.push({ ...run, text: shown });
  });
}

/** Word cuts text into runs anywhere, also within "( )": boxes are looked for across them. */
function withTypedBoxes(pieces: readonly Piece[], place: Place): readonly Piece[] {
  const parted: Piece[] = [];
  let texts: TextPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "text") texts.push(piece);
    else {
      parted.push(...splitAtTypedBoxes(texts, place), piece);
      texts = [];
    }
  }
  return [...parted, ...splitAtTypedBoxes(texts, place)];
}

/** "( )", "[x]" and a check mark standing alone are boxes to tick. */
const TYPED_BOX =
  /[([（]([\s\u3000]+|[\s\u3000]*[xX✓✔✗✘√×][\s\u3000]*)[)\]）]|(?<=^|\s)[✓✔✗✘](?=\s|$)/gu;

const MAY_HOLD_BOX = /[([（✓✔✗✘]/u;

/** Tags that a mail merge or template fills in: nothing anybody wrote. */
const TEMPLATE_TAG =
  /\{\{[^{}]{0,200}\}{0,2}|\{[a-z_]\w{0,40}(?:[.[][^{}]{0,200})\}|«[^«»\s]{1,80}»|<<[^<>]{1,80}>>/giu;

/** "Please mark with [x]": the box is an example. */
const TELLS_HOW_TO_TICK = /(?:^|[^\p{L}])(?:using|with|mark|put|tick|an?|by)\s*$/iu;

function splitAtTypedBoxes(texts: readonly TextPiece[], place: Place): readonly Piece[] {
  const whole = texts.map(({ text }) => text).join("");
  if (!MAY_HOLD_BOX.test(whole)) return texts;
  const pieces: Piece[] = [];
  const cut = textCutter(texts);
  // One box at a time: a page may hold thousands, and none of the matches is kept.
  for (const { index, 0: box, 1: mark } of whole.matchAll(TYPED_BOX)) {
    if (TELLS_HOW_TO_TICK.test(whole.slice(Math.max(index - 20, 0), index))) continue;
    pieces.push(...cut(index));
    cut(index + box.length);
    pieces.push({ kind: "tick", ticked: mark?.trim() !== "", place, tag: "" });
  }
  if (pieces.length === 0) return texts;
  return [...pieces, ...cut(whole.length)];
}

/** Gives the pieces from where it stopped last up to a place in their joined text. */
function textCutter(texts: readonly TextPiece[]): (end: number) => readonly TextPiece[] {
  let at = 0;
  let start = 0;
  let index = 0;
  return (end) => {
    const cut: TextPiece[] = [];
    let piece = texts[index];
    while (piece !== undefined && at < end) {
      const stop = Math.min(end, start + piece.text.length);
      cut.push({ ...piece, text: piece.text.slice(at - start, stop - start) });
      at = stop;
      if (stop === start + piece.text.length) {
        start = stop;
        piece = texts[++index];
      }
    }
    return cut;
  };
}

/** An X typed right after an empty box, instead of into it, ticks it. */
function tickedByHand(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ kind }) => kind === "tick")) return pieces;
  const kept: Piece[] = [];
  pieces.forEach((piece, index) => {
    const read = afterHand(piece, pieces[index - 1], pieces[index + 1]);
    if (read !== null) kept.push(read);
  });
  return kept;
}

/** Null for a text that was nothing but the X. */
function afterHand(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
): Piece | null {
  if (piece.kind === "tick") return isMarkInFront(after) ? { ...piece, ticked: true } : piece;
  if (piece.kind !== "text" || before?.kind !== "tick") return piece;
  const text = piece.text.replace(MARK_IN_FRONT, "");
  if (text === piece.text) return piece;
  return text === "" ? null : { ...piece, text };
}

function isMarkInFront(piece: Piece | undefined): boolean {
  return piece?.kind === "text" && MARK_IN_FRONT.test(piece.text);
}

const MARK_IN_FRONT = /^\s{0,3}[xX✓✔✗✘](?=\s|$)/u;

function line(pieces: readonly Piece[], paragraph: Paragraph): Line {
  const texts = pieces.filter((piece) => piece.kind === "text");
  const written = texts.filter(({ text }) => text.trim() !== "");
  return {
    pieces,
    place: paragraph.place,
    text: texts.map(({ text }) => text).join(""),
    headingLevel: paragraph.headingLevel,
    isListItem: paragraph.listLabel !== "",
    isBold: written.length > 0 && written.every(({ bold }) => bold === true),
  };
}

const MAX_SECTIONED_CHARACTERS = 400;

/** The parts of a short line of text between its tabs and wide gaps, as lines of their own. */
export function sectionsOf(whole: Line): readonly Line[] {
  const texts = whole.pieces.filter((piece) => piece.kind === "text");
  if (texts.length < 2 || texts.length < whole.pieces.length) return [];
  if (whole.text.length > MAX_SECTIONED_CHARACTERS) return [];
  const cut = textCutter(texts);
  const ends = [...whole.text.matchAll(/\t+|\s{4,}/gu)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  return [...ends, whole.text.length]
    .map((end) => cut(end))
    .map((pieces) => ({ ...whole, pieces, text: pieces.map((piece) => piece.text).join("") }))
    .filter((section) => section.text.trim() !== "");
}

/** What a control shows, with the line breaks inside it. */
export function controlText(control: Control): string {
  return control.inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "control" ? controlText(inline) : "";
    })
    .join("")
    .trim();
}

export function hasTick(line: Line): boolean {
  return line.pieces.some(({ kind }) => kind === "tick");
}

export function hasControl(line: Line): boolean {
  return line.pieces.some(({ kind }) => kind === "control");
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === "" && !hasTick(line) && !hasControl(line);
}
