import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import type { CalendarDate } from "../../domain/calendar";
import { compareDates } from "../../domain/calendarRules";
import { placesOf } from "../../domain/cohort";
import type { Edition, Session } from "../../domain/edition";
import { applicationForm } from "../../domain/formQuestions";
import type { EditionId, PersonId, SessionId } from "../../domain/ids";
import {
  draftId,
  type Letter,
  type LetterDraft,
  type LetterLanguage,
  type LetterPurpose,
  type LetterTemplate,
} from "../../domain/letter";
import { occasionsOf, preferredLanguage, type Told } from "../../domain/letterOccasions";
import { startingTemplate, startingTemplates } from "../../domain/letterTemplates";
import { nextEditionOf } from "../../domain/newEdition";
import type { CohortPlace, Person } from "../../domain/person";
import { personFromAnswers } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";
import { type Move, newsOf, type SessionChange } from "../../domain/sessionChanges";

/** A letter to one person that can be made, and how far it is. */
export type LetterToSend = {
  /** Of the person, the purpose and, where there may be several, the session. */
  readonly id: string;
  readonly editionId: EditionId;
  /** Null for somebody who is in the cohort without one. */
  readonly application: Application | null;
  readonly person: Person;
  readonly place: CohortPlace | null;
  readonly purpose: LetterPurpose;
  readonly about: string;
  readonly session: Session | null;
  /** What of the session's when and where is new to them. */
  readonly move: Move;
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

/** Its look is in a Word file, and only Word prints it. */
export function isFromWord({ template, draft }: Pick<LetterToSend, "template" | "draft">): boolean {
  return Boolean(template.original) && !draft?.wording;
}

/** The edition's templates; where none was kept yet, the one it starts with. */
export function templatesOf(
  facts: Pick<Facts, "template">,
  editionId: EditionId,
): readonly LetterTemplate[] {
  return startingTemplates(editionId).map((start) => facts.template.get(start.id) ?? start);
}

/** How many of an edition's templates the coordinator changed. */
export function templatesKeptIn(facts: Pick<Facts, "template">, editionId: EditionId): number {
  return [...facts.template.values()].filter((one) => one.editionId === editionId).length;
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
  return addressees(facts, editionId).flatMap((one) => lettersOf(facts, one, around, today));
}

/** What a letter is called by in lists and file names: the application's number, or R and the row code. */
export function letterCode({
  application,
  place,
}: Pick<LetterToSend, "application" | "place">): string {
  if (application !== null) return String(application.number);
  return place === null ? "" : `R${place.rowCode}`;
}

/** Somebody a letter can go to: an applicant, or a member of the cohort who has no application. */
type Addressee =
  | { readonly application: Application; readonly place: null }
  | { readonly application: null; readonly place: CohortPlace };

/** By application, then those without one by row code. */
function addressees(facts: Facts, editionId: EditionId): readonly Addressee[] {
  const applications = [...facts.application.values()]
    .filter((application) => application.editionId === editionId)
    .sort((left, right) => left.number - right.number);
  const others = placesOf(facts.place.values(), editionId).filter((place) => hasNone(facts, place));
  return [
    ...applications.map((application) => ({ application, place: null })),
    ...others.map((place) => ({ application: null, place })),
  ];
}

function hasNone(
  { application, person }: Facts,
  { applicationId, personId }: CohortPlace,
): boolean {
  return !application.has(applicationId ?? "") && person.has(personId);
}

function addresseeOf(facts: Facts, key: string): Addressee | null {
  const application = facts.application.get(key);
  if (application !== undefined) return { application, place: null };
  const place = facts.place.get(key);
  return place !== undefined && hasNone(facts, place) ? { application: null, place } : null;
}

/** One of these letters again, as it stands now; null when there is no longer a reason for it. */
export function letterToSend(facts: Facts, id: string, today: CalendarDate): LetterToSend | null {
  const to = addresseeOf(facts, id.slice(0, id.indexOf("~")));
  if (to === null) return null;
  const around = surroundings(facts, (to.application ?? to.place).editionId);
  return lettersOf(facts, to, around, today).find((letter) => letter.id === id) ?? null;
}

/** How many letters wait to be made. */
export function lettersDue(facts: Facts, editionId: EditionId | null, today: CalendarDate): number {
  if (editionId === null) return 0;
  // No question is asked here, as a letter about missing answers is never due by itself.
  const around = { ...surroundings(facts, editionId), questions: [] };
  return addressees(facts, editionId)
    .flatMap((one) => lettersOf(facts, one, around, today))
    .filter(({ isDue }) => isDue).length;
}

type Surroundings = {
  readonly sessions: readonly Session[];
  readonly questions: readonly FormQuestion[];
  readonly news: ReadonlyMap<SessionId, readonly SessionChange[]>;
  readonly places: ReadonlyMap<string, CohortPlace>;
  readonly letters: ReadonlyMap<string, readonly Letter[]>;
  readonly nextEdition: Edition | null;
};

function surroundings(facts: Facts, editionId: EditionId): Surroundings {
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  const edition = facts.edition.get(editionId);
  const places = [...facts.place.values()].filter((place) => place.editionId === editionId);
  const letters = new Map<string, Letter[]>();
  for (const letter of facts.letter.values()) {
    const to = letter.applicationId ?? letter.placeId;
    if (to === undefined) continue;
    const key = draftId(to, letter.purpose);
    letters.set(key, [...(letters.get(key) ?? []), letter]);
  }
  return {
    sessions,
    news: newsOf(facts.sessionChange.values()),
    questions: edition === undefined ? [] : applicationForm(sessions, edition.themes),
    places: new Map(places.map((place) => [place.applicationId ?? "", place])),
    letters,
    nextEdition: edition === undefined ? null : nextEditionOf(edition, facts.edition.values()),
  };
}

function lettersOf(
  facts: Facts,
  to: Addressee,
  { sessions, questions, news, places, letters, nextEdition }: Surroundings,
  today: CalendarDate,
): readonly LetterToSend[] {
  const { application } = to;
  const { editionId, id: key } = to.application ?? to.place;
  const place = to.place ?? places.get(key) ?? null;
  const madeAbout = (told: Told) =>
    latestAbout(letters.get(draftId(key, told.purpose)) ?? [], told);
  const occasions = occasionsOf({
    application,
    questions,
    sessions,
    place,
    marks: facts.mark,
    news,
    isTold: (told) => madeAbout(told) !== null,
    nextEdition,
    today,
  });
  if (occasions.length === 0) return [];
  const person = personBehind(facts, to);
  const preferred = preferredLanguage(application, person.languages);
  return occasions.map((occasion) => {
    const { purpose, about, session, move } = occasion;
    const made = madeAbout(occasion);
    const id = `${draftId(key, purpose)}${session === null ? "" : `~${session.id}`}`;
    const draft = facts.letterDraft.get(id) ?? null;
    const language = made === null ? (draft?.language ?? preferred) : (made.language ?? "en");
    const template = templateFor(facts, editionId, purpose, language);
    const isApproved =
      made === null &&
      draft?.approved?.about === about &&
      draft.approved.templateVersion === template.version;
    return {
      ...{
        id,
        editionId,
        application,
        person,
        place,
        purpose,
        about,
        session,
        move,
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
function latestAbout(letters: readonly Letter[], { about, on }: Told): Letter | null {
  return (
    letters
      .filter((letter) =>
        letter.about === undefined ? letter.madeOn >= on : letter.about === about,
      )
      .sort((left, right) => compareDates(left.madeOn, right.madeOn))
      .at(-1) ?? null
  );
}

function personBehind(facts: Facts, { application, place }: Addressee): Person {
  if (application === null) return facts.person.get(place.personId) as Person;
  const known = facts.person.get(application.personId ?? "");
  return known ?? personFromAnswers(application.id as string as PersonId, application.answers);
}
