import type { Application } from "../../domain/application";
import type { ApplicationId, ReviewerId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { Review } from "../../domain/selection/review";
import { type BlindAnswer, blindAnswers } from "../../domain/selection/reviewerPack";
import { selectionOf } from "../../storage/questions/selection";

/** One application to be scored. Its answers are masked when it is shown, not all of them at every change. */
export type ToScore = { readonly review: Review; readonly application: Application };

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
  return selection.applications.flatMap((application) => {
    const review = reviews.get(application.id);
    return review === undefined ? [] : [{ review, application }];
  });
}

/** One application as its reviewer sees it; none where it is gone. */
export function seenBlind(facts: Facts, id: ApplicationId | null): readonly BlindAnswer[] {
  const application = facts.application.get(id ?? "");
  if (application === undefined) return [];
  const { questions = [] } = selectionOf(facts, application.editionId) ?? {};
  return blindAnswers(application, questions);
}
