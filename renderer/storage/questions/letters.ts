import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/edition";
import { applicationForm } from "../../domain/formQuestions";
import type { EditionId, PersonId } from "../../domain/ids";
import {
  draftId,
  type Letter,
  type LetterDraft,
  type LetterLanguage,
  type LetterPurpose,
  type LetterTemplate,
} from "../../domain/letter";
import { type Occasion, occasionsOf, preferredLanguage } from "../../domain/letterOccasions";
import { startingTemplate, startingTemplates } from "../../domain/letterTemplates";
import type { CohortPlace, Person } from "../../domain/person";
import { personFromAnswers } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";

/** A letter to one person that can be made, and how far it is. */
export type LetterToSend = {
  /** Of the person, the purpose and, where there may be several, the session. */
  readonly id: string;
  readonly application: Application;
  readonly person: Person;
  readonly place: CohortPlace | null;
  readonly purpose: LetterPurpose;
  readonly about: string;
  readonly session: Session | null;
  readonly language: LetterLanguage;
  readonly template: LetterTemplate;
  readonly draft: LetterDraft | null;
  /** The latest one made about the same, or null. A letter about something earlier told something else. */
  readonly made: Letter | null;
  /** Nobody made it yet, and it should be told now. */
  readonly isDue: boolean;
  /** Read and approved as it stands; not yet made. */
  readonly isApproved: boolean;
};

/** The edition's templates; where none was kept yet, the one it starts with. */
export function templatesOf(
  facts: Pick<Facts, "template">,
  editionId: EditionId,
): readonly LetterTemplate[] {
  return startingTemplates(editionId).map((start) => facts.template.get(start.id) ?? start);
}

function templateFor(
  facts: Pick<Facts, "template">,
  editionId: EditionId,
  purpose: LetterPurpose,
  language: LetterLanguage,
): LetterTemplate {
  const start = startingTemplate(editionId, purpose, language);
  return facts.template.get(start.id) ?? start;
}

/** Every letter that can be made in an edition, by application and in the order of the year. */
export function lettersToSend(
  facts: Facts,
  editionId: EditionId | null,
  today: CalendarDate,
): readonly LetterToSend[] {
  if (editionId === null) return [];
  const around = surroundings(facts, editionId);
  return [...facts.application.values()]
    .filter((application) => application.editionId === editionId)
    .sort((left, right) => left.number - right.number)
    .flatMap((application) => lettersOf(facts, application, around, today));
}

/** One of these letters again, as it stands now; null when there is no longer a reason for it. */
export function letterToSend(facts: Facts, id: string, today: CalendarDate): LetterToSend | null {
  const application = facts.application.get(id.slice(0, id.indexOf("~")));
  if (application === undefined) return null;
  const around = surroundings(facts, application.editionId);
  return lettersOf(facts, application, around, today).find((letter) => letter.id === id) ?? null;
}

/** How many letters wait to be made. */
export function lettersDue(facts: Facts, editionId: EditionId | null, today: CalendarDate): number {
  if (editionId === null) return 0;
  // No question is asked here, as a letter about missing answers is never due by itself.
  const around = { ...surroundings(facts, editionId), questions: [] };
  return [...facts.application.values()]
    .filter((application) => application.editionId === editionId)
    .flatMap((application) => lettersOf(facts, application, around, today))
    .filter(({ isDue }) => isDue).length;
}

type Surroundings = {
  readonly sessions: readonly Session[];
  readonly questions: readonly FormQuestion[];
  readonly places: ReadonlyMap<string, CohortPlace>;
  readonly letters: ReadonlyMap<string, readonly Letter[]>;
};

function surroundings(facts: Facts, editionId: EditionId): Surroundings {
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  const edition = facts.edition.get(editionId);
  const places = [...facts.place.values()].filter((place) => place.editionId === editionId);
  const letters = new Map<string, Letter[]>();
  for (const letter of facts.letter.values()) {
    const key = draftId(letter.applicationId, letter.purpose);
    letters.set(key, [...(letters.get(key) ?? []), letter]);
  }
  return {
    sessions,
    questions: edition === undefined ? [] : applicationForm(sessions, edition.themes),
    places: new Map(places.map((place) => [place.applicationId ?? "", place])),
    letters,
  };
}

function lettersOf(
  facts: Facts,
  application: Application,
  { sessions, questions, places, letters }: Surroundings,
  today: CalendarDate,
): readonly LetterToSend[] {
  const place = places.get(application.id) ?? null;
  const occasions = occasionsOf({
    application,
    questions,
    sessions,
    place,
    marks: facts.mark,
    today,
  });
  if (occasions.length === 0) return [];
  const person = personBehind(facts, application);
  const preferred = preferredLanguage(application, person.languages);
  return occasions.map((occasion) => {
    const { purpose, about, session } = occasion;
    const written = letters.get(draftId(application.id, purpose)) ?? [];
    const made = latestAbout(written, occasion);
    const id = `${draftId(application.id, purpose)}${session === null ? "" : `~${session.id}`}`;
    const draft = facts.letterDraft.get(id) ?? null;
    const language = made === null ? (draft?.language ?? preferred) : (made.language ?? "en");
    const template = templateFor(facts, application.editionId, purpose, language);
    const isApproved =
      made === null &&
      draft?.approved?.about === about &&
      draft.approved.templateVersion === template.version;
    return {
      ...{
        id,
        application,
        person,
        place,
        purpose,
        about,
        session,
        language,
        template,
        draft,
        made,
      },
      isDue: made === null && occasion.isTimely,
      isApproved,
    };
  });
}

/** Letters of before it was noted what they are about are told apart by their day. */
function latestAbout(letters: readonly Letter[], { about, on }: Occasion): Letter | null {
  return (
    letters
      .filter((letter) =>
        letter.about === undefined ? letter.madeOn >= on : letter.about === about,
      )
      .sort((left, right) => (left.madeOn < right.madeOn ? -1 : 1))
      .at(-1) ?? null
  );
}

function personBehind(facts: Facts, application: Application): Person {
  const known = facts.person.get(application.personId ?? "");
  return known ?? personFromAnswers(application.id as string as PersonId, application.answers);
}
