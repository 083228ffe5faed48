import { answerText } from "../answers";
import type { Application } from "../application";
import { folded } from "../folded";
import type { ApplicationId, ReviewerId } from "../ids";
import { fullNameOf } from "../personFromAnswers";
import { type Review, type Reviewer, reviewId } from "./review";

/** Why a reviewer may not have an application. */
export type Conflict = "declared" | "organisation" | "referee" | "own";

export type Assignment = {
  /** The reviews to be added; those there already stay. */
  readonly added: readonly Review[];
  /** Applications for which too few reviewers are free of conflicts. */
  readonly short: readonly { readonly applicationId: ApplicationId; readonly missing: number }[];
};

/** Reviewed are checked applications that were not withdrawn, in order of number. */
export function isReviewed({ check, decision }: Application): boolean {
  return check.kind === "checked" && decision.kind !== "withdrawn" && decision.kind !== "deferred";
}

/** Null where nothing stands between them. */
export function conflictOf(reviewer: Reviewer, { id, answers }: Application): Conflict | null {
  if (reviewer.apartFrom.includes(id)) return "declared";
  const name = folded(reviewer.name);
  if (name !== "" && name === folded(fullNameOf(answers))) return "own";
  if (name !== "" && name === folded(answerText(answers, "refereeName"))) return "referee";
  const organisation = folded(reviewer.organisation);
  const theirs = [answerText(answers, "groupName"), answerText(answers, "refereeOrganisation")];
  const isSame = theirs.some((other) => isSameOrganisation(organisation, folded(other)));
  return isSame ? "organisation" : null;
}

/**
 * Gives every application to as many reviewers as asked, evenly: always to those with the fewest so far who have no
 * conflict. Applications few can judge come first. What was given before stays.
 */
export function assignReviewers(
  applications: readonly Application[],
  reviewers: readonly Reviewer[],
  reviews: readonly Review[],
  perApplication: number,
): Assignment {
  const known = new Set(reviewers.map(({ id }) => id));
  const standing = reviews.filter(({ reviewerId }) => known.has(reviewerId));
  const loads = new Map<ReviewerId, number>(reviewers.map(({ id }) => [id, 0]));
  for (const { reviewerId } of standing) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  const [added, short]: [Review[], Assignment["short"][number][]] = [[], []];
  for (const { application, free } of hardestFirst(applications, reviewers)) {
    const has = standing.filter(({ applicationId }) => applicationId === application.id);
    const wanted = Math.max(0, perApplication - has.length);
    const chosen = free
      .filter(({ id }) => !has.some(({ reviewerId }) => reviewerId === id))
      .sort((left, right) => byLoad(loads, application.number, left, right))
      .slice(0, wanted);
    for (const { id } of chosen) loads.set(id, (loads.get(id) ?? 0) + 1);
    added.push(...chosen.map((reviewer) => newReview(application, reviewer)));
    const missing = wanted - chosen.length;
    if (missing > 0) short.push({ applicationId: application.id, missing });
  }
  return { added, short };
}

function hardestFirst(applications: readonly Application[], reviewers: readonly Reviewer[]) {
  return applications
    .filter(isReviewed)
    .map((application) => ({
      application,
      free: reviewers.filter((reviewer) => conflictOf(reviewer, application) === null),
    }))
    .sort(
      (left, right) =>
        left.free.length - right.free.length || left.application.number - right.application.number,
    );
}

/** Equal loads go round, so that the same two do not always read together. */
function byLoad(
  loads: ReadonlyMap<ReviewerId, number>,
  turn: number,
  left: Reviewer,
  right: Reviewer,
): number {
  const apart = (loads.get(left.id) ?? 0) - (loads.get(right.id) ?? 0);
  if (apart !== 0) return apart;
  const place = ({ number }: Reviewer) => (number * 7 + turn * number) % 11;
  return place(left) - place(right) || left.number - right.number;
}

function newReview({ id, editionId }: Application, reviewer: Reviewer): Review {
  const reviewerId = reviewer.id;
  return { id: reviewId(id, reviewerId), editionId, applicationId: id, reviewerId, given: null };
}

/** Short names are compared whole; "Night Kitchen" is also "Night Kitchen Workers". */
function isSameOrganisation(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.includes(" ") && ` ${long} `.includes(` ${short} `));
}
