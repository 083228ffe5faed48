import {
  hasLabelWord,
  holdsHouseNumber,
  isInstruction,
  isPrintedFiller,
  labelStrength,
  looksLikeValue,
} from "./labelWords";
import type { Segment } from "./textSegments";
import { typedOver } from "./typedOver";

/** What forms print to write on. */
const FILLER = /_{2,}|＿{2,}|﹍+|…{2,}|\.{4,}|·{4,}|-{5,}|─{3,}|—{3,}/gu;

/** "____Ana Pop____": words on a line to write on, with nothing else beside them. */
const ON_A_LINE =
  /^[\s_.…·＿]*(?:_{2,}|…{2,}|\.{4,}|＿{2,})\s*([^_…＿\s][^_…＿]{0,400}?)[\s_.…·＿]*$/u;

/** What is written on a line that holds nothing else; "" where the words may as well be its label. */
export function writtenOnLine(line: string): string {
  const shown = line.slice(0, 1_000);
  const text = (ON_A_LINE.exec(shown)?.[1] ?? typedAtStart(shown)).trim();
  const isWritten = /[\p{L}\p{N}]/u.test(text) && labelStrength(text) < 2 && !isInstruction(text);
  return isWritten ? text : "";
}

/** "12 High Street, Leeds________": numbers and addresses are no labels of the line they stand before. */
function typedAtStart(text: string): string {
  const typed = /^\s*([^_\s][^_]{0,200}?)\s*_{2,}[\s_]*$/u.exec(text)?.[1] ?? "";
  return looksLikeValue(typed) || holdsHouseNumber(typed) ? typed : "";
}

/** "Ana Pop________" in a cell that has its label beside it: several words that are none themselves. */
export function typedBeforeLine(line: string): string {
  const typed = /^\s*([^_\s][^_]{0,400}?)\s*_{2,}[\s_]*$/u.exec(line.slice(0, 1_000))?.[1] ?? "";
  const isLabel = labelStrength(typed) > 1 || isInstruction(typed) || isPrintedFiller(typed);
  return /^\S{2,}\s+\S/u.test(typed) && !isLabel ? typed : "";
}

/** More words than this after a line to write on are the sentence going on. */
const MAX_WORDS_ON_A_LINE = 12;

/** The words between two lines to write on, and whether they touch them. */
type Chunk = {
  readonly text: string;
  readonly hugsLeft: boolean;
  readonly hugsRight: boolean;
  readonly isLast: boolean;
};

/** Where lines are made of dashes, two of them left beside an answer are the rest of one. */
const FILLER_OF_DASHES = /_{2,}|…{2,}|\.{4,}|-{2,}|─{2,}|—{2,}/gu;
const DASHES = /-{5,}|─{3,}|—{3,}/u;

export function hasLineToWriteOn(text: string): boolean {
  return text.search(FILLER) >= 0;
}

/**
 * "Name ____John____ Date ________": what hugs the line it is written on is an answer, all else a label. Forms that
 * print their labels close to the lines, too, give that evidence only where labels and answers take turns.
 */
export function underscored(
  text: string,
  colonSegments: (text: string) => readonly Segment[],
): readonly Segment[] {
  const chunks = chunksOf(text);
  return allTypedOver(chunks) ?? segmentsAround(chunks, colonSegments);
}

function segmentsAround(
  chunks: readonly Chunk[],
  colonSegments: (text: string) => readonly Segment[],
): readonly Segment[] {
  const isTight = printsTight(chunks);
  const turns = isTight && takeTurns(chunks);
  const segments: Segment[] = [];
  let label = "";
  const close = (value: string) => {
    segments.push({ label, value, isUnderscored: true });
    label = "";
  };
  for (const chunk of chunks) {
    const written = label === "" ? null : writtenPart(chunk, label, isTight, turns);
    if (written !== null) close(written.answer);
    else if (label !== "" && chunk !== chunks[0]) close("");
    const rest = written === null ? chunk.text : written.rest;
    label = readLabels({ ...chunk, text: rest }, segments, colonSegments);
  }
  return label === "" ? segments : [...segments, ...colonSegments(label)];
}

function chunksOf(text: string): readonly Chunk[] {
  const parts = text.split(DASHES.test(text) ? FILLER_OF_DASHES : FILLER);
  return parts.map((part, index) => ({
    text: part,
    hugsLeft: index > 0 && /^\S/u.test(part),
    hugsRight: index < parts.length - 1 && /\S$/u.test(part),
    isLast: index === parts.length - 1,
  }));
}

/**
 * "Name Ana Pop____ Date of birth 03.07.1994____": on a form that leaves a space before its lines, words that touch
 * them were typed. All of a line's must part into label and answer, and one of the answers must be plain, or none is.
 */
function allTypedOver(chunks: readonly Chunk[]): readonly Segment[] | null {
  const before = chunks.filter(({ isLast, text }) => !isLast && text.trim() !== "");
  const touching = before.filter(({ hugsRight }) => hugsRight);
  if (touching.length === 0 || before.some(({ hugsLeft, text }) => hugsLeft || isColonEnd(text)))
    return null;
  const typed = new Map(touching.map((chunk) => [chunk, typedOver(chunk.text)]));
  const parts = [...typed.values()];
  if (parts.some((part) => part === null) || !parts.some((part) => part?.isPlain)) return null;
  const isTailWritten = chunks.some(({ isLast, text }) => isLast && /[\p{L}\p{N}]/u.test(text));
  if (isTailWritten && touching.length === 1) return null;
  return before.map((chunk) => {
    const part = typed.get(chunk) ?? { label: chunk.text, value: "" };
    return { label: part.label.replace(/[:：]\s*$/u, ""), value: part.value, isUnderscored: true };
  });
}

function isColonEnd(text: string): boolean {
  return /[:：]\s*\S/u.test(text);
}

/** Labels without a space or colon before their line: then touching a line says nothing. */
function printsTight(chunks: readonly Chunk[]): boolean {
  const first = chunks.find(({ text }) => text.trim() !== "");
  if (first?.hugsRight === true && !/[:：፡፦?？=]$/u.test(first.text) && !isColonAnswer(first.text))
    return true;
  return chunks.some(({ text, hugsLeft, hugsRight }) => hugsLeft && hugsRight && isAsking(text));
}

function isAsking(text: string): boolean {
  return labelStrength(text) === 3;
}

function isColonAnswer(text: string): boolean {
  return /[:：]\s*\S/u.test(text);
}

/** Label words, other words, label words, other words: the others were written between. */
function takeTurns(chunks: readonly Chunk[]): boolean {
  const words = chunks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (words.length < 2 || words.length % 2 === 1) return false;
  return words.every(({ text }, at) => labelStrength(text) >= 2 === (at % 2 === 0));
}

type Written = { readonly answer: string; readonly rest: string };

/** The answer a chunk starts with or is; null when it is printed. */
function writtenPart(
  chunk: Chunk,
  label: string,
  isTight: boolean,
  turns: boolean,
): Written | null {
  const { text, hugsLeft, hugsRight, isLast } = chunk;
  if (!mayBeWritten(text)) return null;
  const touches = hugsLeft || hugsRight;
  const isWhole =
    (looksLikeValue(text) && (touches || isLast)) ||
    (turns && labelStrength(text) < 2) ||
    (!isTight && isWrittenWhole(chunk, label));
  if (isWhole) return { answer: text, rest: "" };
  return hugsLeft && !isTight ? beforeGap(text) : null;
}

function isWrittenWhole({ text, hugsLeft, hugsRight, isLast }: Chunk, label: string): boolean {
  const isLabelWord = labelStrength(text) >= 2;
  if (hugsLeft && hugsRight) {
    return !isLabelWord || (/\s$/u.test(label) && (startsLikeAnswer(text) || isSeveralWords(text)));
  }
  if (!isLast || /\s{3,}/u.test(text.trim())) return false;
  if (hugsLeft && /\s$/u.test(label) && labelStrength(label) >= 2) return isSmallAnswer(text);
  return !isLabelWord && startsLikeAnswer(text);
}

/** Small words of which the first is none that labels begin with. */
function isSeveralWords(text: string): boolean {
  const [first = "", ...rest] = text.trim().split(/\s+/u);
  return rest.length > 0 && !hasLabelWord(first);
}

/** What a form prints after a line of its own: "Age ____years", "Weight ____kg". */
const UNIT =
  /^(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|kg|g|cm|mm|m|km|miles?|pounds?|euros?|am|pm|%|ani|ans|jahre|lei)\b/iu;

/** Touching the line it stands on, also words without a capital; a single label word is a label still. */
function isSmallAnswer(text: string): boolean {
  const isOneWord = !/\s/u.test(text.trim());
  return !UNIT.test(text.trim()) && !(isOneWord && labelStrength(text) >= 2);
}

/** A sentence printed around lines to write on goes on after such a word. */
const GOES_ON = /\s(?:of|to|in|at|and|or|for|the|with|from|by|on|de|la|în|et|von|und)$/iu;

function mayBeWritten(text: string): boolean {
  const written = text.trim();
  if (isPrintedFiller(written) || /^[([{,.;]/u.test(written) || GOES_ON.test(written)) return false;
  if (written.split(/\s+/u).length > MAX_WORDS_ON_A_LINE || isAsking(written)) return false;
  return !/^[^\d/]+(?: \/ [^\d/]+)+$/u.test(written);
}

function startsLikeAnswer(text: string): boolean {
  return looksLikeValue(text) || /^[\p{Lu}\p{Lo}\p{N}"“'‘@+]/u.test(text.trim());
}

/** "____John   Date ____": typed after the line's beginning; a wide gap parts it from the next label. */
function beforeGap(text: string): Written | null {
  const [, answer = "", rest = ""] = /^(\S.{0,120}?)(?:\s{2,}|\t)(\S.*)$/su.exec(text) ?? [];
  return startsLikeAnswer(answer) && labelStrength(rest) >= 2 ? { answer, rest } : null;
}

/** Adds the labels of a chunk that are answered before the line begins; gives the one the line is for. */
function readLabels(
  chunk: Chunk,
  segments: Segment[],
  colonSegments: (text: string) => readonly Segment[],
): string {
  const { text, hugsRight, isLast } = chunk;
  if (text.trim() === "") return "";
  if (isLast) return text;
  const found = colonSegments(text);
  const last = found.at(-1);
  if (last === undefined) return text;
  segments.push(...found.slice(0, -1));
  if (last.value.trim() === "") return found.length === 1 ? text : last.label;
  if (hugsRight && isTypedOver(last)) segments.push({ ...last, isUnderscored: true });
  else return found.length === 1 ? text : `${last.label}: ${last.value}`;
  return "";
}

/** "Name: John______": a value typed over the start of the line. */
function isTypedOver({ label, value }: Segment): boolean {
  return labelStrength(value) < 2 && !isPrintedFiller(value) && label.trim() !== "";
}
