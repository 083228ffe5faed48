import {
  type ActionPlan,
  isUnderWay,
  type PlanStep,
  plansOf,
  tidyWords,
  type WordsRefusal,
} from "./actionPlan";
import type { CalendarDate } from "./calendar";
import { foldText } from "./foldText";
import type { ActionPlanId, EditionId, NewId, PersonId } from "./ids";
import type { CohortPlace } from "./person";
import type { PlanLine, PlanStepSaid } from "./planEntry";
import { type StepDeed, type StepRefusal, withStep } from "./planSteps";
import { ok, type Result, refused } from "./result";

/** What a typed line comes to. */
export type PlanOutcome = {
  readonly line: number;
  readonly rowCode: number;
  readonly personId: PersonId | null;
  readonly came:
    | { readonly kind: "goal"; readonly goal: string; readonly isNew: boolean }
    | { readonly kind: "step"; readonly deed: StepDeed["do"]; readonly step: PlanStep }
    /** It stands there already; nothing is changed. */
    | { readonly kind: "same" }
    | { readonly kind: "trouble"; readonly why: LineTrouble };
};

export type LineTrouble =
  | StepRefusal["kind"]
  | WordsRefusal["kind"]
  | "noSuchPerson"
  /** Steps need a goal first. */
  | "noPlan";

export type EnteredPlans = {
  readonly outcomes: readonly PlanOutcome[];
  /** Every plan as it is after all lines that could be taken; only those that are new or changed. */
  readonly plans: readonly ActionPlan[];
};

type Known = {
  readonly editionId: EditionId;
  readonly plans: Iterable<ActionPlan>;
  readonly places: readonly CohortPlace[];
  readonly today: CalendarDate;
  readonly newId: NewId;
};

/** Takes typed lines in their order, each on what the ones before it made. A line with a trouble changes nothing. */
export function enterPlanLines(lines: readonly PlanLine[], known: Known): EnteredPlans {
  const plans = new Map([...known.plans].map((plan) => [plan.id, plan]));
  const changed = new Set<ActionPlanId>();
  const outcomes = lines.map((line): PlanOutcome => {
    const place = known.places.find(({ rowCode }) => rowCode === line.rowCode);
    const about = { line: line.line, rowCode: line.rowCode, personId: place?.personId ?? null };
    if (place === undefined) return { ...about, came: { kind: "trouble", why: "noSuchPerson" } };
    const [latest] = plansOf(plans.values(), known.editionId, place.personId);
    const plan = latest !== undefined && isUnderWay(latest) ? latest : null;
    const taken = takeLine(line, plan, place.personId, known);
    if (!taken.ok) return { ...about, came: { kind: "trouble", why: taken.error.kind } };
    const { came, after } = taken.value;
    if (after !== null) {
      plans.set(after.id, after);
      changed.add(after.id);
    }
    return { ...about, came };
  });
  return { outcomes, plans: [...plans.values()].filter(({ id }) => changed.has(id)) };
}

type Taken = Result<
  { readonly came: PlanOutcome["came"]; readonly after: ActionPlan | null },
  { readonly kind: LineTrouble }
>;

const SAME = { came: { kind: "same" }, after: null } as const;

function takeLine(
  { says }: PlanLine,
  plan: ActionPlan | null,
  personId: PersonId,
  known: Known,
): Taken {
  if (says.kind === "goal") return takeGoal(says.goal, plan, personId, known);
  if (plan === null) return refused({ kind: "noPlan" });
  const step = plan.steps.find(({ number }) => number === says.number);
  const deed = deedOf(says, step, known.today);
  if (deed === null) return ok(SAME);
  const steps = withStep(plan, deed, known.today);
  if (!steps.ok) return steps;
  const after = steps.value.find(({ number }) => number === says.number) as PlanStep;
  return ok({
    came: { kind: "step", deed: deed.do, step: after },
    after: { ...plan, steps: steps.value },
  });
}

/** The deed a line asks for; null where it already is as it says. */
function deedOf(
  says: PlanStepSaid & { readonly number: number },
  step: PlanStep | undefined,
  today: CalendarDate,
): StepDeed | null {
  const { number } = says;
  switch (says.kind) {
    case "words":
      return step !== undefined && foldText(step.words) === foldText(says.words)
        ? null
        : { do: "add", number, words: says.words, dueOn: says.dueOn };
    case "done":
      return step?.state.kind === "done" ? null : { do: "finish", number, on: says.on ?? today };
    case "by":
      return { do: "change", number, words: step?.words ?? "", dueOn: says.dueOn };
    case "dropped":
      return { do: "drop", number, on: today, why: says.why };
  }
}

function takeGoal(
  goal: string,
  plan: ActionPlan | null,
  personId: PersonId,
  { editionId, today, newId }: Known,
): Taken {
  const before = plan ?? {
    ...{ theme: null, people: [], organisations: [], developing: [], whatHappened: "" },
  };
  const words = tidyWords({ ...before, goal });
  if (!words.ok) return words;
  if (plan?.goal === words.value.goal) return ok(SAME);
  const isNew = plan === null;
  const after: ActionPlan = isNew
    ? {
        ...words.value,
        id: newId() as ActionPlanId,
        editionId,
        members: [personId],
        steps: [],
        status: { kind: "underWay" },
        writtenOn: today,
      }
    : { ...plan, ...words.value };
  return ok({ came: { kind: "goal", goal: after.goal, isNew }, after });
}
