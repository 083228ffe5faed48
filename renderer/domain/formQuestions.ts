import { isAnswered } from "./answers";
import type { Answers, FieldKey, FormOption, FormQuestion } from "./applicationForm";
import type { Session, Theme } from "./edition";
import { QUESTIONS_ABOUT_YOU } from "./formAboutYou";
import { questionsAboutAvailability } from "./formAvailability";
import { QUESTIONS_OF_CONTACT } from "./formContact";
import { QUESTIONS_OF_DECLARATION } from "./formDeclarations";
import { QUESTIONS_ABOUT_GROUP } from "./formGroup";
import {
  QUESTION_HOW_HEARD,
  QUESTIONS_ABOUT_REFEREE,
  QUESTIONS_ABOUT_SUPPORT,
} from "./formSupport";
import { QUESTIONS_ABOUT_WHY, themeQuestion } from "./formWhy";
import { ACADEMY_THEMES } from "./themes";

/** The two options of every yes-or-no question. Leaving both empty is neither. */
const YES_NO_OPTIONS: readonly FormOption[] = [
  { key: "yes", label: "Yes" },
  { key: "no", label: "No" },
];

/** Either of them is enough to reach someone. */
const CONTACT_FIELDS: readonly FieldKey[] = ["phone", "email"];

/** The form of an edition, in the order it is printed; the dates to tick are the edition's dated sessions. */
export function applicationForm(
  sessions: readonly Session[],
  themes: readonly Theme[] = ACADEMY_THEMES,
): readonly FormQuestion[] {
  return [
    ...QUESTIONS_OF_CONTACT,
    ...QUESTIONS_ABOUT_YOU,
    ...QUESTIONS_ABOUT_GROUP,
    ...QUESTIONS_ABOUT_WHY,
    themeQuestion(themes),
    ...questionsAboutAvailability(sessions),
    ...QUESTIONS_ABOUT_SUPPORT,
    ...QUESTIONS_ABOUT_REFEREE,
    QUESTION_HOW_HEARD,
    ...QUESTIONS_OF_DECLARATION,
  ];
}

/** The options a question offers, none for text and dates. */
export function optionsOf(question: FormQuestion): readonly FormOption[] {
  switch (question.answer.kind) {
    case "text":
    case "date":
      return [];
    case "yesNo":
      return YES_NO_OPTIONS;
    case "oneOf":
    case "anyOf":
    case "ranked":
      return question.answer.options;
  }
}

/** What must be answered and is not, in the order of the form. Without telephone and email, both are named: one is enough. */
export function missingAnswers(
  answers: Answers,
  questions: readonly FormQuestion[],
): readonly FieldKey[] {
  const canBeReached = CONTACT_FIELDS.some((key) => isAnswered(answers[key]));
  return questions
    .filter(({ key, isRequired }) =>
      CONTACT_FIELDS.includes(key) ? !canBeReached : isRequired && !isAnswered(answers[key]),
    )
    .map(({ key }) => key);
}
