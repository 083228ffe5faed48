import {
  type ActionPlan,
  checkMembers,
  isUnderWay,
  type MembersRefusal,
  type PlanStatus,
  type PlanWords,
  tidyWords,
  type WordsRefusal,
} from "../domain/actionPlan";
import type { CalendarDate } from "../domain/calendar";
import type { ActionPlanId, EditionId, NewId, PersonId } from "../domain/ids";
import { type StepDeed, type StepRefusal, withStep } from "../domain/planSteps";
import { change, put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { CommitNote, Vault } from "../storage/vault";

type NoSuchPlan = { readonly kind: "noSuchPlan" };

export type PlanRefusal = WordsRefusal | MembersRefusal | NoSuchPlan;

export const NO_WORDS: PlanWords = {
  goal: "",
  theme: null,
  people: [],
  organisations: [],
  developing: [],
  whatHappened: "",
};

export type PlanToWrite = {
  readonly editionId: EditionId;
  readonly members: readonly PersonId[];
  readonly words: PlanWords;
};

/** Writes down a new plan, under way and without steps. */
export async function writePlan(
  vault: Vault,
  { editionId, members, words }: PlanToWrite,
  today: CalendarDate,
  newId: NewId,
): Promise<Result<ActionPlanId, PlanRefusal>> {
  const id = newId() as ActionPlanId;
  const status = { kind: "underWay" } as const;
  const theirs = checkMembers(vault.facts.actionPlan.values(), { id, editionId, status }, members);
  if (!theirs.ok) return theirs;
  const tidy = tidyWords(words);
  if (!tidy.ok) return tidy;
  const made = { id, editionId, members: theirs.value, steps: [], status, writtenOn: today };
  await vault.commit([put("actionPlan", { ...tidy.value, ...made })], { action: "writePlan" });
  return ok(id);
}

/** Changes what a plan says and whose it is. */
export async function changePlan(
  vault: Vault,
  id: ActionPlanId,
  words: PlanWords,
  members: readonly PersonId[],
): Promise<Result<null, PlanRefusal>> {
  const plan = vault.facts.actionPlan.get(id);
  if (plan === undefined) return refused({ kind: "noSuchPlan" });
  const theirs = checkMembers(vault.facts.actionPlan.values(), plan, members);
  if (!theirs.ok) return theirs;
  const tidy = tidyWords(words);
  if (!tidy.ok) return tidy;
  const fields = { ...tidy.value, members: theirs.value };
  await vault.commit([change("actionPlan", id, fields)], { action: "changePlan" });
  return ok(null);
}

const STEP_NOTES: Readonly<Record<StepDeed["do"], CommitNote>> = {
  add: { action: "addStep" },
  change: { action: "changeStep" },
  finish: { action: "finishStep" },
  drop: { action: "dropStep" },
  reopen: { action: "reopenStep" },
};

/** Adds a step, changes one, or says what became of it. */
export async function takeStep(
  vault: Vault,
  id: ActionPlanId,
  deed: StepDeed,
  today: CalendarDate,
): Promise<Result<null, StepRefusal | NoSuchPlan>> {
  const plan = vault.facts.actionPlan.get(id);
  if (plan === undefined) return refused({ kind: "noSuchPlan" });
  const steps = withStep(plan, deed, today);
  if (!steps.ok) return steps;
  await vault.commit([change("actionPlan", id, { steps: steps.value })], STEP_NOTES[deed.do]);
  return ok(null);
}

export type PlanEnd =
  | { readonly kind: "underWay" }
  | { readonly kind: "reached" }
  | { readonly kind: "setDown"; readonly why: string };

/** Says that the goal is reached, that the plan is set down and why, or that it goes on after all. */
export async function endPlan(
  vault: Vault,
  id: ActionPlanId,
  end: PlanEnd,
  today: CalendarDate,
): Promise<Result<null, MembersRefusal | NoSuchPlan | { readonly kind: "needsAReason" }>> {
  const plan = vault.facts.actionPlan.get(id);
  if (plan === undefined) return refused({ kind: "noSuchPlan" });
  const status = statusAfter(end, today);
  if (status.kind === "setDown" && status.why === "") return refused({ kind: "needsAReason" });
  const others = vault.facts.actionPlan.values();
  const theirs = checkMembers(others, { ...plan, status }, plan.members);
  if (!theirs.ok) return theirs;
  const note = isUnderWay({ status }) ? { action: "takePlanUpAgain" } : { action: "endPlan" };
  await vault.commit([change("actionPlan", id, { status })], note);
  return ok(null);
}

export async function removePlan(vault: Vault, id: ActionPlanId): Promise<void> {
  if (!vault.facts.actionPlan.has(id)) return;
  await vault.commit([remove("actionPlan", id)], { action: "removePlan" });
}

/** Keeps what was typed from the pages, as one change. */
export async function enterPlans(vault: Vault, plans: readonly ActionPlan[]): Promise<void> {
  if (plans.length === 0) return;
  await vault.commit(
    plans.map((plan) => put("actionPlan", plan)),
    { action: "enterPlans" },
  );
}

function statusAfter(end: PlanEnd, today: CalendarDate): PlanStatus {
  if (end.kind === "underWay") return end;
  if (end.kind === "reached") return { kind: "reached", on: today };
  return { kind: "setDown", on: today, why: end.why.trim() };
}
