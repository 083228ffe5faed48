import { answerText, isAnswered } from "./answers";
import type { Application } from "./application";
import type { FieldKey, FormQuestion } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { formatLongDay } from "./calendarWords";
import type { Edition } from "./edition";
import { missingAnswers } from "./formQuestions";
import type { MailDraft } from "./mailText";
import { knownAsOf } from "./personFromAnswers";

export type AskingFacts = {
  readonly application: Application;
  readonly edition: Edition;
  readonly questions: readonly FormQuestion[];
  readonly academyName: string;
  readonly today: CalendarDate;
};

/** A polite message that asks for what is missing; null when nothing is. To be read and changed before it goes anywhere. */
export function askForMissing(facts: AskingFacts): MailDraft | null {
  const { application, edition, questions, academyName } = facts;
  const missing = missingAnswers(application.answers, questions);
  if (missing.length === 0) return null;
  const whole = academyName === "" ? edition.name : `${academyName}, ${edition.name}`;
  const isBlank = !Object.values(application.answers).some(isAnswered);
  const lines = [
    greeting(application),
    "",
    ...(isBlank ? blankWords(whole) : missingWords(whole, asked(missing, questions))),
    ...closing(facts),
    "If you would rather tell us by telephone, or would like help with the form, please say so.",
    "",
    "With best wishes",
    academyName,
  ];
  return {
    to: answerText(application.answers, "email"),
    subject: isBlank
      ? `Your application form reached us empty (${whole})`
      : `Your application: something is missing (${whole})`,
    body: lines.join("\n").trim(),
  };
}

function greeting({ answers }: Application): string {
  const knownAs = knownAsOf(answers);
  return knownAs === "" ? "Hello," : `Dear ${knownAs},`;
}

function blankWords(whole: string): readonly string[] {
  return [
    `Thank you for your interest (${whole}). Your form reached us, but nothing is filled in on it.`,
    "Perhaps the empty one was attached by mistake. Could you send us the one with your answers?",
    "",
  ];
}

function missingWords(whole: string, questions: readonly string[]): readonly string[] {
  return [
    `Thank you for your application (${whole}). It reached us, and something we need is not on it yet:`,
    "",
    ...questions.map((ask) => `- ${ask}`),
    "",
    "Could you answer this message and write it below? A few words for each are enough.",
    "",
  ];
}

const CONTACT: readonly FieldKey[] = ["phone", "email"];

/** In the form's words; telephone and email are one question, as one of them is enough. */
function asked(
  missing: readonly FieldKey[],
  questions: readonly FormQuestion[],
): readonly string[] {
  const contact = missing.some((key) => CONTACT.includes(key))
    ? ["A telephone number or an email address (one is enough)"]
    : [];
  const others = questions.filter(({ key }) => missing.includes(key) && !CONTACT.includes(key));
  return [...others.map(({ ask }) => ask), ...contact];
}

/** The call's own last day, while it has not passed. No other day is set here. */
function closing({ edition, today }: AskingFacts): readonly string[] {
  if (compareDates(today, edition.callCloses) > 0) return [];
  return [`Applications close on ${formatLongDay(edition.callCloses)}.`, ""];
}
