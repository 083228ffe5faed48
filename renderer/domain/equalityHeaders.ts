import { equalityQuestions } from "./equalityPage";
import { foldLabel, foldText, withoutBrackets } from "./foldText";

const ASKED: ReadonlySet<string> = new Set(
  equalityQuestions().flatMap(({ ask, alsoAsked }) => [ask, ...alsoAsked].map(foldLabel)),
);

/** Words of equality questions that no question of the application is asked with. */
const SENSITIVE =
  /\b(ethnic(ity|ities)?|race|gender|pronouns?|trans(gender)?|sexual(ity)?|sexual orientation|religions?|religious|faith|disabled|disabilit(y|ies)|mother tongue|(first|native) language|caring responsibilit(y|ies)|dependants?|marital status|age (band|group|range)|how old|equality|diversity|monitoring)\b/u;

/** About needs, which are answered so that they can be met. */
const NEEDS = /\b(needs?|requirements?|adjustments?|support|help|access)\b/u;

/**
 * True for a header that asks what an equality page asks. Rather once too often: a person can say otherwise, but an answer
 * that went with the application cannot be unlinked.
 */
export function isEqualityHeader(header: string): boolean {
  if (ASKED.has(foldLabel(withoutBrackets(header)))) return true;
  const folded = foldText(header);
  return SENSITIVE.test(folded) && !NEEDS.test(folded);
}

/** Where the words are those of our own page, its key; otherwise the header itself names the question. */
export function equalityKeyOf(header: string): string {
  const label = foldLabel(withoutBrackets(header));
  const question = equalityQuestions().find(({ ask, alsoAsked }) =>
    [ask, ...alsoAsked].map(foldLabel).includes(label),
  );
  return question?.key ?? header;
}

/** The key of the option chosen where it is one of our own page's, otherwise the words as written. */
export function equalityValueOf(header: string, words: string): string {
  const key = equalityKeyOf(header);
  const options =
    equalityQuestions().find((question) => question.key === key)?.answer.options ?? [];
  return options.find(({ label }) => foldLabel(label) === foldLabel(words))?.key ?? words;
}
