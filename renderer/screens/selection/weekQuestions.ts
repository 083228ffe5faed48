import type { CalendarDate } from "../../domain/calendar";
import type { EditionId } from "../../domain/ids";
import { dateOf, inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import {
  type DecisionWeek,
  decisionWeek,
  type StepProgress,
  WEEK_STEPS,
  type WeekStepKey,
} from "../../domain/selection/decisionWeek";
import { LEAST_REVIEWS } from "../../domain/selection/ranking";
import { proposedReplyDay } from "../../domain/selection/replyDay";
import { lettersToSend } from "../../storage/questions/letters";
import { type Selection, selectionOf } from "../../storage/questions/selection";

const NOTHING_DONE = Object.fromEntries(
  WEEK_STEPS.map((key) => [key, { done: 0, of: 0 }]),
) as Readonly<Record<WeekStepKey, StepProgress>>;

/** The week of deciding of an edition, with how far each step is; null where its dates give none. */
export function weekOf(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): DecisionWeek | null {
  const selection = selectionOf(facts, editionId);
  const first = firstDay(facts, editionId);
  if (selection === null || first === null) return null;
  return decisionWeek(
    selection.edition.callCloses,
    first,
    today,
    progressOf(facts, selection, today),
  );
}

/** The day the reviews should be in by; null where the edition's dates give no week. */
export function reviewsDueBy(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): CalendarDate | null {
  return dayOfStep(facts, editionId, "review", today);
}

/** By when an offer made today could be answered, "" where nothing says: it is proposed, and anyone may change it. */
export function replyDayProposed(facts: Facts, editionId: EditionId, today: CalendarDate): string {
  const all = [...facts.application.values()].filter((one) => one.editionId === editionId);
  const answersBy = dayOfStep(facts, editionId, "answers", today);
  return proposedReplyDay(all, answersBy, today) ?? "";
}

function dayOfStep(
  facts: Facts,
  editionId: EditionId,
  step: WeekStepKey,
  today: CalendarDate,
): CalendarDate | null {
  const closes = facts.edition.get(editionId)?.callCloses;
  const first = firstDay(facts, editionId);
  if (closes === undefined || first === null) return null;
  const week = decisionWeek(closes, first, today, NOTHING_DONE);
  const steps = week?.days.flatMap((day) => day.steps) ?? [];
  return steps.find(({ key }) => key === step)?.by ?? null;
}

/** The day of session 1, or of the first dated item where none is numbered 1. */
function firstDay(facts: Facts, editionId: EditionId): CalendarDate | null {
  const dated = inOrderOfTime(
    [...facts.session.values()].filter(
      (session) =>
        session.editionId === editionId &&
        session.state !== "cancelled" &&
        dateOf(session) !== null,
    ),
  );
  const first = dated.find(({ number }) => number === 1) ?? dated[0];
  return first === undefined ? null : dateOf(first);
}

function progressOf(
  facts: Facts,
  selection: Selection,
  today: CalendarDate,
): Readonly<Record<WeekStepKey, StepProgress>> {
  const { all, applications, reviews, capacity } = selection;
  const onTime = all.filter(({ receivedOn }) => receivedOn <= selection.edition.callCloses);
  const share = (some: readonly unknown[], done: readonly unknown[]): StepProgress => ({
    done: done.length,
    of: some.length,
  });
  const offers = all.filter(({ decision }) => decision.kind === "offered");
  const accepted = offers.filter(({ decision }) => answerOf(decision) === "accepted");
  const written = all.filter(({ decision }) =>
    ["offered", "waitlisted", "declined"].includes(decision.kind),
  );
  const hasReviewers = applications.filter(
    ({ id }) => reviews.filter(({ applicationId }) => applicationId === id).length >= LEAST_REVIEWS,
  );
  return {
    check: share(
      onTime,
      onTime.filter(({ check }) => check.kind !== "toCheck"),
    ),
    assign: share(applications, hasReviewers),
    review: share(
      reviews,
      reviews.filter(({ given }) => given !== null),
    ),
    panel: share(
      applications,
      applications.filter(({ decision }) => decision.kind !== "pending"),
    ),
    letters: {
      done: Math.max(0, written.length - untold(facts, selection.edition.id, today)),
      of: written.length,
    },
    answers: share(
      offers,
      offers.filter(({ decision }) => answerOf(decision) !== "waiting"),
    ),
    welcome: { done: accepted.length, of: capacity ?? offers.length },
  };
}

/** Decisions that no letter has told yet. */
function untold(facts: Facts, editionId: EditionId, today: CalendarDate): number {
  return lettersToSend(facts, editionId, today).filter(
    ({ isDue, purpose }) =>
      isDue && (purpose === "offer" || purpose === "waitingList" || purpose === "decline"),
  ).length;
}

function answerOf(decision: Selection["all"][number]["decision"]): string | null {
  return decision.kind === "offered" ? decision.answer.kind : null;
}
