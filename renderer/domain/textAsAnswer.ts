import { answerText, chosenOptions } from "./answers";
import type { Answers, AnswerValue, FormQuestion } from "./applicationForm";
import { optionsOf } from "./formQuestions";
import { valueFor } from "./valueFromReading";

/**
 * What a question's answer becomes when a text is put under it: after what is written there already, or as the
 * choices it names beside those made. Null when it names none of the question's choices.
 */
export function joinedAnswer(
  answers: Answers,
  question: FormQuestion,
  text: string,
): AnswerValue | null {
  const before = answerText(answers, question.key);
  const isWritten = optionsOf(question).length === 0;
  if (isWritten) return before === "" ? text.trim() : `${before}\n${text.trim()}`;
  const named = choicesNamed(question, text);
  if (named === null) return null;
  const takesSeveral = question.answer.kind === "anyOf" || question.answer.kind === "ranked";
  const kept = takesSeveral ? chosenOptions(answers, question.key) : [];
  return [...kept.filter((key) => !named.includes(key)), ...named];
}

/** The words of an answer, for a choice the labels chosen: as they would be read from the form again. */
export function answerInWords(question: FormQuestion | undefined, value: AnswerValue): string {
  if (typeof value === "string") return value;
  const options = question === undefined ? [] : optionsOf(question);
  return value.map((key) => options.find((one) => one.key === key)?.label ?? key).join(", ");
}

/** All of the text has to be understood: half a list taken for the whole would lose the other half. */
function choicesNamed(question: FormQuestion, text: string): readonly string[] | null {
  const value = { kind: "text", text } as const;
  const answer = {
    question: question.ask,
    tag: "",
    value,
    labelPlaces: [],
    places: [],
    mechanism: "byHand",
    confidence: 1,
    doubts: [],
  } as const;
  const read = valueFor({ question, answer, likeness: 1 });
  if (read === null || typeof read.value === "string" || read.doubts.length > 0) return null;
  return read.value;
}
