import type { Application } from "../../../renderer/domain/application";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { ApplicationId, ReviewerId } from "../../../renderer/domain/ids";
import {
  type GivenReview,
  type Points,
  type Review,
  type Reviewer,
  reviewId,
} from "../../../renderer/domain/selection/review";
import { anApplication, EDITION } from "../builders";

export const CRITERIA = edition2016().edition.criteria;

export function applicationNumber(number: number, facts: Partial<Application> = {}): Application {
  return anApplication({ id: `application-${number}` as ApplicationId, number, ...facts });
}

export function aReviewer(number: number, facts: Partial<Reviewer> = {}): Reviewer {
  return {
    id: `reviewer-${number}` as ReviewerId,
    editionId: EDITION,
    number,
    name: `Reviewer ${number}`,
    organisation: "",
    way: "screen",
    apartFrom: [],
    ...facts,
  };
}

/** Scores in the order of the five criteria. */
export function given(...points: readonly Points[]): GivenReview {
  return {
    on: "2016-09-03",
    way: "screen",
    scores: Object.fromEntries(
      CRITERIA.map(({ key }, index) => [key, points[index % points.length] ?? 0]),
    ),
    note: "",
    criteriaVersion: 1,
  };
}

export function aReview(
  application: number,
  reviewer: number,
  gave: GivenReview | null = null,
): Review {
  const applicationId = `application-${application}` as ApplicationId;
  const reviewerId = `reviewer-${reviewer}` as ReviewerId;
  return {
    id: reviewId(applicationId, reviewerId),
    editionId: EDITION,
    applicationId,
    reviewerId,
    given: gave,
  };
}
