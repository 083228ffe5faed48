import type { Habits } from "./documentHabits";
import { type Box, widthOf } from "./geometry";
import { isBlankPiece, type Piece, textOfPiece } from "./pieces";
import { type TextLine, textOfLine } from "./textLines";

/** The lines of one paragraph; between two of them stands a space, or nothing where a word was cut. */
export type ParagraphLines = {
  readonly lines: readonly TextLine[];
  readonly joints: readonly ("" | " ")[];
  readonly listLabel: string;
};

/** Room that text keeps from the edges of its cell, where nothing tells better. */
const USUAL_PADDING = 5.4;
const MOST_PADDING = 15;
const LARGEST_PITCH = 1.9;
const LEADERS = /\t|_{3,}|\.{4,}|…{2,}/u;
const STARTS_WITH_LEADERS = /^(?:_{3}|\.{4}|…{2})/u;
const AFTER_ITS_LABEL = /^\S{1,4}\t/u;
const STARTS_A_LABEL = /^\p{Lu}[^:：\n]{0,40}[:：]/u;
const BULLET = /^[•●○◦▪■□‣⁃∙·–—-]$/u;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[ivx]{1,5}[.)])$/iu;
const FLAT_WITHIN = 0.12;
const SHORTEST_CUT_WORD = 8;
/** In letter sizes: a column this narrow cuts even short words. */
const TOO_NARROW_FOR_WORDS = 5;

/** Joins lines that were only broken because the next word found no room. */
export function paragraphsFrom(
  lines: readonly TextLine[],
  region: Box,
  habits: Habits,
): readonly ParagraphLines[] {
  if (lines.every(isOnlyLabel)) return lines.map(labelAlone);
  const room = roomIn(lines, region);
  const paragraphs: { lines: TextLine[]; joints: ("" | " ")[]; listLabel: string }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    const joint = last === undefined ? null : jointBetween(last, line, room, habits);
    if (open === undefined || joint === null) {
      const labelled = withoutListLabel(line);
      paragraphs.push({ lines: [labelled.line], joints: [], listLabel: labelled.listLabel });
    } else {
      open.lines.push(line);
      open.joints.push(joint);
    }
  }
  return paragraphs;
}

/** A list nobody has written into yet shows its numbers alone. */
function isOnlyLabel(line: TextLine): boolean {
  return NUMBERED.test(textOfLine(line).trim());
}

function labelAlone(line: TextLine): ParagraphLines {
  return {
    lines: [{ ...line, pieces: [] }],
    joints: [],
    listLabel: textOfLine(line).trim(),
  };
}

type Room = { readonly left: number; readonly right: number };

function roomIn(lines: readonly TextLine[], region: Box): Room {
  const left = Math.min(...lines.map(({ box }) => box.left));
  const right = Math.max(...lines.map(({ box }) => box.right));
  const full = lines.filter(({ box }) => right - box.right < (region.right - region.left) * 0.06);
  if (full.length > 2) return { left, right };
  const nearest = Math.max(Math.min(left - region.left, region.right - right), 0);
  const padding = nearest > MOST_PADDING ? USUAL_PADDING : nearest;
  return { left: region.left + padding, right: region.right - padding };
}

/** null where a new paragraph begins. */
function jointBetween(
  line: TextLine,
  next: TextLine,
  room: Room,
  { keepsSpaceAtBreaks }: Habits,
): "" | " " | null {
  const endsInSpace = isBlankPiece(line.pieces.at(-1) as Piece);
  if (mustPart(line, next, keepsSpaceAtBreaks && endsInSpace)) return null;
  const free = freeBeside(line, room);
  if (firstWordWidth(next) + line.size * 0.2 <= free) return null;
  const isSurelyOpen = keepsSpaceAtBreaks && !endsInSpace;
  const mayCutAnyWord = isSurelyOpen || room.right - room.left < line.size * TOO_NARROW_FOR_WORDS;
  const shortest = mayCutAnyWord && goesOn(line, next) ? 1 : SHORTEST_CUT_WORD;
  if (isCutWord(line, next, room, free, shortest)) return "";
  if (isSurelyOpen && !goesOn(line, next)) return null;
  return endsInSpace ? "" : " ";
}

/** Whatever the room: too far apart, another look, a label or a line to write on. */
function mustPart(line: TextLine, next: TextLine, isSurelyBroken: boolean): boolean {
  const pitch = next.baseline - line.baseline;
  if (pitch > Math.max(line.size, next.size) * LARGEST_PITCH || startsAnew(next)) return true;
  const text = textOfLine(line).trim().replace(AFTER_ITS_LABEL, "");
  const nextText = textOfLine(next).trim();
  const isOpenLabel = STARTS_WITH_LEADERS.test(nextText) && /[\p{L}#]$/u.test(text);
  const hasLeaders = LEADERS.test(text) || LEADERS.test(nextText);
  if (hasLeaders && !isSurelyBroken && !isOpenLabel) return true;
  return !goesOn(line, next) && (looksDifferent(line, next) || STARTS_A_LABEL.test(nextText));
}

/** In the middle of a sentence. */
function goesOn(line: TextLine, next: TextLine): boolean {
  return /^\p{Ll}/u.test(textOfLine(next).trim()) && !/[.!?]$/u.test(textOfLine(line).trim());
}

/** Set in other letters, or run the other way: a label and its answer, a heading and its text. */
function looksDifferent(line: TextLine, next: TextLine): boolean {
  const size = Math.max(line.size, next.size);
  if (Math.abs(line.size - next.size) > size * FLAT_WITHIN) return true;
  if (line.isRightToLeft !== next.isRightToLeft || isBold(line) !== isBold(next)) return true;
  const [last, first] = [written(line).at(-1), written(next)[0]];
  return last?.typeface !== first?.typeface;
}

function written({ pieces }: TextLine): readonly Piece[] {
  return pieces.filter((piece) => !isBlankPiece(piece));
}

/** Bold as a whole, as headings and labels are. */
function isBold({ pieces }: TextLine): boolean {
  return pieces.every(
    (piece) => isBlankPiece(piece) || (piece.content.kind === "text" && piece.content.marks.bold),
  );
}

/** A list label or a box to tick opens a line of its own. */
function startsAnew(line: TextLine): boolean {
  if (withoutListLabel(line).listLabel !== "") return true;
  const [first] = written(line);
  return (
    first !== undefined && (first.content.kind !== "text" || /^[☐☑☒□■✓✔]/u.test(textOfPiece(first)))
  );
}

function freeBeside(line: TextLine, room: Room): number {
  const before = line.box.left - room.left;
  const after = room.right - line.box.right;
  const isCentred = Math.abs(before - after) < 3 && before > line.size;
  if (isCentred) return before + after;
  return line.isRightToLeft ? before : after;
}

function firstWordWidth(line: TextLine): number {
  const { pieces, isRightToLeft } = withoutIndent(line);
  const end = pieces.findIndex(isBlankPiece);
  const word = end < 0 ? pieces : pieces.slice(0, end);
  return isRightToLeft ? widthOfPieces([...word].reverse()) : widthOfPieces(word);
}

function withoutIndent(line: TextLine): TextLine {
  const first = line.pieces.findIndex((piece) => !isBlankPiece(piece));
  return { ...line, pieces: line.pieces.slice(first) };
}

function lastWordWidth({ pieces }: TextLine): number {
  return widthOfPieces(pieces.slice(pieces.findLastIndex(isBlankPiece) + 1));
}

function widthOfPieces(pieces: readonly Piece[]): number {
  const lefts = pieces.map(({ box }) => box.left);
  return pieces.length === 0
    ? 0
    : Math.max(...pieces.map(({ box }) => box.right)) - Math.min(...lefts);
}

/** A word too long for any line is cut where the line is full; a word with a hyphen goes on after it. */
function isCutWord(
  line: TextLine,
  next: TextLine,
  room: Room,
  free: number,
  shortest: number,
): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(textOfLine(line)) && /^\p{Ll}/u.test(textOfLine(next)))
    return true;
  const isOneWord = !/\s/u.test(textOfLine(line).trim());
  if (!isOneWord || textOfLine(line).trim().length < shortest) return false;
  const whole = lastWordWidth(line) + firstWordWidth(next);
  const nextLetter = widthOf(withoutIndent(next).pieces[0]?.box ?? next.box);
  return whole > room.right - room.left && free < Math.max(line.size * 0.6, nextLetter);
}

/** "1." or a bullet, set apart from the words it labels. */
function withoutListLabel(line: TextLine): { readonly line: TextLine; readonly listLabel: string } {
  const bare = withoutIndent(line);
  const blank = bare.pieces.findIndex(isBlankPiece);
  const label = blank < 1 ? "" : bare.pieces.slice(0, blank).map(textOfPiece).join("");
  const rest = bare.pieces.slice(blank).findIndex((piece) => !isBlankPiece(piece));
  if (blank < 1 || rest < 0 || !(BULLET.test(label) || NUMBERED.test(label))) {
    return { line, listLabel: "" };
  }
  return { line: { ...line, pieces: bare.pieces.slice(blank + rest) }, listLabel: label };
}
