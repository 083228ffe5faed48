import type { Control, Inline, Paragraph, Place, TextRun } from "../../domain/originalText";

import { isOwnTag } from "./ownTags";

export type TextPiece = Omit<TextRun, "kind"> & { readonly kind: "text" };
export type TickPiece = {
  readonly kind: "tick";
  readonly ticked: boolean;
  readonly isUnclear?: true;
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
    else addText(inline, rows, paragraph.place);
  }
  return rows.map((pieces) => line(tickedByHand(pieces), paragraph));
}

/** Our own controls are read by their tags; the words around them are their options. */
function isOwnField({ inlines }: Paragraph): boolean {
  return inlines.some((inline) => inline.kind !== "text" && isOwnTag(inline.tag));
}

function pieceOf(inline: Exclude<Inline, TextRun>, place: Place): Piece {
  if (inline.kind === "control") return { kind: "control", control: inline };
  const { ticked, tag, isUnclear } = inline;
  const unclear = isUnclear === true ? { isUnclear } : {};
  return { kind: "tick", ticked, place: inline.place || place, tag, ...unclear };
}

function addText(run: TextRun, rows: Piece[][], place: Place): void {
  run.text.split("\n").forEach((text, index) => {
    if (index > 0) rows.push([]);
    rows.at(-1)?.push(...piecesOfText({ ...run, text }, place));
  });
}

/** "( )", "[x]" and a check mark standing alone are boxes to tick. */
const TYPED_BOX =
  /[([（]([\s\u3000]+|[\s\u3000]*[xX✓✔✗✘√×][\s\u3000]*)[)\]）]|(?<=^|\s)[✓✔✗✘](?=\s|$)/gu;

/** Tags that a mail merge or template fills in: nothing anybody wrote. */
const TEMPLATE_TAG =
  /\{\{[^{}]{0,200}\}{0,2}|\{[a-z_]\w{0,40}(?:[.[][^{}]{0,200})\}|«[^«»\s]{1,80}»|<<[^<>]{1,80}>>/giu;

function piecesOfText(run: TextRun, place: Place): readonly Piece[] {
  return splitAtTypedBoxes({ ...run, text: run.text.replace(TEMPLATE_TAG, "") }, place);
}

/** "Please mark with [x]": the box is an example. */
const TELLS_HOW_TO_TICK = /(?:using|with|mark|put|tick|an?|by)\s*$/iu;

function splitAtTypedBoxes(run: TextRun, place: Place): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of run.text.matchAll(TYPED_BOX)) {
    if (TELLS_HOW_TO_TICK.test(run.text.slice(Math.max(found.index - 20, 0), found.index)))
      continue;
    if (found.index > from) pieces.push({ ...run, text: run.text.slice(from, found.index) });
    pieces.push({ kind: "tick", ticked: found[1]?.trim() !== "", place, tag: "" });
    from = found.index + found[0].length;
  }
  if (from < run.text.length) pieces.push({ ...run, text: run.text.slice(from) });
  return pieces;
}

/** An X typed right after an empty box, instead of into it, ticks it. */
function tickedByHand(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const next = pieces[index + 1];
    const previous = pieces[index - 1];
    if (piece.kind === "tick" && next?.kind === "text" && MARK_IN_FRONT.test(next.text)) {
      return [{ ...piece, ticked: true }];
    }
    if (piece.kind === "text" && previous?.kind === "tick" && MARK_IN_FRONT.test(piece.text)) {
      const rest = piece.text.replace(MARK_IN_FRONT, "");
      return rest === "" ? [] : [{ ...piece, text: rest }];
    }
    return [piece];
  });
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
