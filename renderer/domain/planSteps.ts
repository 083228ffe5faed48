import type { ActionPlan, PlanStep, StepState } from "./actionPlan";
import type { CalendarDate } from "./calendar";
import { isCalendarDate } from "./calendarRules";
import { ok, type Result, refused } from "./result";

/** In characters: a line on paper and a card on the wall. */
export const LONGEST_STEP = 160;

/** What can be done with the steps of a plan. None is ever removed: it is done, or dropped with a reason. */
export type StepDeed =
  | {
      readonly do: "add";
      readonly words: string;
      readonly dueOn: CalendarDate | null;
      /** As it stands on paper; the next free one where it is left out. */
      readonly number?: number;
    }
  | {
      readonly do: "change";
      readonly number: number;
      readonly words: string;
      readonly dueOn: CalendarDate | null;
    }
  | { readonly do: "finish"; readonly number: number; readonly on: CalendarDate }
  | {
      readonly do: "drop";
      readonly number: number;
      readonly on: CalendarDate;
      readonly why: string;
    }
  | { readonly do: "reopen"; readonly number: number };

export type StepRefusal =
  | { readonly kind: "noWords" }
  | { readonly kind: "stepTooLong" }
  | { readonly kind: "notADay" }
  /** Nothing is done or dropped on a day to come. */
  | { readonly kind: "stillAhead" }
  | { readonly kind: "needsAReason" }
  | { readonly kind: "noSuchStep" }
  | { readonly kind: "numberTaken" };

/** The steps after a deed, in order of their numbers. */
export function withStep(
  { steps }: Pick<ActionPlan, "steps">,
  deed: StepDeed,
  today: CalendarDate,
): Result<readonly PlanStep[], StepRefusal> {
  if (deed.do === "add") return withNewStep(steps, deed);
  const step = steps.find(({ number }) => number === deed.number);
  if (step === undefined) return refused({ kind: "noSuchStep" });
  const changed = changedStep(step, deed, today);
  if (!changed.ok) return changed;
  return ok(steps.map((one) => (one === step ? changed.value : one)));
}

function nextNumber(steps: readonly PlanStep[]): number {
  return steps.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
}

function withNewStep(
  steps: readonly PlanStep[],
  { words, dueOn, number = nextNumber(steps) }: Extract<StepDeed, { readonly do: "add" }>,
): Result<readonly PlanStep[], StepRefusal> {
  if (steps.some((step) => step.number === number)) return refused({ kind: "numberTaken" });
  const tidy = tidyStep(words, dueOn);
  if (!tidy.ok) return tidy;
  const added: PlanStep = { number, ...tidy.value, state: { kind: "open" } };
  return ok([...steps, added].sort((left, right) => left.number - right.number));
}

function changedStep(
  step: PlanStep,
  deed: Exclude<StepDeed, { readonly do: "add" }>,
  today: CalendarDate,
): Result<PlanStep, StepRefusal> {
  switch (deed.do) {
    case "change": {
      const tidy = tidyStep(deed.words, deed.dueOn);
      return tidy.ok ? ok({ ...step, ...tidy.value }) : tidy;
    }
    case "reopen":
      return ok({ ...step, state: { kind: "open" } });
    case "finish":
      return ended(step, { kind: "done", on: deed.on }, today);
    case "drop": {
      const why = deed.why.trim();
      if (why === "") return refused({ kind: "needsAReason" });
      return ended(step, { kind: "dropped", on: deed.on, why }, today);
    }
  }
}

function ended(
  step: PlanStep,
  state: Exclude<StepState, { readonly kind: "open" }>,
  today: CalendarDate,
): Result<PlanStep, StepRefusal> {
  if (!isCalendarDate(state.on)) return refused({ kind: "notADay" });
  if (state.on > today) return refused({ kind: "stillAhead" });
  return ok({ ...step, state });
}

function tidyStep(
  words: string,
  dueOn: CalendarDate | null,
): Result<Pick<PlanStep, "words" | "dueOn">, StepRefusal> {
  const tidy = words.trim().replace(/\s+/gu, " ");
  if (tidy === "") return refused({ kind: "noWords" });
  if ([...tidy].length > LONGEST_STEP) return refused({ kind: "stepTooLong" });
  if (dueOn !== null && !isCalendarDate(dueOn)) return refused({ kind: "notADay" });
  return ok({ words: tidy, dueOn });
}
