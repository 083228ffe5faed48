import type { FieldKey, FormQuestion } from "../applicationForm";
import type { CalendarDate } from "../calendar";
import { compareText } from "../compareText";
import { type DraftFromReading, draftFromReading } from "../draftFromReading";
import { equalityKeyOf, equalityValueOf } from "../equalityHeaders";
import { foldText } from "../foldText";
import type { OriginalText } from "../originalText";
import type { Doubt, FoundAnswer, FoundValue, UnplacedText } from "../reading";
import { type FilledCell, valueOfCells } from "./cellAnswers";
import type { Column, Row } from "./columns";
import type { ColumnUse, ColumnUses } from "./columnUses";
import { placeOfAnswer, rowText } from "./rowText";
import { type DayOrder, type Moment, momentIn } from "./writtenMoment";

/** One row of an online form, as an application will hold it. */
export type RowDraft = {
  /** From 0, as in the sheet. */
  readonly index: number;
  readonly draft: DraftFromReading;
  /** The row as it is kept, without its equality answers. */
  readonly text: OriginalText;
  readonly receivedOn: CalendarDate | null;
  /** By question, apart from everything else; null when there are none. */
  readonly equality: Readonly<Record<string, string>> | null;
  /** The same for the same answers, whatever columns a newer export has moved or left empty. */
  readonly content: string;
  /** When it was sent and from which address; null where one of them is not known. */
  readonly submission: string | null;
};

export type RowReading = {
  readonly columns: readonly Column[];
  readonly uses: ColumnUses;
  readonly dayOrder: DayOrder;
  readonly questions: readonly FormQuestion[];
};

/** What a row answers, by what its columns were said to be. Nothing that stands in it is dropped. */
export function draftOfRow(row: Row, reading: RowReading): RowDraft {
  const filled = reading.columns.flatMap((column) => cellOf(row, column));
  const useOf = ({ column }: FilledCell): ColumnUse =>
    reading.uses[column.key] ?? { kind: "unplaced" };
  const kept = filled.filter((cell) => useOf(cell).kind !== "equality");
  const found = {
    answers: [...answersOf(kept, useOf, reading), ...wholeNames(kept, useOf)],
    unplaced: kept.flatMap((cell) => unplacedOf(cell, useOf(cell))),
    notices: [],
  };
  const draft = draftFromReading(found, reading.questions);
  const sent = sentOf(kept, useOf, reading.dayOrder);
  return {
    index: row.index,
    draft,
    text: rowText(kept),
    receivedOn: sent?.date ?? null,
    equality: equalityOf(filled.filter((cell) => useOf(cell).kind === "equality")),
    content: contentOf(kept),
    submission: submissionOf(sent, draft.answers.email),
  };
}

/** What programs write where a form was sent without signing in. */
const NOBODY = "anonymous";

function cellOf({ cells }: Row, column: Column): readonly FilledCell[] {
  const text = (cells[column.index] ?? "").trim();
  if (text === "" || foldText(text) === NOBODY) return [];
  return [{ column, text, place: placeOfAnswer(column.index) }];
}

type UseOf = (cell: FilledCell) => ColumnUse;

function answersOf(
  cells: readonly FilledCell[],
  useOf: UseOf,
  { questions }: RowReading,
): readonly FoundAnswer[] {
  return questions.flatMap((question) => {
    const own = cells.filter((cell) => {
      const use = useOf(cell);
      return use.kind === "question" && use.field === question.key;
    });
    return own.length === 0 ? [] : [foundAnswer(question.key, own, valueOfCells(question, own))];
  });
}

/** The tag decides, as a person has said which question the column answers. */
function foundAnswer(
  field: FieldKey,
  cells: readonly FilledCell[],
  value: FoundValue,
  doubts: readonly Doubt[] = [],
): FoundAnswer {
  return {
    question: cells[0]?.column.header ?? "",
    tag: `cg:${field}`,
    value,
    labelPlaces: cells.map(({ column }) => `q${column.index}`),
    places: cells.map(({ place }) => place),
    mechanism: "tableBeside",
    confidence: 1,
    doubts,
  };
}

/** Two words, or "Nowak, Ana", part by themselves; where a longer name parts is a guess. */
function wholeNames(cells: readonly FilledCell[], useOf: UseOf): readonly FoundAnswer[] {
  const own = cells.filter((cell) => useOf(cell).kind === "wholeName");
  const whole = own.map(({ text }) => text).join(" ");
  if (whole === "") return [];
  const { first, family, isSure } = partedName(whole);
  const doubts: readonly Doubt[] = isSure ? [] : ["guessedLabel"];
  const answer = (field: FieldKey, text: string) =>
    text === "" ? [] : [foundAnswer(field, own, { kind: "text", text }, doubts)];
  return [...answer("firstName", first), ...answer("familyName", family)];
}

export type PartedName = {
  readonly first: string;
  readonly family: string;
  readonly isSure: boolean;
};

/** "Nowak, Ana" puts the family name first; otherwise the last word is taken for it. */
export function partedName(whole: string): PartedName {
  const name = whole.replace(/\s+/gu, " ").trim();
  const [family = "", first = "", ...more] = name.split(/,\s*/u);
  if (first !== "" && more.length === 0) return { first, family, isSure: true };
  const words = name.split(" ");
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const before = last === "" ? name : words.slice(0, -1).join(" ");
  return { first: before, family: last, isSure: words.length === 2 };
}

function unplacedOf({ column, text, place }: FilledCell, use: ColumnUse): readonly UnplacedText[] {
  const piece = { text, places: [place], question: column.header };
  if (use.kind === "unplaced") return [piece];
  return use.kind === "ignored" ? [{ ...piece, isLeft: true }] : [];
}

function sentOf(cells: readonly FilledCell[], useOf: UseOf, order: DayOrder): Moment | null {
  const cell = cells.find((one) => useOf(one).kind === "receivedOn");
  return cell === undefined ? null : momentIn(cell.text, order);
}

function equalityOf(cells: readonly FilledCell[]): Readonly<Record<string, string>> | null {
  if (cells.length === 0) return null;
  const entries = cells.map(({ column: { header }, text }) => [
    equalityKeyOf(header),
    equalityValueOf(header, text),
  ]);
  return Object.fromEntries(entries);
}

/** Equality answers are no part of it, or the mark left by it could tell what they were. */
function contentOf(cells: readonly FilledCell[]): string {
  const written = cells.map(({ column, text }) => [column.key, foldText(text)]);
  return JSON.stringify(written.sort(([left = ""], [right = ""]) => compareText(left, right)));
}

function submissionOf(sent: Moment | null, email: unknown): string | null {
  if (sent === null || sent.time === "" || typeof email !== "string") return null;
  return JSON.stringify([sent.date, sent.time, foldText(email)]);
}
