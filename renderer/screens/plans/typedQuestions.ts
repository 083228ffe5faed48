import type { CalendarDate } from "../../domain/calendar";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Edition } from "../../domain/edition";
import type { NewId } from "../../domain/ids";
import { type PlanLineTrouble, readPlanEntry } from "../../domain/planEntry";
import { type EnteredPlans, enterPlanLines, type PlanOutcome } from "../../domain/planEntryDeeds";
import type { Facts } from "../../domain/records";

export type TypedPlan =
  | { readonly line: number; readonly outcome: PlanOutcome }
  | { readonly line: number; readonly outcome: null; readonly why: PlanLineTrouble["kind"] };

export type Typed = {
  /** In the order of the lines. */
  readonly lines: readonly TypedPlan[];
  readonly troubles: number;
  readonly plans: EnteredPlans["plans"];
};

/** What the typed lines come to in an edition, for those who are in the cohort today. */
export function typedPlans(
  facts: Facts,
  edition: Edition,
  today: CalendarDate,
  newId: NewId,
  text: string,
): Typed {
  const read = readPlanEntry(text, edition.programmeMonths.from);
  const { outcomes, plans } = enterPlanLines(read.lines, {
    editionId: edition.id,
    plans: facts.actionPlan.values(),
    places: placesOf(facts.place.values(), edition.id).filter((place) => isMemberOn(place, today)),
    today,
    newId,
  });
  const lines: readonly TypedPlan[] = [
    ...read.troubles.map(({ line, kind }) => ({ line, outcome: null, why: kind }) as const),
    ...outcomes.map((outcome) => ({ line: outcome.line, outcome })),
  ].sort((left, right) => left.line - right.line);
  const wrong = outcomes.filter(({ came }) => came.kind === "trouble").length;
  return { lines, plans, troubles: read.troubles.length + wrong };
}
