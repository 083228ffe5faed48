import { affectedPlaces } from "./affected";
import { chosenOptions } from "./answers";
import type { Application, Decision } from "./application";
import type { FormQuestion } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { isMemberOn } from "./cohort";
import type { Edition, Session, SessionState } from "./edition";
import { type Marks, standing } from "./figures";
import { missingAnswers } from "./formQuestions";
import { alumniSince } from "./graduation";
import type { SessionChangeId, SessionId } from "./ids";
import type { LetterLanguage, LetterPurpose } from "./letter";
import { type CohortPlace, markId } from "./person";
import { dateOf, inOrderOfTime } from "./programme";
import { type Given, givenOf, type Move, moveBetween, type SessionChange } from "./sessionChanges";

/** A reason to write to somebody. */
export type Occasion = {
  readonly purpose: LetterPurpose;
  /** What the letter tells, so that a letter about the same is not made twice. */
  readonly about: string;
  /** The day it came about. */
  readonly on: CalendarDate;
  readonly session: Session | null;
  /** What of the session's when and where is new to them. */
  readonly move: Move;
  /** It should be told now; the other letters can be made when the coordinator wants them. */
  readonly isTimely: boolean;
};

export type Told = Pick<Occasion, "purpose" | "about" | "on">;

export type OccasionFacts = {
  /** Null for somebody who is in the cohort without one. */
  readonly application: Application | null;
  /** Of the edition's form. */
  readonly questions: readonly FormQuestion[];
  readonly sessions: readonly Session[];
  readonly place: CohortPlace | null;
  readonly marks: Marks;
  /** The steps of each session that were news, the latest last. */
  readonly news: ReadonlyMap<SessionId, readonly SessionChange[]>;
  /** A letter to them told this already. */
  readonly isTold: (told: Told) => boolean;
  readonly nextEdition: Edition | null;
  readonly today: CalendarDate;
};

/** Everything a letter could tell one person today, in the order of the year. */
export function occasionsOf(facts: OccasionFacts): readonly Occasion[] {
  const { application, questions } = facts;
  const always = [...cohortOccasions(facts), ...certificate(facts), ...invitation(facts)];
  if (application === null) return [...joinedOccasion(facts.place), ...always];
  return [
    ...missingOccasion(application, questions),
    ...decisionOccasion(application),
    ...acceptedOccasion(application),
    ...always,
  ];
}

/** Whoever walked in or was taken over from a list is welcomed when the coordinator wants it: they may be here for months. */
function joinedOccasion(place: CohortPlace | null): readonly Occasion[] {
  if (place === null || place.left !== null) return [];
  const { joinedOn } = place;
  return [occasion("placeConfirmed", `joined ${joinedOn}`, joinedOn, { isTimely: false })];
}

function missingOccasion(
  application: Application,
  questions: readonly FormQuestion[],
): readonly Occasion[] {
  const { decision, check, answers, receivedOn } = application;
  if (decision.kind !== "pending" || (check.kind !== "toCheck" && check.kind !== "checked"))
    return [];
  const missing = missingAnswers(answers, questions);
  if (missing.length === 0) return [];
  return [occasion("moreInformation", missing.join(" "), receivedOn, { isTimely: false })];
}

const TOLD: Partial<Record<Decision["kind"], LetterPurpose>> = {
  offered: "offer",
  waitlisted: "waitingList",
  declined: "decline",
};

function decisionOccasion({ decision }: Application): readonly Occasion[] {
  const purpose = TOLD[decision.kind];
  if (purpose === undefined || decision.kind === "pending") return [];
  const isAnswered = decision.kind === "offered" && decision.answer.kind !== "waiting";
  return [occasion(purpose, toldOf(decision), decision.on, { isTimely: !isAnswered })];
}

/** What of a decision stands in its letter: neither the answer to an offer nor the order of the list. */
function toldOf(decision: Exclude<Decision, { readonly kind: "pending" }>): string {
  const detail = decision.kind === "offered" ? (decision.replyBy ?? "") : decision.reason;
  return `${decision.kind} ${decision.on} ${detail}`.trim();
}

function acceptedOccasion({ decision }: Application): readonly Occasion[] {
  if (decision.kind !== "offered" || decision.answer.kind !== "accepted") return [];
  const { on } = decision.answer;
  return [occasion("placeConfirmed", `accepted ${on}`, on, {})];
}

function cohortOccasions(facts: OccasionFacts): readonly Occasion[] {
  const { place, today } = facts;
  if (place === null) return [];
  const dates = dateOccasions(facts, place);
  if (!isMemberOn(place, today)) return dates;
  return [...dates, ...absences(facts, place)];
}

const TOLD_OF_STATE: Partial<Record<SessionState, LetterPurpose>> = {
  confirmed: "dateConfirmed",
  changed: "dateChanged",
  cancelled: "sessionCancelled",
};

/** What is still ahead and was news to exactly those whom the programme lists beside it. */
function dateOccasions(
  { sessions, news, isTold, today }: OccasionFacts,
  place: CohortPlace,
): readonly Occasion[] {
  return inOrderOfTime(sessions)
    .filter((session) => isAhead(session, today))
    .flatMap((session) => {
      const steps = news.get(session.id) ?? unwrittenSteps(session, today);
      const latest = steps.at(-1);
      if (latest === undefined || affectedPlaces(session, latest, [place]).length === 0) return [];
      const now = givenOf(session);
      const told = toldBy({ ...latest, after: now }, session.id);
      if (told === null) return [];
      const move = moveBetween(lastTold(steps, session.id, isTold), now);
      // Moved away and back again before anybody was told: they know it as it is.
      if (move === "nothing") return [];
      return [occasion(told.purpose, told.about, told.on, { session, move })];
    });
}

type Step = Omit<SessionChange, "sessionId" | "atMs" | "reason">;

/** One that stands as changed although nobody wrote down how, as where it came that way. */
function unwrittenSteps(session: Session, on: CalendarDate): readonly Step[] {
  if (session.state !== "changed") return [];
  return [{ id: "" as SessionChangeId, before: null, after: givenOf(session), on }];
}

/** What they know it as before the latest step: as a letter told it, or as it was before the first of them. */
function lastTold(
  steps: readonly Step[],
  id: SessionId,
  isTold: OccasionFacts["isTold"],
): Given | null {
  const known = steps.slice(0, -1).findLastIndex((step) => {
    const told = toldBy(step, id);
    return told !== null && isTold(told);
  });
  return steps[known + 1]?.before ?? null;
}

/** What a letter about a step tells. One that leaves day and start is told apart by the step: there may be several. */
function toldBy({ id: stepId, before, after, on }: Step, id: SessionId): Told | null {
  const purpose = TOLD_OF_STATE[after.state];
  if (purpose === undefined) return null;
  const when = startOf(after);
  if (after.state !== "changed") return { purpose, about: `${id} ${after.state} ${when}`, on };
  const isSameStart = before !== null && startOf(before) === when;
  return { purpose, about: isSameStart ? `${id} ${when} ${stepId}` : `${id} ${when}`, on };
}

function startOf({ time }: Given): string {
  return time.kind === "dated" ? `${time.date} ${time.starts}` : "";
}

function isAhead(session: Session, today: CalendarDate): boolean {
  const date = dateOf(session);
  return date !== null && compareDates(date, today) >= 0;
}

/** Only the latest session of theirs that was marked: who missed an earlier one and came since needs no letter about it. */
function absences(
  { sessions, marks, today }: OccasionFacts,
  place: CohortPlace,
): readonly Occasion[] {
  const latest = inOrderOfTime(sessions).findLast(
    (session) =>
      compareDates(dateOf(session) ?? today, today) < 0 &&
      standing(session, place, marks, today).kind === "marked",
  );
  const date = latest === undefined ? null : dateOf(latest);
  if (latest === undefined || date === null) return [];
  const isAbsent = marks.get(markId(latest.id, place.personId))?.status.kind === "absent";
  return isAbsent ? [occasion("absence", latest.id, date, { session: latest })] : [];
}

/** For whoever graduated. */
function certificate({ place }: OccasionFacts): readonly Occasion[] {
  const on = alumniSince(place);
  return on === null ? [] : [occasion("certificate", `graduated ${on}`, on, {})];
}

/** For alumni and for those who were to come in a later year; due while the call of the next edition can be answered. */
function invitation(facts: OccasionFacts): readonly Occasion[] {
  const { application, place, nextEdition, today } = facts;
  const since = invitableSince(application, place);
  if (since === null) return [];
  const isTimely = nextEdition !== null && compareDates(today, nextEdition.callCloses) <= 0;
  return [
    occasion("invitation", `invitation ${nextEdition?.id ?? ""}`.trim(), since, { isTimely }),
  ];
}

function invitableSince(
  application: Application | null,
  place: CohortPlace | null,
): CalendarDate | null {
  const graduatedOn = alumniSince(place);
  if (graduatedOn !== null) return graduatedOn;
  return application?.decision.kind === "deferred" ? application.decision.on : null;
}

function occasion(
  purpose: LetterPurpose,
  about: string,
  on: CalendarDate,
  {
    session = null,
    move = "date",
    isTimely = true,
  }: Partial<Pick<Occasion, "session" | "move" | "isTimely">>,
): Occasion {
  return { purpose, about, on, session, move, isTimely };
}

const NAMED: readonly (readonly [LetterLanguage, RegExp])[] = [
  ["ar", /\barab|العربية|عربي/iu],
  ["ro", /\broman(?:ian|a|ă|\b)|\brom[âa]n/iu],
];

/** Another language than English only for somebody who asked for help with English and speaks it. */
export function preferredLanguage(
  application: Application | null,
  languages: string,
): LetterLanguage {
  const [english] = chosenOptions(application?.answers ?? {}, "englishLevel");
  if (english !== "someHelp" && english !== "interpreter") return "en";
  return NAMED.find(([, name]) => name.test(languages))?.[0] ?? "en";
}
