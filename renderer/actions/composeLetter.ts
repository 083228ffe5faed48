import { answerText } from "../domain/answers";
import type { CalendarDate } from "../domain/calendar";
import { personFigures } from "../domain/figures";
import { fillTemplate } from "../domain/fillTemplate";
import { applicationForm, missingAnswers } from "../domain/formQuestions";
import { alumniSince } from "../domain/graduation";
import type { LetterTemplate } from "../domain/letter";
import { letterValues } from "../domain/letterFields";
import { nextEditionOf } from "../domain/newEdition";
import { certificateNameOf, type Person } from "../domain/person";
import type { Facts } from "../domain/records";
import type { TemplateValues } from "../domain/templateTags";
import { waitingPosition } from "../domain/waitingList";
import type { LetterToSend } from "../storage/questions/letters";
import { settingsOf } from "../storage/questions/settings";
import { applicationsOfEdition } from "./applicationsOfEdition";

export type ComposedLetter = {
  /** What fills the template. */
  readonly values: TemplateValues;
  /** The letter in words, as a mail or a preview says it. */
  readonly subject: string;
  /** Lines within a paragraph are parted by a line break. */
  readonly paragraphs: readonly string[];
  /** Fields the wording names and nobody knows; a letter with one is not made. */
  readonly unknownFields: readonly string[];
  /** Fields that are known and have nothing to say for this person. */
  readonly emptyFields: readonly string[];
  readonly email: string;
};

export type Wording = Pick<LetterTemplate, "subject" | "body">;

/** Fills a wording for one person: the preview and the Word file are filled with these same values. */
export function composeLetter(
  facts: Facts,
  letter: LetterToSend,
  wording: Wording,
  today: CalendarDate,
): ComposedLetter | null {
  const values = valuesOf(facts, letter, today);
  if (values === null) return null;
  const subject = fillTemplate(wording.subject, values.texts);
  const body = fillTemplate(wording.body, values.texts);
  return {
    values,
    subject: subject.paragraphs.join(" "),
    paragraphs: body.paragraphs,
    unknownFields: union(subject.unknownFields, body.unknownFields),
    emptyFields: union(subject.emptyFields, body.emptyFields),
    email: letter.person.email || answerText(letter.application?.answers ?? {}, "email"),
  };
}

function valuesOf(facts: Facts, letter: LetterToSend, today: CalendarDate): TemplateValues | null {
  const { editionId, application, person, place, session, language } = letter;
  const edition = facts.edition.get(editionId);
  if (edition === undefined) return null;
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  const figures = place && personFigures(place, sessions, facts.mark, today);
  return letterValues({
    academyName: settingsOf(facts).academyName,
    edition,
    sessions,
    venues: facts.venue,
    application,
    person: letter.purpose === "certificate" ? asOnCertificate(person) : person,
    waitingPosition:
      application?.decision.kind === "waitlisted"
        ? waitingPosition(applicationsOfEdition(facts, editionId), application.id)
        : null,
    session,
    move: letter.move,
    attendance: figures && {
      attended: figures.attended,
      held: figures.eligible,
      minutes: figures.attendedMinutes,
    },
    yearEnd: {
      statesAttendance: edition.certificatesStateAttendance ?? false,
      graduatedOn: alumniSince(place),
      nextEdition: nextEditionOf(edition, facts.edition.values()),
    },
    missing: letter.purpose === "moreInformation" ? missingQuestions(facts, letter) : [],
    language,
    today,
  });
}

function asOnCertificate(person: Person): Person {
  return { ...person, fullName: certificateNameOf(person) };
}

function missingQuestions(
  facts: Facts,
  { application, editionId }: LetterToSend,
): readonly string[] {
  const answers = application?.answers ?? {};
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  const questions = applicationForm(sessions, facts.edition.get(editionId)?.themes);
  const missing = new Set(missingAnswers(answers, questions));
  return questions.filter(({ key }) => missing.has(key)).map(({ ask }) => ask);
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}
