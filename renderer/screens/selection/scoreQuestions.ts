import type { Application } from "../../domain/application";
import type { ReviewerId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { Review } from "../../domain/selection/review";
import { type BlindAnswer, blindAnswers } from "../../domain/selection/reviewerPack";
import { selectionOf } from "../../storage/questions/selection";

/** One application to be scored, as its reviewer sees it. */
export type ToScore = {
  readonly review: Review;
  readonly number: number;
  readonly answers: readonly BlindAnswer[];
};

/** What a reviewer was given, in order of number. */
export function toScore(facts: Facts, reviewerId: ReviewerId): readonly ToScore[] {
  const reviewer = facts.reviewer.get(reviewerId);
  const selection = selectionOf(facts, reviewer?.editionId ?? null);
  if (selection === null) return [];
  const reviews = new Map(
    selection.reviews
      .filter((review) => review.reviewerId === reviewerId)
      .map((review) => [review.applicationId, review]),
  );
  return selection.applications.flatMap((application: Application) => {
    const review = reviews.get(application.id);
    if (review === undefined) return [];
    const answers = blindAnswers(application, selection.questions);
    return [{ review, number: application.number, answers }];
  });
}
