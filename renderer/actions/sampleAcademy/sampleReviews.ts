import type { Application } from "../../domain/application";
import type { Criterion } from "../../domain/edition";
import type { EditionId, PanelEntryId, ReviewerId } from "../../domain/ids";
import { assignReviewers } from "../../domain/selection/assignReviewers";
import type { PanelEntry, Points, Review, Reviewer } from "../../domain/selection/review";

/** Who decided in the sample, as noted with each decision. */
export const SAMPLE_PANEL = "Ruth, Tomasz and the coordinator";
/** One more than are promised and taken, so that the waiting list has a place to go to. */
export const SAMPLE_PLACES = 26;

const NAMES = [
  { name: "Ruth Adeyemi", organisation: "Tenants’ Voice", way: "screen" },
  { name: "Tomasz Zieliński", organisation: "", way: "sheet" },
  { name: "Grace Okello", organisation: "Common Table", way: "paper" },
] as const;

export function sampleReviewers(editionId: EditionId): readonly Reviewer[] {
  return NAMES.map((facts, index) => ({
    id: `sample-reviewer-${index + 1}` as ReviewerId,
    editionId,
    number: index + 1,
    ...facts,
    apartFrom: [],
  }));
}

/** Two reviews for everyone checked in time; those who came late have one or none yet. */
export function sampleReviews(
  applications: readonly Application[],
  reviewers: readonly Reviewer[],
  criteria: readonly Criterion[],
): readonly Review[] {
  const { added } = assignReviewers(applications, reviewers, [], 2);
  const numbers = new Map(applications.map((application) => [application.id, application]));
  return added.map((review) => {
    const application = numbers.get(review.applicationId);
    const reviewer = reviewers.find(({ id }) => id === review.reviewerId);
    if (application === undefined || reviewer === undefined) return review;
    if (isLate(application) && reviewer.number !== 1) return review;
    return { ...review, given: givenBy(application, reviewer, criteria) };
  });
}

/** What the panel noted with each decision, and two words it said. */
export function sampleEntries(applications: readonly Application[]): readonly PanelEntry[] {
  const decided = applications.flatMap((application) => entriesFor(application));
  const noted = applications
    .filter(({ decision }) => decision.kind === "waitlisted")
    .map((application) => ({
      ...entryOf(application, "note"),
      on: "2016-09-04" as const,
      what: "note" as const,
      words: "Strong on community, little yet on change. Worth a place should one become free.",
    }));
  return [...noted.slice(0, 2), ...decided];
}

function entriesFor(application: Application): readonly PanelEntry[] {
  const { decision } = application;
  if (decision.kind === "pending") return [];
  const reason = decision.kind === "offered" ? "" : decision.reason;
  const first = {
    ...entryOf(application, "decision"),
    on: decision.on,
    what: decision.kind,
    words: reason,
  };
  if (decision.kind !== "offered" || decision.answer.kind === "waiting") return [first];
  const { answer } = decision;
  const words = answer.kind === "turnedDown" ? answer.reason : "";
  return [first, { ...entryOf(application, "answer"), on: answer.on, what: answer.kind, words }];
}

function entryOf({ id, number }: Application, which: string) {
  return {
    id: `sample-entry-${which}-${number}` as PanelEntryId,
    applicationId: id,
    by: SAMPLE_PANEL,
  };
}

function isLate({ receivedOn }: Application): boolean {
  return receivedOn > "2016-09-03";
}

/** Around the level the decision speaks of, a little apart by reviewer, criterion and number; the same each time. */
function givenBy(
  { number, decision }: Application,
  reviewer: Reviewer,
  criteria: readonly Criterion[],
) {
  const level = { offered: 3, waitlisted: 2, pending: 3, declined: 1, withdrawn: 2, deferred: 2 }[
    decision.kind
  ];
  const scores = criteria.map(({ key }, index) => {
    const turn = (number * number * 3 + number + index * 4 + reviewer.number * 5) % 7;
    const apart = turn < 2 ? 1 : turn === 2 ? -1 : 0;
    // One application in nine divides its readers.
    const divided = number % 9 === 4 && reviewer.number === 2 ? -2 : 0;
    return [key, Math.max(0, Math.min(4, level + apart + divided)) as Points] as const;
  });
  return {
    on: "2016-09-04",
    way: reviewer.way,
    scores: Object.fromEntries(scores),
    note:
      number % 9 === 4 && reviewer.number === 2 ? "Much feeling, and no plan that I can see." : "",
    criteriaVersion: 1,
  } as const;
}
