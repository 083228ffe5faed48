import type { Application } from "../application";
import { placesLeft } from "../applicationState";
import type { CalendarDate } from "../calendar";
import { type DecisionRefusal, decide, type MadeDecision } from "../decisions";
import type { ApplicationId } from "../ids";
import type { CohortPlace } from "../person";
import { orderKeyAtEnd } from "../waitingList";

/** What is chosen for one or several; the place on the waiting list and the day are added. */
export type ChosenDecision =
  | { readonly kind: "offered"; readonly replyBy: CalendarDate | null; readonly reason?: string }
  | {
      readonly kind: "waitlisted" | "declined" | "withdrawn" | "deferred";
      readonly reason: string;
    };

export type DecidedMany = {
  /** As they are afterwards, in the order given. */
  readonly decided: readonly Application[];
  readonly refusals: readonly {
    readonly application: Application;
    readonly refusal: DecisionRefusal;
  }[];
  /** Places promised or taken beyond what there are; 0 within them, or where the call states none. */
  readonly over: number;
  /** Places still free afterwards, never below 0; null where the call states none. */
  readonly free: number | null;
};

/**
 * Decides for several at once, in the order given, and says what that does to the places. Those who cannot be decided
 * are named and the others are decided all the same. Nothing is written: this is the preview as well.
 */
export function decideMany(
  all: readonly Application[],
  chosen: readonly ApplicationId[],
  choice: ChosenDecision,
  {
    on,
    capacity,
    places,
  }: {
    readonly on: CalendarDate;
    readonly capacity: number | null;
    readonly places: readonly CohortPlace[];
  },
): DecidedMany {
  const now = new Map(all.map((application) => [application.id, application]));
  const decided: Application[] = [];
  const refusals: DecidedMany["refusals"][number][] = [];
  for (const id of chosen) {
    const application = now.get(id);
    if (application === undefined) continue;
    const outcome = decide(application, madeDecision(choice, on, orderKeyAtEnd(now.values())));
    if (!outcome.ok) refusals.push({ application, refusal: outcome.error });
    else {
      now.set(id, outcome.value);
      decided.push(outcome.value);
    }
  }
  const left = placesLeft(capacity, now.values(), places);
  return {
    decided,
    refusals,
    over: Math.max(0, -(left ?? 0)),
    free: left === null ? null : Math.max(0, left),
  };
}

function madeDecision(choice: ChosenDecision, on: CalendarDate, orderKey: string): MadeDecision {
  const reason = choice.reason?.trim() ?? "";
  if (choice.kind === "offered") {
    const why = reason === "" ? {} : { reason };
    return { kind: "offered", on, replyBy: choice.replyBy, answer: { kind: "waiting" }, ...why };
  }
  if (choice.kind === "waitlisted") return { kind: "waitlisted", on, orderKey, reason };
  return { kind: choice.kind, on, reason };
}
