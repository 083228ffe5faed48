import type { Edition, SurveyQuestion } from "./edition";
import type { EditionId, SurveyResponseId } from "./ids";

/** One paper of the end survey: linked to an edition, and to no person, no time, no order. */
export type SurveyResponse = {
  readonly id: SurveyResponseId;
  readonly editionId: EditionId;
  /** By the key of the question: a number from 1 to 5, or words. What was left empty is not there. */
  readonly answers: SurveyAnswers;
};

export type SurveyAnswers = Readonly<Record<string, string>>;

/** Not at all … very much. */
export const SCALE = ["1", "2", "3", "4", "5"] as const;

/** A paper has room for so many on its one side. */
export const MOST_QUESTIONS = 12;

const STARTING: readonly SurveyQuestion[] = [
  {
    key: "power",
    kind: "scale",
    ask: "I understand better how power works and how we can change things.",
  },
  {
    key: "speaking",
    kind: "scale",
    ask: "I feel more able to speak out on what matters to my community.",
  },
  { key: "common", kind: "scale", ask: "I know more people and groups I can act together with." },
  { key: "mentoring", kind: "scale", ask: "Peer mentoring and one-to-one support helped me." },
  { key: "welcome", kind: "scale", ask: "I felt welcome and respected." },
  {
    key: "needs",
    kind: "scale",
    ask: "What I needed to take part was there (access, language, childcare, travel, food).",
  },
  { key: "recommend", kind: "scale", ask: "I would tell a friend to apply." },
  { key: "best", kind: "text", ask: "What helped you most?" },
  { key: "different", kind: "text", ask: "What should we do differently?" },
  { key: "next", kind: "text", ask: "What will you do next?" },
];

/** The edition's questions; as long as nobody changed them, the starting ones. */
export function surveyQuestions({ endSurvey }: Edition): readonly SurveyQuestion[] {
  return endSurvey ?? STARTING;
}

/** Fewer answers than this are not shown: one could guess whose they are. */
export const FEWEST_SHOWN = 5;

export type QuestionResult =
  | { readonly kind: "tooFew"; readonly question: SurveyQuestion }
  | {
      readonly kind: "scale";
      readonly question: SurveyQuestion;
      readonly count: number;
      readonly mean: number;
      /** How many gave 1, 2, 3, 4, 5. */
      readonly counts: readonly number[];
    }
  | { readonly kind: "text"; readonly question: SurveyQuestion; readonly texts: readonly string[] };

/**
 * Counts, means and words, question by question, never paper by paper. Nothing of a question fewer than five answered.
 * Words stand in an order of their own for each question, so that nobody's can be read together.
 */
export function surveyResults(
  questions: readonly SurveyQuestion[],
  responses: readonly SurveyResponse[],
): readonly QuestionResult[] {
  return questions.map((question) => {
    const { key, kind } = question;
    const answered = responses.flatMap(({ id, answers }) => {
      const answer = answers[key]?.trim() ?? "";
      return answer === "" ? [] : [{ order: mixed(`${key} ${id}`), answer }];
    });
    if (answered.length < FEWEST_SHOWN) return { kind: "tooFew", question };
    if (kind === "text") {
      const inOrder = answered.toSorted((left, right) => left.order - right.order);
      return { kind, question, texts: inOrder.map(({ answer }) => answer) };
    }
    const counts = SCALE.map((value) => answered.filter(({ answer }) => answer === value).length);
    const sum = answered.reduce((total, { answer }) => total + Number(answer), 0);
    return { kind, question, count: answered.length, mean: sum / answered.length, counts };
  });
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number that says nothing of what it was made from (FNV-1a, 32 bits). */
function mixed(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME) >>> 0;
  }
  return hash;
}
