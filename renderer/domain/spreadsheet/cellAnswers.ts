import type { FormQuestion } from "../applicationForm";
import { foldLabel, foldText } from "../foldText";
import { optionsOf } from "../formQuestions";
import type { FoundOption, FoundValue } from "../reading";
import { choicesInCell } from "./choicesInCell";
import type { Column } from "./columns";
import { stemOf } from "./optionColumns";

/** A filled cell of one row, below its header. */
export type FilledCell = { readonly column: Column; readonly text: string; readonly place: string };

/** What the cells under one question say; several where the form asked it once for each of its choices. */
export function valueOfCells(question: FormQuestion, cells: readonly FilledCell[]): FoundValue {
  switch (question.answer.kind) {
    case "text":
    case "date":
      return { kind: "text", text: cells.map(({ text }) => text).join("\n") };
    case "yesNo":
      return { kind: "text", text: yesOrNo(question, cells) };
    case "oneOf":
      return { kind: "text", text: cells.map(({ text }) => text.replace(/;$/u, "")).join("\n") };
    case "anyOf":
      return { kind: "options", options: cells.flatMap((cell) => ticked(cell, question)) };
    case "ranked":
      return { kind: "options", options: ranked(cells, question) };
  }
}

/** A box to tick is written as the words beside it. */
function yesOrNo(question: FormQuestion, cells: readonly FilledCell[]): string {
  const [first] = cells;
  if (first === undefined) return "";
  const label = foldLabel(first.text);
  if (label === "1") return "yes";
  if (label === "0") return "no";
  const isAsked = askedLabels(question).has(label) || foldLabel(first.column.header) === label;
  return isAsked ? "yes" : first.text;
}

/** Folding the same labels for each of thousands of rows would be felt. */
const folded = new WeakMap<FormQuestion, ReadonlySet<string>>();

function askedLabels(question: FormQuestion): ReadonlySet<string> {
  const known = folded.get(question);
  if (known !== undefined) return known;
  const labels = new Set([question.ask, ...question.alsoAsked].map(foldLabel));
  folded.set(question, labels);
  return labels;
}

/** What says no under a choice asked for by itself. */
const NOT_CHOSEN =
  /^(0|no|n|not|none|nope|false|cannot|can't|unavailable|-|–|✗|✘)(?=$|[^\p{L}\p{N}'])/u;

function ticked(
  { column, text, place }: FilledCell,
  question: FormQuestion,
): readonly FoundOption[] {
  const { option } = stemOf(column.header);
  if (option !== "")
    return NOT_CHOSEN.test(foldText(text)) ? [] : [{ label: option, ticked: true, place }];
  return choicesInCell(text, optionsOf(question)).map((label) => ({ label, ticked: true, place }));
}

const RANK = /(\d{1,2})/u;

/** The best first: the cells say the rank of each thing, or the headers do and the cells name the things. */
function ranked(cells: readonly FilledCell[], question: FormQuestion): readonly FoundOption[] {
  const options = cells.flatMap((cell) => {
    const { option } = stemOf(cell.column.header);
    const rankOfCell = RANK.exec(cell.text)?.[1];
    const rankOfHeader = RANK.exec(option)?.[1];
    if (option !== "" && rankOfHeader !== undefined)
      return [{ rank: Number(rankOfHeader), label: cell.text, place: cell.place }];
    if (option !== "" && rankOfCell !== undefined)
      return [{ rank: Number(rankOfCell), label: option, place: cell.place }];
    const inOrder = choicesInCell(cell.text, optionsOf(question));
    return inOrder.map((label, index) => ({ rank: index, label, place: cell.place }));
  });
  return options
    .sort((left, right) => left.rank - right.rank)
    .map(({ label, place }) => ({ label, ticked: true, place }));
}
