import type { EditionId, NewId, ReviewerId } from "../../domain/ids";
import { change, put, remove } from "../../domain/records";
import { ok, type Result, refused } from "../../domain/result";
import {
  type Assignment,
  assignReviewers,
  conflictOf,
} from "../../domain/selection/assignReviewers";
import { type Reviewer, reviewersOf } from "../../domain/selection/review";
import { selectionOf } from "../../storage/questions/selection";
import type { Vault } from "../../storage/vault";

export type ReviewerFacts = Pick<Reviewer, "name" | "organisation" | "way" | "apartFrom">;

export type ReviewerRefusal =
  | { readonly kind: "noName" }
  | { readonly kind: "sameName" }
  | { readonly kind: "noSuchReviewer" }
  | { readonly kind: "hasScored" };

/** Adds a reviewer under the next number. */
export async function addReviewer(
  vault: Vault,
  newId: NewId,
  editionId: EditionId,
  facts: ReviewerFacts,
): Promise<Result<ReviewerId, ReviewerRefusal>> {
  const others = reviewersOf(vault.facts.reviewer.values(), editionId);
  const wrong = wrongName(others, facts);
  if (wrong !== null) return refused(wrong);
  const id = newId() as ReviewerId;
  const number = (others.at(-1)?.number ?? 0) + 1;
  await vault.commit([put("reviewer", { id, editionId, number, ...trimmed(facts) })], {
    action: "addReviewer",
  });
  return ok(id);
}

/** Changes what is known of a reviewer; reviews not given yet that are a conflict now are taken off them. */
export async function changeReviewer(
  vault: Vault,
  id: ReviewerId,
  facts: ReviewerFacts,
): Promise<Result<{ readonly takenOff: number }, ReviewerRefusal>> {
  const reviewer = vault.facts.reviewer.get(id);
  if (reviewer === undefined) return refused({ kind: "noSuchReviewer" });
  const others = reviewersOf(vault.facts.reviewer.values(), reviewer.editionId);
  const wrong = wrongName(
    others.filter((one) => one.id !== id),
    facts,
  );
  if (wrong !== null) return refused(wrong);
  const changed = { ...reviewer, ...trimmed(facts) };
  const off = [...vault.facts.review.values()].filter(({ reviewerId, applicationId, given }) => {
    const application = vault.facts.application.get(applicationId);
    const isTheirs = reviewerId === id && given === null && application !== undefined;
    return isTheirs && conflictOf(changed, application) !== null;
  });
  await vault.commit(
    [change("reviewer", id, trimmed(facts)), ...off.map((one) => remove("review", one.id))],
    { action: "changeReviewer" },
  );
  return ok({ takenOff: off.length });
}

/** Takes a reviewer off, with what they were given; one who has scored stays. */
export async function removeReviewer(
  vault: Vault,
  id: ReviewerId,
): Promise<Result<null, ReviewerRefusal>> {
  if (!vault.facts.reviewer.has(id)) return refused({ kind: "noSuchReviewer" });
  const theirs = [...vault.facts.review.values()].filter(({ reviewerId }) => reviewerId === id);
  if (theirs.some(({ given }) => given !== null)) return refused({ kind: "hasScored" });
  await vault.commit(
    [remove("reviewer", id), ...theirs.map((review) => remove("review", review.id))],
    { action: "removeReviewer" },
  );
  return ok(null);
}

/** Shares the applications out evenly; what was given before stays. Null when there is no such edition. */
export async function assignReviews(
  vault: Vault,
  editionId: EditionId,
  perApplication: number,
): Promise<Assignment | null> {
  const selection = selectionOf(vault.facts, editionId);
  if (selection === null) return null;
  const { applications, reviewers, reviews } = selection;
  const assignment = assignReviewers(applications, reviewers, reviews, perApplication);
  if (assignment.added.length > 0) {
    await vault.commit(
      assignment.added.map((review) => put("review", review)),
      { action: "assignReviews" },
    );
  }
  return assignment;
}

function wrongName(others: readonly Reviewer[], { name }: ReviewerFacts): ReviewerRefusal | null {
  const wanted = name.trim().toLowerCase();
  if (wanted === "") return { kind: "noName" };
  const isTaken = others.some((other) => other.name.toLowerCase() === wanted);
  return isTaken ? { kind: "sameName" } : null;
}

function trimmed(facts: ReviewerFacts): ReviewerFacts {
  return { ...facts, name: facts.name.trim(), organisation: facts.organisation.trim() };
}
