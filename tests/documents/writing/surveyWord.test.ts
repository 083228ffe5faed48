import { expect, test } from "vitest";
import { writeSurveyPaper } from "../../../renderer/documents/surveyWord";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { surveyQuestions } from "../../../renderer/domain/endSurvey";
import { ACADEMY } from "./aForm";
import { documentXml, paragraphsOf } from "./wordParts";

const words = {
  of: `${ACADEMY}, 2016–17`,
  title: "How was it?",
  intro: "Please leave your name off.",
  scale: "Circle one number.",
  thanks: "Thank you.",
  foot: "End survey, 2016–17",
};
const questions = surveyQuestions(edition2016().edition);

test("the survey in Word has every question, five numbers to circle for each that asks for one, lines for the others", async () => {
  const bytes = await writeSurveyPaper({ academyName: ACADEMY, questions, words });
  const paragraphs = paragraphsOf(bytes);
  for (const { ask } of questions) expect(paragraphs).toContain(ask);
  for (const number of ["1", "2", "3", "4", "5"]) {
    expect(paragraphs.filter((one) => one === number)).toHaveLength(7);
  }
  expect(documentXml(bytes).match(/w:leader="underscore"/gu)).toHaveLength(3 * 2);
});

test("a survey of words alone says nothing of circling, and a question from right to left stands so", async () => {
  const asked = [{ key: "a", kind: "text", ask: "ما الذي ساعدك؟" }] as const;
  const bytes = await writeSurveyPaper({ academyName: ACADEMY, questions: asked, words });
  expect(paragraphsOf(bytes)).not.toContain(words.scale);
  const paragraph = documentXml(bytes)
    .split("<w:p>")
    .find((one) => one.includes("ساعدك"));
  expect(paragraph).toContain("<w:bidi/>");
});
