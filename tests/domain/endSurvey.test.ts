import { describe, expect, test } from "vitest";
import type { SurveyQuestion } from "../../renderer/domain/edition";
import { edition2016 } from "../../renderer/domain/edition2016";
import {
  MOST_QUESTIONS,
  type SurveyResponse,
  surveyQuestions,
  surveyResults,
} from "../../renderer/domain/endSurvey";
import type { SurveyResponseId } from "../../renderer/domain/ids";
import { EDITION } from "./builders";

const SCALE: SurveyQuestion = { key: "welcome", kind: "scale", ask: "I felt welcome." };
const TEXT: SurveyQuestion = { key: "best", kind: "text", ask: "What helped most?" };
const OTHER: SurveyQuestion = { key: "next", kind: "text", ask: "What next?" };

function papers(count: number, answers: (index: number) => SurveyResponse["answers"]) {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}` as SurveyResponseId,
    editionId: EDITION,
    answers: answers(index),
  }));
}

describe("the results of the end survey", () => {
  test("are counts and a mean of those who answered: 5 4 4 3 5 and one left empty", () => {
    const given = ["5", "4", "4", "3", "5", ""];
    const [result] = surveyResults(
      [SCALE],
      papers(6, (index) => ({ welcome: given[index] ?? "" })),
    );
    expect(result).toMatchObject({ count: 5, mean: 4.2, counts: [0, 0, 1, 2, 2] });
  });

  test("show nothing at all of a question fewer than five answered, also among more papers", () => {
    const [scale, text] = surveyResults(
      [SCALE, TEXT],
      papers(9, (index) => (index < 4 ? { welcome: "1", best: `mine ${index}` } : {})),
    );
    expect(scale).toEqual({ kind: "tooFew", question: SCALE });
    expect(text).toEqual({ kind: "tooFew", question: TEXT });
  });

  test("list words in an order of their own for each question, whatever order the papers are in", () => {
    const all = papers(12, (index) => ({ best: String(index), next: String(index) }));
    const textsOf = (question: SurveyQuestion, responses: readonly SurveyResponse[]) => {
      const [result] = surveyResults([question], responses);
      return result?.kind === "text" ? result.texts : [];
    };
    expect(textsOf(TEXT, all)).not.toEqual(textsOf(OTHER, all));
    expect(textsOf(TEXT, all.toReversed())).toEqual(textsOf(TEXT, all));
    expect([...textsOf(TEXT, all)].sort()).toEqual(all.map(({ answers }) => answers.best).sort());
    expect(textsOf(TEXT, all)).not.toEqual(all.map(({ answers }) => answers.best));
  });
});

test("the starting questions fit one paper and have keys of their own", () => {
  const questions = surveyQuestions(edition2016().edition);
  expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(["scale", "text"]));
});
