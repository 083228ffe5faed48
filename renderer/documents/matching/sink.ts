import { foldLabel, withoutBrackets } from "../../domain/foldText";
import type { Place } from "../../domain/originalText";
import type { FoundAnswer, UnplacedText } from "../../domain/reading";

/** Where a label stands and what it says; the heading above it, "" for none. */
export type Context = {
  readonly heading: string;
  readonly label: string;
  readonly labelPlaces: readonly Place[];
};

export const NO_CONTEXT: Context = { heading: "", label: "", labelPlaces: [] };

/** An answer with the heading it stands under, until it is known whether the label needs it. */
export type HeadedAnswer = FoundAnswer & { readonly heading: string };

/** What has been found so far, in document order. */
export type Sink = {
  readonly answers: HeadedAnswer[];
  readonly unplaced: UnplacedText[];
  /** Exclusive choices of which none was made: questions for a person, where the form is filled in otherwise. */
  readonly unticked: HeadedAnswer[];
  /** The headings under which each label was met, answered or not: they tell which labels need theirs. */
  readonly headings: Map<string, Set<string>>;
  /** Most of this form's labels are set in bold: there it does not tell print from answers. */
  readonly isBoldUsual: boolean;
};

export function newSink(isBoldUsual: boolean): Sink {
  return { answers: [], unplaced: [], unticked: [], headings: new Map(), isBoldUsual };
}

export function noteLabel(sink: Sink, context: Context, label: string): void {
  const key = foldLabel(questionOf(context, label));
  const headings = sink.headings.get(key) ?? new Set();
  sink.headings.set(key, headings.add(context.heading));
}

export type TextAnswer = Omit<FoundAnswer, "value" | "tag" | "doubts" | "question"> & {
  readonly text: string;
  readonly tag?: string;
  readonly doubts?: FoundAnswer["doubts"];
};

/** Adds a text answer under a label; the same control or cell never answers twice. */
export function addText(sink: Sink, context: Context, label: string, answer: TextAnswer): void {
  const { text, tag = "", doubts = [], ...rest } = answer;
  const question = questionOf(context, label);
  noteLabel(sink, context, label);
  sink.answers.push({
    ...rest,
    question,
    tag,
    value: { kind: "text", text: text.trim() },
    doubts: question === "" && tag === "" ? [...doubts, "guessedLabel"] : doubts,
    heading: context.heading,
  });
}

/** A label inside a cell is qualified by the label of the cell: "Daytime telephone numbers: Mobile". */
export function questionOf(context: Context, label: string): string {
  const inner = tidyLabel(label);
  const outer = tidyLabel(withoutBrackets(context.label));
  if (inner === "") return tidyLabel(context.label);
  return outer === "" || outer === inner ? inner : `${outer}: ${inner}`;
}

/** A label as it is shown: without its number, star, closing colon and leaders. */
export function tidyLabel(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/^[\s*•·|,;:/-]+/u, "")
    .replace(/^\d{1,2}\s*(?:[.)]|[-–—])+\s*(?=\D)/u, "")
    .replace(/[\s_.·…|,;:：፡፦*-]+$/u, "")
    .trim();
}

export function addUnplaced(
  sink: Sink,
  text: string,
  places: readonly Place[],
  question = "",
): void {
  if (text.trim() !== "") sink.unplaced.push({ text: text.trim(), places, question });
}
