import type { Paragraph, Place } from "../../domain/originalText";
import { glyphOf, isSymbolFont } from "../tree/glyphs";
import { InlineBuilder } from "../tree/inlineBuilder";
import type { Marks } from "../tree/marks";
import { marksOfLook } from "./characterLook";
import {
  FIELD_BEGIN,
  FIELD_END,
  FIELD_SEPARATOR,
  isInFieldCode,
  noteFormData,
  noteInstruction,
  resumeFields,
  stepField,
  suspendFields,
} from "./fields";
import type { CharacterRun } from "./oldDocument";
import type { OldParagraph } from "./paragraphs";
import { countParagraph, type ReadingState } from "./readingState";

/** Characters that stand for something else than themselves ([MS-DOC] 2.4.1); all other control characters say nothing. */
const FIXED_TEXT: Readonly<Record<string, string>> = {
  "\t": "\t",
  "\v": "\n",
  "\f": "\n",
  "\x0e": "\n",
  "\x1e": "-",
};
const PICTURE = "\x01";
const DRAWING = "\b";
const FIELD_MARKS = [FIELD_BEGIN, FIELD_SEPARATOR, FIELD_END];
const FIRST_PRINTED = " ";

/** `onDrawing` hears where drawings, and the boxes of text among them, are anchored. */
export function readParagraph(
  { runs, look }: OldParagraph,
  place: Place,
  state: ReadingState,
  onDrawing: (position: number) => void,
): Paragraph {
  countParagraph(state);
  const builder = new InlineBuilder(place);
  for (const run of keptRuns(runs, state)) readRun(run, look.style, state, builder, onDrawing);
  suspendFields(state.openFields, builder);
  if (builder.isCut) state.cuts.push(place);
  const { outline = 9 } = look;
  return {
    kind: "paragraph",
    place,
    headingLevel: outline < 9 ? outline + 1 : state.document.styles.headingLevel(look.style),
    listLabel: state.lists.next(String(look.list ?? 0), Math.min(look.listLevel ?? 0, 8)),
    isRightToLeft: look.isRightToLeft === true,
    inlines: builder.finished(),
  };
}

/** Deleted text stays out, inserted text is in: the view after all changes are accepted. */
function keptRuns(runs: readonly CharacterRun[], state: ReadingState): readonly CharacterRun[] {
  let before = "";
  return runs.filter(({ look }) => {
    const change = look.isDeleted === true ? "deleted" : look.isInserted === true ? "inserted" : "";
    if (change !== "" && change !== before) state.trackedChanges++;
    before = change;
    return change !== "deleted";
  });
}

function readRun(
  run: CharacterRun,
  paragraphStyle: number,
  state: ReadingState,
  builder: InlineBuilder,
  onDrawing: (position: number) => void,
): void {
  const { styles, fonts } = state.document;
  const { look } = run;
  const marks = marksOfLook(look, {
    ofCharacters: look.style === undefined ? {} : styles.characters(look.style),
    ofParagraph: styles.characters(paragraphStyle),
  });
  for (const { piece, index } of piecesOf(run.text)) {
    if (FIELD_MARKS.includes(piece)) stepField(piece, state.openFields, builder);
    else if (piece === PICTURE) readPicture(look.dataAt, state);
    else if (piece === DRAWING) onDrawing(run.start + index);
    else if (isInFieldCode(state.openFields)) noteInstruction(state.openFields, piece);
    else {
      resumeFields(state.openFields, builder);
      addText(piece, run, fonts, marks, builder);
    }
  }
}

/** Control characters one by one, all that is printed between them together. */
function* piecesOf(text: string): Generator<{ readonly piece: string; readonly index: number }> {
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text[index];
    if (character !== undefined && character >= FIRST_PRINTED) continue;
    if (index > from) yield { piece: text.slice(from, index), index: from };
    if (character !== undefined) yield { piece: character, index };
    from = index + 1;
  }
}

function readPicture(dataAt: number | undefined, state: ReadingState): void {
  if (dataAt === undefined) return;
  const { openFields, document } = state;
  if (isInFieldCode(openFields)) noteFormData(openFields, document.file.data, dataAt);
  else state.pictures++;
}

function addText(
  piece: string,
  { look }: CharacterRun,
  fonts: readonly string[],
  marks: Marks,
  builder: InlineBuilder,
): void {
  if (piece < FIRST_PRINTED) builder.text(FIXED_TEXT[piece] ?? "", marks);
  else if (look.symbol === undefined) builder.text(inFont(piece, fonts[look.font ?? 0]), marks);
  else builder.text(symbols(piece, look.symbol, fonts), marks);
}

function symbols(
  piece: string,
  symbol: { readonly font: number; readonly code: number },
  fonts: readonly string[],
): string {
  return (glyphOf(fonts[symbol.font] ?? "", symbol.code) ?? "").repeat(piece.length);
}

/** Letters of a symbol font are pictures. */
function inFont(text: string, font = ""): string {
  if (!isSymbolFont(font)) return text;
  return [...text]
    .map((character) => glyphOf(font, character.codePointAt(0) ?? 0) ?? character)
    .join("");
}
