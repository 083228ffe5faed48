import type { TFunction } from "i18next";
import type { PlanRefusal } from "../../actions/actionPlans";
import { LONGEST_GOAL, type PlanStep, stepStanding } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import { formatDay } from "../../domain/calendarWords";
import type { PersonId } from "../../domain/ids";
import { LONGEST_STEP, type StepRefusal } from "../../domain/planSteps";
import { nameIn } from "../support/supportQuestions";

type Words = TFunction<"plans">;

/** How a step stands, in words with its day. */
export function standingWords(t: Words, step: PlanStep, today: CalendarDate): string {
  const { state, dueOn } = step;
  const standing = stepStanding(step, today);
  const on = state.kind === "open" ? dueOn : state.on;
  return t(`standings.${standing}`, {
    day: on === null ? "" : formatDay(on),
    why: state.kind === "dropped" ? state.why : "",
  });
}

export function planRefusalWords(
  t: Words,
  refusal: PlanRefusal,
  names: ReadonlyMap<PersonId, string>,
): string {
  const name = refusal.kind === "hasPlan" ? nameIn(names, refusal.personId) : "";
  return t(`refused.${refusal.kind}`, { name, count: LONGEST_GOAL });
}

export function stepRefusalWords(
  t: Words,
  { kind }: StepRefusal | { readonly kind: "noSuchPlan" },
): string {
  return t(`refused.${kind}`, { count: LONGEST_STEP });
}
