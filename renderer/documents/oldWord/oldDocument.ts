import { type CharacterLook, lookAfter } from "./characterLook";
import type { FileInformation, Span } from "./fileInformation";
import { readFonts } from "./fonts";
import { type ParagraphLook, paragraphAfter } from "./paragraphLook";
import { type Piece, readPieceTable } from "./pieceTable";
import { type PropertyRun, propertyPages } from "./propertyPages";
import { sprmsOf, u16At } from "./sprms";
import { readStyleSheet, type StyleSheet } from "./styleSheet";
import { westernText } from "./westernText";

/** Characters of one look that stand together. */
export type CharacterRun = {
  readonly start: number;
  readonly text: string;
  readonly look: CharacterLook;
};

/** The text of a document with what applies to it, by character position. */
export type OldDocument = {
  readonly file: FileInformation;
  readonly styles: StyleSheet;
  readonly fonts: readonly string[];
  /** The characters of a span, in order. */
  runs(span: Span): Iterable<CharacterRun>;
  /** What the mark of a paragraph at this position says of it. */
  paragraphAt(position: number): ParagraphLook;
};

export function openOldDocument(file: FileInformation): OldDocument {
  const styles = readStyleSheet(file.table("styles"));
  const pieces = readPieceTable(file);
  const characters = propertyPages("characters", file.main, file.table("characterPages"));
  const paragraphs = propertyPages("paragraphs", file.main, file.table("paragraphPages"));
  const lookOf = rememberedLooks();
  return {
    file,
    styles,
    fonts: readFonts(file.table("fonts")),
    *runs(span) {
      for (const piece of pieces.within(span)) {
        yield* runsOfPiece(file, piece, span, (offset) => characters.at(offset), lookOf);
      }
    },
    paragraphAt(position) {
      const [piece] = pieces.within({ start: position, end: position + 1 });
      if (piece === undefined) return { style: 0 };
      const run = paragraphs.at(offsetIn(piece, position));
      const { outline: _, ...byStyle } = styles.paragraph(run.style);
      const base = { ...byStyle, style: run.style };
      const look = paragraphAfter(paragraphAfter(base, run.sprms), piece.sprms);
      return look.moreAt === undefined ? look : withMore(look, look.moreAt, file);
    },
  };
}

function offsetIn(piece: Piece, position: number): number {
  return piece.offset + (position - piece.start) * piece.bytesPerCharacter;
}

/** Properties too long for a page: their length, then they themselves. */
function withMore(look: ParagraphLook, at: number, { data }: FileInformation): ParagraphLook {
  if (at + 2 > data.length) return look;
  const length = u16At(data.bytes, at);
  return paragraphAfter(look, sprmsOf(data.bytes.subarray(at + 2, at + 2 + length)));
}

type LookOf = (piece: Piece, run: PropertyRun) => CharacterLook;

/** One look for all characters of a run in a page, made once. */
function rememberedLooks(): LookOf {
  const known = new WeakMap<object, CharacterLook>();
  return (piece, run) => {
    const base = known.get(run.sprms) ?? lookAfter({}, run.sprms);
    known.set(run.sprms, base);
    return piece.sprms.length === 0 ? base : lookAfter(base, piece.sprms);
  };
}

function* runsOfPiece(
  { main }: FileInformation,
  piece: Piece,
  span: Span,
  runAt: (offset: number) => PropertyRun,
  lookOf: LookOf,
): Generator<CharacterRun> {
  const width = piece.bytesPerCharacter;
  const end = Math.min(piece.end, span.end);
  let position = Math.max(piece.start, span.start);
  while (position < end) {
    const offset = offsetIn(piece, position);
    const run = runAt(offset);
    const covered = Math.max(Math.ceil((run.end - offset) / width), 1);
    const characters = Math.min(covered, end - position);
    // What is asked for past the end of the file is not there; the rest is.
    const bytes = main.bytes.subarray(offset, offset + characters * width);
    if (bytes.length < width) return;
    yield {
      start: position,
      text: width === 1 ? westernText(bytes) : UTF16.decode(bytes),
      look: lookOf(piece, run),
    };
    position += characters;
  }
}

const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });
