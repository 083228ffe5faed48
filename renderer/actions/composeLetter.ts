import type { LetterToWrite } from "../documents/letterWord";
import type { CalendarDate } from "../domain/calendar";
import { formatLongDay } from "../domain/calendarWords";
import { fillTemplate } from "../domain/fillTemplate";
import type { LetterTemplate } from "../domain/letter";
import { letterFields } from "../domain/letterFields";
import type { Facts } from "../domain/records";
import { waitingPosition } from "../domain/waitingList";
import type { LetterToSend } from "../storage/questions/letters";
import { settingsOf } from "../storage/questions/settings";
import { applicationsOfEdition } from "./applicationsOfEdition";

export type ComposedLetter = {
  readonly letter: LetterToWrite;
  /** Fields the template names and nobody knows; a letter with one is not made. */
  readonly unknownFields: readonly string[];
  /** Fields that are known and have nothing to say for this person. */
  readonly emptyFields: readonly string[];
};

type Wording = Pick<LetterTemplate, "subject" | "body">;

const RIGHT_TO_LEFT_START =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Fills a template for one person: what the preview shows and the Word file says are this one letter. */
export function composeLetter(
  facts: Facts,
  { application, person }: Pick<LetterToSend, "application" | "person">,
  wording: Wording,
  today: CalendarDate,
): ComposedLetter | null {
  const { editionId } = application;
  const edition = facts.edition.get(editionId);
  if (edition === undefined) return null;
  const academyName = settingsOf(facts).academyName;
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  const others = applicationsOfEdition(facts, editionId);
  const position = waitingPosition(others, application.id);
  const fields = letterFields({
    academyName,
    edition,
    sessions,
    application,
    person,
    waitingPosition: position,
    today,
  });
  const subject = fillTemplate(wording.subject, fields);
  const body = fillTemplate(wording.body, fields);
  return {
    letter: {
      academyName,
      editionName: edition.name,
      date: formatLongDay(today),
      subject: subject.paragraphs.join(" "),
      addressLines: [person.fullName, ...person.address.split("\n")],
      paragraphs: body.paragraphs,
      signatureLines: [academyName],
      isRightToLeft: RIGHT_TO_LEFT_START.test(wording.body),
    },
    unknownFields: union(subject.unknownFields, body.unknownFields),
    emptyFields: union(subject.emptyFields, body.emptyFields),
  };
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}
