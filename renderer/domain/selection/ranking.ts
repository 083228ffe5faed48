import type { Application } from "../application";
import type { Criterion } from "../edition";
import type { ApplicationId } from "../ids";
import { countsOf } from "./criteria";
import type { GivenReview, Review, Scores } from "./review";

/** Scores are kept as whole numbers, so that equal is equal: a reviewer's total is the sum of score times weight. */
type Total = { readonly sum: number; readonly of: number };

export type RankedApplication = {
  readonly application: Application;
  /** From 1; those with equal median and mean share it. Null below the least number of reviews. */
  readonly rank: number | null;
  readonly isTied: boolean;
  /** Of the reviewers' weighted scores, 0 to 4. Null without a whole review. */
  readonly median: number | null;
  readonly mean: number | null;
  /** Between the highest and the lowest reviewer. */
  readonly spread: number | null;
  readonly doDisagree: boolean;
  readonly reviewsGiven: number;
  readonly reviewsAsked: number;
  /** Essential criteria whose median lies below the pass mark. */
  readonly failed: readonly string[];
  /** Median by criterion, for those that were scored. */
  readonly byCriterion: Readonly<Record<string, number>>;
};

/** An essential criterion is met from this score on. */
const PASS_MARK = 2;
/** Reviewers disagree when their totals lie a whole point apart, or three points on one criterion. */
const FAR_APART = 1;
const FAR_APART_ON_ONE = 3;
export const LEAST_REVIEWS = 2;

/**
 * The applications from the best on: by the median of what their reviewers gave, then by the mean. Nothing else breaks
 * a tie. Reviews that lack a score for a criterion of today do not count. Those with too few stand at the end.
 */
export function rankApplications(
  applications: readonly Application[],
  reviews: readonly Review[],
  criteria: readonly Criterion[],
  leastReviews: number = LEAST_REVIEWS,
): readonly RankedApplication[] {
  const byApplication = new Map<ApplicationId, Review[]>();
  for (const review of reviews) {
    const others = byApplication.get(review.applicationId) ?? [];
    byApplication.set(review.applicationId, [...others, review]);
  }
  const judged = applications.map((application) =>
    judge(application, byApplication.get(application.id) ?? [], criteria),
  );
  const enough = judged.filter(({ totals }) => totals.length >= Math.max(1, leastReviews));
  const rest = judged.filter(({ totals }) => totals.length < Math.max(1, leastReviews));
  enough.sort((left, right) => compare(right, left) || byNumber(left, right));
  const ranks = new Map<ApplicationId, { rank: number; isTied: boolean }>();
  let first = 0;
  for (const [index, one] of enough.entries()) {
    const before = enough[index - 1];
    if (before !== undefined && compare(before, one) !== 0) first = index;
    const next = enough[index + 1];
    const isTied = first < index || (next !== undefined && compare(one, next) === 0);
    ranks.set(one.application.id, { rank: first + 1, isTied });
  }
  return [...enough, ...rest.sort(byNumber)].map((one) => ({
    ...shown(one),
    rank: ranks.get(one.application.id)?.rank ?? null,
    isTied: ranks.get(one.application.id)?.isTied ?? false,
  }));
}

type Judged = {
  readonly application: Application;
  /** One a whole review, the lowest first. */
  readonly totals: readonly Total[];
  readonly scores: readonly Scores[];
  readonly asked: number;
  readonly criteria: readonly Criterion[];
};

function judge(
  application: Application,
  reviews: readonly Review[],
  criteria: readonly Criterion[],
): Judged {
  const given = reviews
    .map((review) => review.given)
    .filter((one): one is GivenReview => one !== null && isWhole(one.scores, criteria));
  const totals = given
    .map(({ scores }) => totalOf(scores, criteria))
    .sort((left, right) => left.sum - right.sum);
  return {
    application,
    totals,
    scores: given.map(({ scores }) => scores),
    asked: reviews.length,
    criteria,
  };
}

export function isWhole(scores: Scores, criteria: readonly Criterion[]): boolean {
  return criteria.length > 0 && criteria.every(({ key }) => scores[key] !== undefined);
}

function totalOf(scores: Scores, criteria: readonly Criterion[]): Total {
  return criteria.reduce(
    ({ sum, of }, criterion) => ({
      sum: sum + countsOf(criterion) * (scores[criterion.key] ?? 0),
      of: of + countsOf(criterion),
    }),
    { sum: 0, of: 0 },
  );
}

/** Positive when `left` is better. Whole numbers throughout: twice the median, and means over a common number. */
function compare(left: Judged, right: Judged): number {
  const medians = twiceMedian(left.totals) - twiceMedian(right.totals);
  if (medians !== 0) return medians;
  return sumOf(left.totals) * right.totals.length - sumOf(right.totals) * left.totals.length;
}

function twiceMedian(totals: readonly Total[]): number {
  const low = totals[Math.floor((totals.length - 1) / 2)]?.sum ?? 0;
  const high = totals[Math.floor(totals.length / 2)]?.sum ?? 0;
  return low + high;
}

function sumOf(totals: readonly Total[]): number {
  return totals.reduce((sum, total) => sum + total.sum, 0);
}

function shown({ application, totals, scores, asked, criteria }: Judged) {
  const of = totals[0]?.of ?? 1;
  const [lowest, highest] = [totals[0]?.sum ?? 0, totals.at(-1)?.sum ?? 0];
  const isJudged = totals.length > 0;
  const spread = isJudged ? (highest - lowest) / of : null;
  const medians = criteria.map((criterion) => [criterion, medianOn(scores, criterion)] as const);
  return {
    application,
    median: isJudged ? twiceMedian(totals) / (2 * of) : null,
    mean: isJudged ? sumOf(totals) / (of * totals.length) : null,
    spread,
    doDisagree: (spread ?? 0) >= FAR_APART || criteria.some((one) => isFarApart(scores, one)),
    reviewsGiven: totals.length,
    reviewsAsked: asked,
    failed: medians
      .filter(
        ([{ weight }, median]) => weight === "essential" && median !== null && median < PASS_MARK,
      )
      .map(([{ key }]) => key),
    byCriterion: Object.fromEntries(
      medians.flatMap(([{ key }, median]) => (median === null ? [] : [[key, median] as const])),
    ),
  };
}

function medianOn(scores: readonly Scores[], { key }: Criterion): number | null {
  const given = pointsOn(scores, key);
  if (given.length === 0) return null;
  const low = given[Math.floor((given.length - 1) / 2)] ?? 0;
  const high = given[Math.floor(given.length / 2)] ?? 0;
  return (low + high) / 2;
}

function isFarApart(scores: readonly Scores[], { key }: Criterion): boolean {
  const given = pointsOn(scores, key);
  return (given.at(-1) ?? 0) - (given[0] ?? 0) >= FAR_APART_ON_ONE;
}

function pointsOn(scores: readonly Scores[], key: string): readonly number[] {
  return scores
    .map((one) => one[key])
    .filter((points) => points !== undefined)
    .sort((left, right) => left - right);
}

function byNumber(left: Judged, right: Judged): number {
  return left.application.number - right.application.number;
}
