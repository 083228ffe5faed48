import type { Application } from "./application";
import type { Edition } from "./edition";
import type { CohortPlace } from "./person";
import { assertNever } from "./result";

/** Where an application stands, as one word: checking first, then the decision, then the answer to an offer. */
export const APPLICATION_STATES = [
  "toCheck",
  "setAside",
  "replaced",
  "pending",
  "offered",
  "accepted",
  "turnedDown",
  "lapsed",
  "waitlisted",
  "declined",
  "withdrawn",
  "deferred",
] as const;

export type ApplicationState = (typeof APPLICATION_STATES)[number];

export function stateOf(application: Application): ApplicationState {
  const { check, decision } = application;
  switch (decision.kind) {
    case "pending":
      return check.kind === "checked" ? "pending" : check.kind;
    case "offered":
      return decision.answer.kind === "waiting" ? "offered" : decision.answer.kind;
    case "waitlisted":
    case "declined":
    case "withdrawn":
    case "deferred":
      return decision.kind;
    default:
      return assertNever(decision);
  }
}

/** How many stand where; every state is named, also with 0. */
export function countStates(
  applications: Iterable<Application>,
): Readonly<Record<ApplicationState, number>> {
  const counts = Object.fromEntries(APPLICATION_STATES.map((state) => [state, 0])) as Record<
    ApplicationState,
    number
  >;
  for (const application of applications) counts[stateOf(application)] += 1;
  return counts;
}

/** How many can take part; null where neither the panel nor the call says. */
export function capacityOf(edition: Pick<Edition, "call" | "places">): number | null {
  return edition.places ?? edition.call.capacity;
}

/**
 * Places promised or taken: offers that wait for an answer, those accepted by who has not left since, and everyone in the
 * cohort who came into it without an application.
 */
export function placesTaken(
  applications: Iterable<Application>,
  /** The cohort's of the same edition. */
  places: Iterable<CohortPlace>,
): number {
  const all = [...applications];
  const { offered, accepted } = countStates(all);
  const acceptedIds = new Set(
    all.filter((one) => stateOf(one) === "accepted").map(({ id }): string => id),
  );
  const cohort = [...places];
  const ended = cohort.filter(
    ({ left, applicationId }) => left !== null && acceptedIds.has(applicationId ?? ""),
  );
  const walkedIn = cohort.filter(
    ({ left, applicationId }) => left === null && applicationId === null,
  );
  return offered + accepted - ended.length + walkedIn.length;
}

/** Places still free, negative when too many were offered; null when the capacity is not stated. */
export function placesLeft(
  capacity: number | null,
  applications: Iterable<Application>,
  places: Iterable<CohortPlace>,
): number | null {
  return capacity === null ? null : capacity - placesTaken(applications, places);
}
