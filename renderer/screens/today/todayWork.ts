import type { Application } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import { addDays, lastDayOf } from "../../domain/calendarRules";
import { placesOf } from "../../domain/cohort";
import { deferredBefore } from "../../domain/deferred";
import type { Session } from "../../domain/edition";
import { endOfProgramme, undecided } from "../../domain/graduation";
import { latestEdition } from "../../domain/nextEdition";
import { dateOf } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import { type RegisterSummary, registerSummary } from "../../domain/registerSummary";
import { currentEdition, currentSessions } from "../../storage/questions/currentEdition";
import { stepsDue } from "../../storage/questions/plans";
import { nextForFreePlace, selectionOf } from "../../storage/questions/selection";
import { reviewsDueBy } from "../selection/weekQuestions";

/** Something that needs the coordinator. */
export type Work =
  | {
      readonly kind: "session";
      readonly session: Session;
      readonly expected: number;
      readonly marked: number;
      readonly venue: string | null;
    }
  | {
      readonly kind: "unmarked";
      readonly session: Session;
      readonly count: number;
      readonly day: CalendarDate;
    }
  | {
      readonly kind: "offers";
      /** `lapsed`: the day to answer has passed; `lapsing`: within three days; `waiting`: no day was set. */
      readonly state: "lapsed" | "lapsing" | "waiting";
      readonly count: number;
      /** The earliest day to answer by. */
      readonly replyBy: CalendarDate | null;
    }
  | { readonly kind: "toCheck"; readonly count: number; readonly oldest: CalendarDate }
  | { readonly kind: "steps"; readonly late: number; readonly soon: number }
  | { readonly kind: "toDecide"; readonly count: number; readonly closed: CalendarDate }
  | {
      readonly kind: "reviews";
      readonly count: number;
      /** The day of the week of deciding they should be in by; null where the dates give none. */
      readonly by: CalendarDate | null;
      readonly isLate: boolean;
      /** Who owes some, and how many. */
      readonly reviewers: readonly { readonly name: string; readonly count: number }[];
    }
  | { readonly kind: "freePlace"; readonly count: number; readonly number: number }
  | { readonly kind: "graduation"; readonly count: number; readonly ends: CalendarDate }
  /** Deferred to this edition and not invited yet. */
  | { readonly kind: "deferred"; readonly count: number }
  | { readonly kind: "nextEdition"; readonly name: string };

/** What the ticket of one kind of work is given. */
export type Of<Kind extends Work["kind"]> = {
  readonly work: Extract<Work, { readonly kind: Kind }>;
};

const SOON_DAYS = 3;

/** What needs the coordinator today, in order of when: what is late, what takes place, what runs out, what waits. */
export function todayWork(facts: Facts, today: CalendarDate): readonly Work[] {
  const applications = applicationsNow(facts, today);
  return [
    ...sessionsOf(facts, today),
    ...offers(applications, today),
    ...unmarkedRegisters(facts, today),
    ...toCheck(applications),
    ...reviewsToGive(facts, today),
    ...toDecide(facts, applications, today),
    ...planSteps(facts, today),
    ...freePlace(facts, today),
    ...toGraduate(facts, today),
    ...toInvite(facts, today),
    ...toBeginNext(facts, today),
  ];
}

/** The next dated session after today that will take place. */
export function nextSession(facts: Facts, today: CalendarDate): Session | null {
  const coming = currentSessions(facts, today).find(
    (session) => session.state !== "cancelled" && (dateOf(session) ?? "") > today,
  );
  return coming ?? null;
}

function applicationsNow(facts: Facts, today: CalendarDate): readonly Application[] {
  const edition = currentEdition(facts, today);
  return [...facts.application.values()].filter(({ editionId }) => editionId === edition?.id);
}

function sessionsOf(facts: Facts, today: CalendarDate): readonly Work[] {
  return currentSessions(facts, today)
    .filter((session) => session.state !== "cancelled" && dateOf(session) === today)
    .map((session) => {
      const { expected, notYet } = summaryOf(facts, session);
      const venue = facts.venue.get(session.venueId ?? "")?.name ?? null;
      return { kind: "session", session, expected, marked: expected - notYet, venue };
    });
}

/** Sessions already held in which someone expected has no mark. */
function unmarkedRegisters(facts: Facts, today: CalendarDate): readonly Work[] {
  return currentSessions(facts, today).flatMap((session) => {
    const day = dateOf(session);
    if (day === null || day >= today || session.state === "cancelled") return [];
    if (session.attendance === "selfReported") return [];
    const count = summaryOf(facts, session).notYet;
    return count === 0 ? [] : [{ kind: "unmarked", session, count, day } as const];
  });
}

function summaryOf(facts: Facts, session: Session): RegisterSummary {
  return registerSummary(session, [...facts.place.values()], facts.mark);
}

function offers(applications: readonly Application[], today: CalendarDate): readonly Work[] {
  const open = applications.flatMap(({ decision }) =>
    decision.kind === "offered" && decision.answer.kind === "waiting" ? [decision.replyBy] : [],
  );
  const dated = open.filter((day) => day !== null).sort();
  const lapsed = dated.filter((day) => day < today);
  const lapsing = dated.filter((day) => day >= today && day <= addDays(today, SOON_DAYS));
  const undated = open.filter((day) => day === null);
  return [
    offerWork("lapsed", lapsed),
    offerWork("lapsing", lapsing),
    offerWork("waiting", undated),
  ].flat();
}

function offerWork(
  state: "lapsed" | "lapsing" | "waiting",
  days: readonly (CalendarDate | null)[],
): readonly Work[] {
  if (days.length === 0) return [];
  return [{ kind: "offers", state, count: days.length, replyBy: days[0] ?? null }];
}

function toCheck(applications: readonly Application[]): readonly Work[] {
  const days = applications
    .filter(({ check }) => check.kind === "toCheck")
    .map(({ receivedOn }) => receivedOn)
    .sort();
  const [oldest] = days;
  return oldest === undefined ? [] : [{ kind: "toCheck", count: days.length, oldest }];
}

/** Checked and undecided, once the call has closed; before that there is time. */
function toDecide(
  facts: Facts,
  applications: readonly Application[],
  today: CalendarDate,
): readonly Work[] {
  const closed = currentEdition(facts, today)?.callCloses;
  if (closed === undefined || today <= closed) return [];
  const count = applications.filter(
    ({ check, decision }) => check.kind === "checked" && decision.kind === "pending",
  ).length;
  return count === 0 ? [] : [{ kind: "toDecide", count, closed }];
}

/** Steps of action plans that are late or due this week. */
function planSteps(facts: Facts, today: CalendarDate): readonly Work[] {
  const due = stepsDue(facts, today);
  const late = due.filter(({ standing }) => standing === "late").length;
  return due.length === 0 ? [] : [{ kind: "steps", late, soon: due.length - late }];
}

/** Given out and not given back, of applications that still wait for their decision. */
function reviewsToGive(facts: Facts, today: CalendarDate): readonly Work[] {
  const selection = selectionOf(facts, currentEdition(facts, today)?.id ?? null);
  if (selection === null) return [];
  const undecided = new Set(
    selection.applications
      .filter(({ decision }) => decision.kind === "pending")
      .map(({ id }) => id),
  );
  const open = selection.reviews.filter(
    ({ given, applicationId }) => given === null && undecided.has(applicationId),
  );
  if (open.length === 0) return [];
  const by = reviewsDueBy(facts, selection.edition.id, today);
  const reviewers = selection.reviewers.flatMap(({ id, name }) => {
    const count = open.filter(({ reviewerId }) => reviewerId === id).length;
    return count === 0 ? [] : [{ name, count }];
  });
  return [
    { kind: "reviews", count: open.length, by, isLate: by !== null && by < today, reviewers },
  ];
}

/** As long as something of the edition still lies ahead. */
function freePlace(facts: Facts, today: CalendarDate): readonly Work[] {
  const proposed = nextForFreePlace(facts, currentEdition(facts, today)?.id ?? null);
  if (proposed === null || nextSession(facts, today) === null) return [];
  return [{ kind: "freePlace", count: proposed.free, number: proposed.application.number }];
}

/** Three weeks leave time for certificates to be printed and signed. */
const BEFORE_THE_END_DAYS = 21;

/** Members of whom nobody has said yet whether they complete, once the programme nears its end. */
function toGraduate(facts: Facts, today: CalendarDate): readonly Work[] {
  const edition = currentEdition(facts, today);
  if (edition === null) return [];
  const ends = endOfProgramme(currentSessions(facts, today));
  if (ends === null || today < addDays(ends, -BEFORE_THE_END_DAYS)) return [];
  const count = undecided(placesOf(facts.place.values(), edition.id), today).length;
  return count === 0 ? [] : [{ kind: "graduation", count, ends }];
}

/** As long as they can still apply. */
function toInvite(facts: Facts, today: CalendarDate): readonly Work[] {
  const edition = currentEdition(facts, today);
  if (edition === null || today > edition.callCloses) return [];
  const count = deferredBefore(facts.application.values(), facts.edition, edition).length;
  return count === 0 ? [] : [{ kind: "deferred", count }];
}

/** After the last month of the latest edition, as long as none follows it. */
function toBeginNext(facts: Facts, today: CalendarDate): readonly Work[] {
  const latest = latestEdition(facts.edition.values());
  if (latest === null || today <= lastDayOf(latest.programmeMonths.to)) return [];
  return [{ kind: "nextEdition", name: latest.name }];
}
