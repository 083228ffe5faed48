import type { CalendarDate } from "./calendar";
import { addDays, compareDates } from "./calendarRules";
import type { ThemeKey } from "./edition";
import type { ActionPlanId, EditionId, PersonId } from "./ids";
import { ok, type Result, refused } from "./result";

/** How a step stands. A day it was due on is no part of it: a late step that is done is done. */
export type StepState =
  | { readonly kind: "open" }
  | { readonly kind: "done"; readonly on: CalendarDate }
  | { readonly kind: "dropped"; readonly on: CalendarDate; readonly why: string };

export type PlanStep = {
  /** From 1, the number beside its line on paper; never given anew, so that an old page still says which step it means. */
  readonly number: number;
  readonly words: string;
  /** Null where nobody set a day: then it is never late. */
  readonly dueOn: CalendarDate | null;
  readonly state: StepState;
};

export type PlanStatus =
  | { readonly kind: "underWay" }
  | { readonly kind: "reached"; readonly on: CalendarDate }
  | { readonly kind: "setDown"; readonly on: CalendarDate; readonly why: string };

export type PlanWords = {
  /** One sentence that can be read from the back of a room. */
  readonly goal: string;
  readonly theme: ThemeKey | null;
  /** Whom and which organisations to bring along, a name each. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  /** Who is being developed as a leader by it. */
  readonly developing: readonly string[];
  readonly whatHappened: string;
};

/**
 * What somebody sets out to change. It belongs to one person or to two or three together, as actions are seldom done
 * alone. Nobody has more than one under way in an edition: the page for the planning day, the card on the wall and the
 * question "how is it going" each have room for one. One that is reached or set down stays and makes way for the next.
 */
export type ActionPlan = PlanWords & {
  readonly id: ActionPlanId;
  readonly editionId: EditionId;
  readonly members: readonly PersonId[];
  readonly steps: readonly PlanStep[];
  readonly status: PlanStatus;
  readonly writtenOn: CalendarDate;
};

const MOST_MEMBERS = 3;
/** In characters: what a card on the wall shows whole. */
export const LONGEST_GOAL = 200;

export type WordsRefusal = { readonly kind: "noGoal" } | { readonly kind: "goalTooLong" };

export type MembersRefusal =
  | { readonly kind: "noMember" }
  | { readonly kind: "tooManyMembers" }
  | { readonly kind: "hasPlan"; readonly personId: PersonId };

/** The words as they are kept: a goal of one line, lists without blanks and doubles. */
export function tidyWords(words: PlanWords): Result<PlanWords, WordsRefusal> {
  const goal = words.goal.trim().replace(/\s+/gu, " ");
  if (goal === "") return refused({ kind: "noGoal" });
  if ([...goal].length > LONGEST_GOAL) return refused({ kind: "goalTooLong" });
  return ok({
    goal,
    theme: words.theme,
    people: namesIn(words.people),
    organisations: namesIn(words.organisations),
    developing: namesIn(words.developing),
    whatHappened: words.whatHappened.trim(),
  });
}

/** One to three, none of whom has another plan under way in the edition. */
export function checkMembers(
  plans: Iterable<ActionPlan>,
  plan: Pick<ActionPlan, "id" | "editionId" | "status">,
  members: readonly PersonId[],
): Result<readonly PersonId[], MembersRefusal> {
  const all = [...new Set(members)];
  if (all.length === 0) return refused({ kind: "noMember" });
  if (all.length > MOST_MEMBERS) return refused({ kind: "tooManyMembers" });
  if (plan.status.kind !== "underWay") return ok(all);
  const others = [...plans].filter((other) => isUnderWay(other) && other.id !== plan.id);
  const taken = others
    .filter(({ editionId }) => editionId === plan.editionId)
    .flatMap((other) => other.members);
  const personId = all.find((member) => taken.includes(member));
  return personId === undefined ? ok(all) : refused({ kind: "hasPlan", personId });
}

export function isUnderWay({ status }: Pick<ActionPlan, "status">): boolean {
  return status.kind === "underWay";
}

/** Somebody's plans in an edition: the one under way first, then the latest written, of one day the one kept last. */
export function plansOf(
  plans: Iterable<ActionPlan>,
  editionId: EditionId,
  personId: PersonId,
): readonly ActionPlan[] {
  return [...plans]
    .filter((plan) => plan.editionId === editionId && plan.members.includes(personId))
    .reverse()
    .sort(
      (left, right) =>
        Number(isUnderWay(right)) - Number(isUnderWay(left)) ||
        compareDates(right.writtenOn, left.writtenOn),
    );
}

export type StepStanding = "done" | "dropped" | "late" | "thisWeek" | "later" | "undated";

const DAYS_OF_A_WEEK = 7;

/** Late from the day after it was due; this week: due today or in the six days after. */
export function stepStanding({ state, dueOn }: PlanStep, today: CalendarDate): StepStanding {
  if (state.kind !== "open") return state.kind;
  if (dueOn === null) return "undated";
  if (dueOn < today) return "late";
  return dueOn < addDays(today, DAYS_OF_A_WEEK) ? "thisWeek" : "later";
}

/** The open step that is due first; those without a day come after all others, each in order of number. */
export function nextStep({ steps }: Pick<ActionPlan, "steps">): PlanStep | null {
  const [first] = steps.filter(({ state }) => state.kind === "open").sort(dueFirst);
  return first ?? null;
}

export type DueStep = {
  readonly plan: ActionPlan;
  readonly step: PlanStep;
  readonly standing: "late" | "thisWeek";
};

/** What is late or due this week in plans under way, the longest due first. */
export function dueSteps(plans: Iterable<ActionPlan>, today: CalendarDate): readonly DueStep[] {
  return [...plans]
    .filter(isUnderWay)
    .flatMap((plan) =>
      plan.steps.flatMap((step) => {
        const standing = stepStanding(step, today);
        return standing === "late" || standing === "thisWeek" ? [{ plan, step, standing }] : [];
      }),
    )
    .sort((left, right) => dueFirst(left.step, right.step));
}

function dueFirst(left: PlanStep, right: PlanStep): number {
  if (left.dueOn === right.dueOn) return left.number - right.number;
  if (left.dueOn === null || right.dueOn === null) return left.dueOn === null ? 1 : -1;
  return compareDates(left.dueOn, right.dueOn);
}

function namesIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}
