import type { Application, Decision } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import type { ApplicationId, EditionId, PersonId } from "../../domain/ids";
import type { Letter, LetterPurpose, LetterTemplate } from "../../domain/letter";
import { startingTemplates } from "../../domain/letterTemplates";
import type { Person } from "../../domain/person";
import { personFromAnswers } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";

/** An application whose decision a letter can tell. */
export type LetterToSend = {
  readonly application: Application;
  readonly person: Person;
  readonly purpose: LetterPurpose;
  /** The latest one made for this decision, or null. A letter from before the decision told another one. */
  readonly made: Letter | null;
  /** Nobody made it yet, and the decision still has to be told. */
  readonly isDue: boolean;
};

/** The edition's templates by purpose; where none was kept yet, the one it starts with. */
export function templatesOf(
  facts: Pick<Facts, "template">,
  editionId: EditionId,
): readonly LetterTemplate[] {
  return startingTemplates(editionId).map((start) => facts.template.get(start.id) ?? start);
}

/** Which letter tells a decision; null where none does. */
function purposeOf(decision: Decision): LetterPurpose | null {
  switch (decision.kind) {
    case "offered":
      return "offer";
    case "waitlisted":
      return "waitingList";
    case "declined":
      return "decline";
    case "pending":
    case "withdrawn":
    case "deferred":
      return null;
  }
}

/** Every application of an edition that a letter can be made for, by number. */
export function lettersToSend(facts: Facts, editionId: EditionId | null): readonly LetterToSend[] {
  return [...facts.application.values()]
    .filter((application) => application.editionId === editionId)
    .sort((left, right) => left.number - right.number)
    .flatMap((application) => letterToSend(facts, application) ?? []);
}

/** The letter of one application; null while there is no decision that a letter tells. */
export function letterToSend(facts: Facts, application: Application): LetterToSend | null {
  const { decision } = application;
  const purpose = purposeOf(decision);
  if (purpose === null || decision.kind === "pending") return null;
  const made = latestLetter(facts, application.id, purpose, decision.on);
  const isAnswered = decision.kind === "offered" && decision.answer.kind !== "waiting";
  const person = personBehind(facts, application);
  return { application, person, purpose, made, isDue: made === null && !isAnswered };
}

/** How many letters wait to be made. */
export function lettersDue(facts: Facts, editionId: EditionId | null): number {
  return lettersToSend(facts, editionId).filter(({ isDue }) => isDue).length;
}

function latestLetter(
  facts: Facts,
  applicationId: ApplicationId,
  purpose: LetterPurpose,
  decidedOn: CalendarDate,
): Letter | null {
  const letters = [...facts.letter.values()].filter(
    (letter) =>
      letter.applicationId === applicationId &&
      letter.purpose === purpose &&
      letter.madeOn >= decidedOn,
  );
  return letters.sort((left, right) => (left.madeOn < right.madeOn ? -1 : 1)).at(-1) ?? null;
}

function personBehind(facts: Facts, application: Application): Person {
  const known = facts.person.get(application.personId ?? "");
  return known ?? personFromAnswers(application.id as string as PersonId, application.answers);
}
