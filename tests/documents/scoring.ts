import type { FoundAnswers } from "../../renderer/documents/matching/printedText";
import { foldLabel } from "../../renderer/domain/foldText";
import type { FoundAnswer } from "../../renderer/domain/reading";
import type { TruthField } from "./formsForJudging";

/** Compared as people would: composed letters, spaces as one. */
function asCompared(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

export function isFound(truth: TruthField, { answers }: FoundAnswers): boolean {
  return typeof truth.answer === "boolean"
    ? isTickFound(truth.label, truth.answer, answers)
    : answers.some((answer) => asks(answer.question, truth.label) && says(answer, truth.answer));
}

function asks(question: string, label: string): boolean {
  return foldLabel(question).includes(foldLabel(label));
}

/** A chosen option's label counts as the answer. */
function says({ value }: FoundAnswer, answer: string | boolean): boolean {
  const wanted = asCompared(String(answer));
  if (value.kind === "text") return asCompared(value.text) === wanted;
  return value.options.some(({ label, ticked }) => ticked && asCompared(label) === wanted);
}

/** "Sex: female" is the option "female" of a question that asks for the sex; "CV" alone is an option. */
function isTickFound(label: string, ticked: boolean, answers: readonly FoundAnswer[]): boolean {
  const [question = "", ...rest] = label.split(": ");
  const option = rest.join(": ");
  return answers.some(({ question: asked, value }) => {
    if (value.kind !== "options") return false;
    return value.options.some((each) => {
      if (each.ticked !== ticked) return false;
      if (option === "") return foldLabel(each.label).startsWith(foldLabel(label));
      return asks(asked, question) && foldLabel(each.label).startsWith(foldLabel(option));
    });
  });
}

/** Texts given as answers that no truth names. */
export function inventedIn(
  { answers }: FoundAnswers,
  truths: readonly TruthField[],
): readonly string[] {
  const known = new Set(truths.map(({ answer }) => asCompared(String(answer))));
  return answers.flatMap(({ value }) =>
    value.kind === "text" && !known.has(asCompared(value.text)) ? [value.text] : [],
  );
}

/** Ticks under which the truth has an untouched box. */
export function wrongTicksIn(
  { answers }: FoundAnswers,
  truths: readonly TruthField[],
): readonly string[] {
  const chosen = truths.map(({ label, answer }) =>
    foldLabel(answer === true ? label : String(answer)),
  );
  return answers.flatMap(({ question, value }) =>
    value.kind === "text"
      ? []
      : value.options
          .filter(({ ticked }) => ticked)
          .map(({ label }) => ({ label, folded: foldLabel(label) }))
          .filter(
            ({ folded }) =>
              !chosen.some(
                (one) => one === folded || folded.startsWith(one) || one.endsWith(folded),
              ),
          )
          .map(({ label }) => `${question}: ${label}`),
  );
}
