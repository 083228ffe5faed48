import type { CalendarDate } from "../calendar";
import type { ApplicationId, EditionId, PanelEntryId, ReviewerId, ReviewId } from "../ids";

export const POINTS = [0, 1, 2, 3, 4] as const;
export type Points = (typeof POINTS)[number];

/** By the key of the criterion. */
export type Scores = Readonly<Record<string, Points>>;

/** How someone gives scores: at this computer, by the scoring sheet, or on paper. */
export type ReviewWay = "screen" | "sheet" | "paper";

/** Someone who scores applications. They have no account; their number stands on their pack. */
export type Reviewer = {
  readonly id: ReviewerId;
  readonly editionId: EditionId;
  /** Counts up within the edition from 1; never reused. */
  readonly number: number;
  readonly name: string;
  /** "" for none; no application of the same organisation is given to them. */
  readonly organisation: string;
  readonly way: ReviewWay;
  /** Applications they said they cannot judge. */
  readonly apartFrom: readonly ApplicationId[];
};

/** The scores of one reviewer for one application; what must be true together. */
export type GivenReview = {
  readonly on: CalendarDate;
  readonly way: ReviewWay;
  readonly scores: Scores;
  readonly note: string;
  /** Of the criteria the scores were given by. */
  readonly criteriaVersion: number;
};

/** An application given to a reviewer. Its id is derived from both, so that two laptops write the same record. */
export type Review = {
  readonly id: ReviewId;
  readonly editionId: EditionId;
  readonly applicationId: ApplicationId;
  readonly reviewerId: ReviewerId;
  /** Null until they gave it. */
  readonly given: GivenReview | null;
};

/** Something said or done about an application: who, when, what and why. Entries are added and never changed. */
export type PanelEntry = {
  readonly id: PanelEntryId;
  readonly applicationId: ApplicationId;
  readonly on: CalendarDate;
  /** "" where nobody said who decides. */
  readonly by: string;
  readonly what:
    | "note"
    | "offered"
    | "waitlisted"
    | "declined"
    | "withdrawn"
    | "deferred"
    | "accepted"
    | "turnedDown"
    | "lapsed"
    | "reopened";
  readonly words: string;
};

export function reviewId(applicationId: ApplicationId, reviewerId: ReviewerId): ReviewId {
  return `${applicationId}~${reviewerId}` as ReviewId;
}

/** In order of their numbers. */
export function reviewersOf(
  reviewers: Iterable<Reviewer>,
  editionId: EditionId,
): readonly Reviewer[] {
  return [...reviewers]
    .filter((reviewer) => reviewer.editionId === editionId)
    .sort((left, right) => left.number - right.number);
}

export function reviewsOf(reviews: Iterable<Review>, editionId: EditionId): readonly Review[] {
  return [...reviews].filter((review) => review.editionId === editionId);
}
