import { type EqualityQuestion, equalityQuestions } from "../../domain/equalityPage";
import { foldLabel, withoutBrackets } from "../../domain/foldText";
import type { Paragraph } from "../../domain/originalText";
import type { FoundAnswer } from "../../domain/reading";
import { paragraphsByPlace } from "./againstBlank/placesInside";
import type { Parted } from "./equalitySection";
import { findAnswers } from "./findAnswers";

/**
 * What was written on the equality page, by question; null when there is no such page or nothing on it. A table that
 * holds the page may hold more than it: what stands there outside the page says who wrote, and is left out.
 */
export function equalityAnswers({
  equality,
  emptied,
}: Parted): Readonly<Record<string, string>> | null {
  if (equality.length === 0) return null;
  const paragraphs = paragraphsByPlace(equality);
  const isOnPage = ({ place }: Paragraph) => emptied.has(place);
  const answers = new Map<string, string>();
  for (const answer of findAnswers(equality).answers) {
    if (!answer.places.some((place) => paragraphs.get(place)?.some(isOnPage))) continue;
    const question = questionFor(answer);
    const key = question?.key ?? answer.question;
    const value = valueIn(answer, question);
    if (key !== "" && value !== "") answers.set(key, value);
  }
  return answers.size === 0 ? null : Object.fromEntries(answers);
}

function questionFor(answer: FoundAnswer): EqualityQuestion | undefined {
  const tagged = /^cg-equality:([^:]+)/.exec(answer.tag)?.[1];
  const label = foldLabel(withoutBrackets(answer.question));
  return equalityQuestions().find(({ key, ask, alsoAsked }) =>
    tagged === undefined ? [ask, ...alsoAsked].map(foldLabel).includes(label) : key === tagged,
  );
}

/** Option keys where the words are those of our own page, otherwise the words. */
function valueIn({ value }: FoundAnswer, question: EqualityQuestion | undefined): string {
  const options = question?.answer.options ?? [];
  const keyOf = (label: string) =>
    options.find((option) => foldLabel(option.label) === foldLabel(label))?.key ?? label;
  if (value.kind === "text") return keyOf(value.text);
  return value.options
    .filter(({ ticked }) => ticked)
    .map(({ label, tag }) => tag?.split(":").slice(2).join(":") || keyOf(label))
    .join(", ");
}
