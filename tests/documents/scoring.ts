import type { FoundAnswers } from "../../renderer/documents/matching/printedText";
import { foldLabel } from "../../renderer/domain/foldText";
import type { FoundAnswer, FoundOption, UnplacedText } from "../../renderer/domain/reading";

/** One thing written on a filled form: under which label, and what; true or false for a box. */
export type TruthField = {
  readonly label: string;
  readonly answer: string | boolean;
  readonly kind: string;
};

export type TickOutcome = "right" | "wrong" | "asked" | "missing";

/** Compared as people would: composed letters, spaces as one. */
function asCompared(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The answer stands under a question whose label contains the truth's label; a box has the state it has. */
export function isFound(truth: TruthField, { answers }: Pick<FoundAnswers, "answers">): boolean {
  return typeof truth.answer === "boolean"
    ? tickOutcome(truth, answers) === "right"
    : answers.some(
        (answer) => asks(answer.question, truth.label) && says(answer, String(truth.answer)),
      );
}

function asks(question: string, label: string): boolean {
  return foldLabel(question).includes(foldLabel(label));
}

/** A chosen option's label counts as the answer; so do several of them together. */
function says({ value }: FoundAnswer, answer: string): boolean {
  const wanted = asCompared(answer);
  if (value.kind === "text") return asCompared(value.text) === wanted;
  const ticked = value.options.filter((option) => option.ticked).map(({ label }) => label);
  return [...ticked, ticked.join(", ")].some((label) => asCompared(label) === wanted);
}

/** How the box a truth speaks of was read: "Sex: female" is the option "female" of a question for the sex. */
export function tickOutcome(truth: TruthField, answers: readonly FoundAnswer[]): TickOutcome {
  const boxes = boxesFor(truth.label, answers);
  if (boxes.some(({ ticked }) => ticked === truth.answer)) return "right";
  if (boxes.some(({ isAsked }) => isAsked)) return "asked";
  return boxes.length > 0 ? "wrong" : "missing";
}

type Box = { readonly ticked: boolean; readonly isAsked: boolean };

function boxesFor(label: string, answers: readonly FoundAnswer[]): readonly Box[] {
  const [question = "", ...rest] = label.split(": ");
  const option = rest.join(": ");
  const isMeant = (asked: string, each: FoundOption) =>
    option === ""
      ? foldLabel(each.label).startsWith(foldLabel(label))
      : asks(asked, question) && foldLabel(each.label).startsWith(foldLabel(option));
  return answers.flatMap(({ question: asked, value, doubts }) =>
    value.kind === "text"
      ? []
      : value.options
          .filter((each) => isMeant(asked, each))
          .map(({ ticked }) => ({ ticked, isAsked: doubts.length > 0 })),
  );
}

/** Texts given as answers that stand in no truth answer. */
export function inventedIn(
  { answers }: Pick<FoundAnswers, "answers">,
  truths: readonly TruthField[],
): readonly string[] {
  const known = truths.map(({ answer }) => ` ${asCompared(String(answer))} `);
  return answers.flatMap(({ value }) =>
    value.kind === "text" && !known.some((truth) => truth.includes(` ${asCompared(value.text)} `))
      ? [value.text]
      : [],
  );
}

/** Ticks under which the truth has an untouched box. */
export function wrongTicksIn(
  { answers }: Pick<FoundAnswers, "answers">,
  truths: readonly TruthField[],
): readonly string[] {
  const chosen = truths
    .filter(({ answer }) => answer !== false)
    .map(({ label, answer }) => foldLabel(answer === true ? label : String(answer)));
  return answers.flatMap(({ question, value }) =>
    value.kind === "text"
      ? []
      : value.options
          .filter(({ ticked, label }) => ticked && !isChosen(foldLabel(label), chosen))
          .map(({ label }) => `${question}: ${label}`),
  );
}

function isChosen(label: string, chosen: readonly string[]): boolean {
  return chosen.some((one) => one === label || label.startsWith(one) || one.endsWith(label));
}

/** Truth answers of which the words were only set aside. */
export function setAsideIn(
  unplaced: readonly UnplacedText[],
  missed: readonly TruthField[],
): readonly string[] {
  const aside = unplaced.map(({ text }) => asCompared(text));
  return missed
    .map(({ answer }) => asCompared(String(answer)))
    .filter((answer) => aside.some((text) => text.includes(answer)));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").toLowerCase().match(WORD) ?? [];
}

/** Words of a document's own text that stand in none of the texts reported of it. */
export function lostWords(document: string, reported: Iterable<string>): readonly string[] {
  const kept = new Set<string>();
  for (const text of reported) for (const word of wordsOf(text)) kept.add(word);
  return [...new Set(wordsOf(document))].filter((word) => !kept.has(word));
}
