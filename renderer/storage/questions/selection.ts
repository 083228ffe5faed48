import type { Application } from "../../domain/application";
import { capacityOf, placesLeft, placesTaken } from "../../domain/applicationState";
import { compareDates } from "../../domain/calendarRules";
import { placesOf } from "../../domain/cohort";
import type { Edition } from "../../domain/edition";
import { applicationForm } from "../../domain/formQuestions";
import type { EditionId } from "../../domain/ids";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { isReviewed } from "../../domain/selection/assignReviewers";
import { criteriaVersionOf } from "../../domain/selection/criteria";
import { type RankedApplication, rankApplications } from "../../domain/selection/ranking";
import {
  type PanelEntry,
  type Review,
  type Reviewer,
  reviewersOf,
  reviewsOf,
} from "../../domain/selection/review";
import type { PackFacts } from "../../domain/selection/reviewerPack";
import { waitingList } from "../../domain/waitingList";

export type Selection = PackFacts & {
  readonly edition: Edition;
  /** Every application of the edition, whatever became of it. */
  readonly all: readonly Application[];
  /** Those that are reviewed, in order of number. */
  readonly applications: readonly Application[];
  readonly reviewers: readonly Reviewer[];
  readonly reviews: readonly Review[];
  readonly capacity: number | null;
  /** The cohort's, also of those who left. */
  readonly places: readonly CohortPlace[];
};

/** What a selection is made from; null when there is no such edition. */
export function selectionOf(facts: Facts, editionId: EditionId | null): Selection | null {
  const edition = facts.edition.get(editionId ?? "");
  if (edition === undefined) return null;
  const all = [...facts.application.values()]
    .filter((application) => application.editionId === edition.id)
    .sort((left, right) => left.number - right.number);
  const sessions = [...facts.session.values()].filter((one) => one.editionId === edition.id);
  return {
    edition,
    all,
    applications: all.filter(isReviewed),
    reviewers: reviewersOf(facts.reviewer.values(), edition.id),
    reviews: reviewsOf(facts.review.values(), edition.id),
    questions: applicationForm(sessions, edition.themes),
    criteria: edition.criteria,
    criteriaVersion: criteriaVersionOf(edition),
    capacity: capacityOf(edition),
    places: placesOf(facts.place.values(), edition.id),
  };
}

/** Places promised or taken in an edition. */
export function placesTakenIn(facts: Facts, editionId: EditionId): number {
  const applications = [...facts.application.values()].filter(
    (application) => application.editionId === editionId,
  );
  return placesTaken(applications, placesOf(facts.place.values(), editionId));
}

/** Whom a free place is proposed to: the first on the waiting list; null where none is free or nobody waits. */
export function nextForFreePlace(
  facts: Facts,
  editionId: EditionId | null,
): { readonly application: Application; readonly free: number } | null {
  const selection = selectionOf(facts, editionId);
  if (selection === null) return null;
  const free = placesLeft(selection.capacity, selection.all, selection.places);
  const [application] = waitingList(selection.all);
  if (free === null || free <= 0 || application === undefined) return null;
  return { application, free };
}

/** The reviewed applications in the order of their scores. */
export function rankingOf(facts: Facts, editionId: EditionId | null): readonly RankedApplication[] {
  const selection = selectionOf(facts, editionId);
  if (selection === null) return [];
  return rankApplications(selection.applications, selection.reviews, selection.criteria);
}

/** What was said and done about an application, the latest first. */
export function entriesOf(facts: Facts, applicationId: string): readonly PanelEntry[] {
  return [...facts.panelEntry.values()]
    .filter((entry) => entry.applicationId === applicationId)
    .reverse()
    .sort((left, right) => compareDates(right.on, left.on));
}
