import type { Edition, SurveyQuestion } from "./edition";
import { MOST_QUESTIONS, type SurveyResponse, surveyQuestions } from "./endSurvey";
import { ok, type Result, refused } from "./result";

/** One paper's questions, in the order they are printed. */
export type SurveyVersion = readonly SurveyQuestion[];

/** Every paper the edition has had, the oldest first; the last is the one handed out now. */
export function surveyVersions(edition: Edition): readonly SurveyVersion[] {
  return [...(edition.earlierSurveys ?? []), surveyQuestions(edition)];
}

/** What stood on an earlier paper and not on the present one. Its answers stay under its own words. */
export function askedBefore(edition: Edition): readonly SurveyQuestion[] {
  const now = new Set(surveyQuestions(edition).map(({ key }) => key));
  const before = (edition.earlierSurveys ?? []).flat().filter(({ key }) => !now.has(key));
  return [...new Map(before.map((question) => [question.key, question])).values()];
}

/** As it was typed. */
export type WantedQuestion = Omit<SurveyQuestion, "key">;

export type SurveyRefusal =
  | { readonly kind: "noQuestions" }
  | { readonly kind: "tooManyQuestions" }
  /** The number of the question, from 1. */
  | { readonly kind: "noWords" | "askedTwice"; readonly at: number };

export type ChangedSurvey = Required<Pick<Edition, "endSurvey" | "earlierSurveys">>;

/**
 * The edition's questions from now on. As long as no paper with the present ones was typed in they are changed in
 * place; after that the present ones stay as an earlier version, and what is worded or asked otherwise is a question of
 * its own, so that every answer keeps the words it was given to.
 */
export function changedSurvey(
  edition: Edition,
  wanted: readonly WantedQuestion[],
  responses: readonly Pick<SurveyResponse, "answers">[],
): Result<ChangedSurvey, SurveyRefusal> {
  const refusal = refusalOf(wanted);
  if (refusal !== null) return refused(refusal);
  const { earlierSurveys = [] } = edition;
  const present = surveyQuestions(edition);
  const isUsed = isInUse(edition, responses);
  const kept = isUsed ? [...earlierSurveys, present] : earlierSurveys;
  const endSurvey = withKeys(wanted, [...kept.flat(), ...present]);
  const isSame = isUsed && JSON.stringify(endSurvey) === JSON.stringify(present);
  return ok({ endSurvey, earlierSurveys: isSame ? earlierSurveys : kept });
}

/** A paper with the present questions was typed in: something was answered that no earlier paper asks. */
export function isInUse(
  edition: Edition,
  responses: readonly Pick<SurveyResponse, "answers">[],
): boolean {
  const askedEarlier = new Set((edition.earlierSurveys ?? []).flat().map(({ key }) => key));
  const own = surveyQuestions(edition).filter(({ key }) => !askedEarlier.has(key));
  return responses.some(({ answers }) => own.some(({ key }) => answers[key] !== undefined));
}

/**
 * The very words of a question asked before have its key, so that its answers are counted together. The key of a new one
 * is its words: asked again, also at another computer, it is the same question.
 */
function withKeys(
  wanted: readonly WantedQuestion[],
  known: readonly SurveyQuestion[],
): SurveyVersion {
  return wanted.map(({ kind, ask: typed }) => {
    const ask = typed.trim();
    const same = known.find((one) => one.kind === kind && one.ask === ask);
    return { key: same?.key ?? `${kind} ${ask}`, kind, ask };
  });
}

function refusalOf(wanted: readonly WantedQuestion[]): SurveyRefusal | null {
  if (wanted.length === 0) return { kind: "noQuestions" };
  if (wanted.length > MOST_QUESTIONS) return { kind: "tooManyQuestions" };
  const asked = wanted.map(({ ask }) => ask.trim());
  const empty = asked.indexOf("");
  if (empty !== -1) return { kind: "noWords", at: empty + 1 };
  const twice = asked.findIndex((ask, at) => asked.indexOf(ask) < at);
  return twice === -1 ? null : { kind: "askedTwice", at: twice + 1 };
}
