import type { Application } from "../application";
import type { CalendarDate } from "../calendar";
import type { Criterion } from "../edition";
import { bareLetters } from "./letterIndex";
import {
  type GivenReview,
  POINTS,
  type Points,
  type Review,
  type Reviewer,
  type Scores,
} from "./review";
import { rowCode, sheetCode } from "./reviewCode";

/** What scores are read against. */
export type ScoresAgainst = {
  readonly applications: readonly Application[];
  readonly reviewers: readonly Reviewer[];
  readonly reviews: readonly Review[];
  readonly criteria: readonly Criterion[];
  readonly criteriaVersion: number;
  readonly on: CalendarDate;
};

export type RowRefusal = {
  /** The cell of the sheet ("D7"), or what was typed ("17KD"). */
  readonly at: string;
  readonly found: string;
  readonly why:
    | "noCode"
    | "unknownApplication"
    /** The application is known, and what stands behind this code is not what the reviewer would be given today. */
    | "changedApplication"
    | "otherReviewer"
    | "noScore"
    | "notANumber"
    | "outOfScale"
    | "twice"
    | "tooManyScores";
};

/** What a sheet or some typed codes come to; nothing is written yet. */
export type ScoresBack = {
  /** Reviews as they would be given, those that change something only. */
  readonly taken: readonly Review[];
  /** Of those taken: how many replace earlier scores. */
  readonly replaced: number;
  /** Rows that say what is known already. */
  readonly unchanged: number;
  /** Rows without any score: not reviewed yet. */
  readonly empty: number;
  readonly refusals: readonly RowRefusal[];
};

/** One row to be taken: whose it is, and its cells with their places. */
export type ScoreRow = {
  readonly at: string;
  readonly code: string;
  readonly scores: readonly { readonly at: string; readonly text: string }[];
  readonly note: string;
};

type Known = { readonly review: Review; readonly number: number };

/** Reads rows against the reviews they belong to. Each row is taken whole or refused; the same rows again change nothing. */
export function scoresBack(
  rows: readonly ScoreRow[],
  against: ScoresAgainst,
  way: "sheet" | "paper",
  /** The one whose paper is typed; any, for sheets, whose codes are longer. */
  reviewer: Reviewer | null,
): ScoresBack {
  const known = codesOf(against, way, reviewer);
  const seen = new Set<string>();
  const taken: Review[] = [];
  const refusals: RowRefusal[] = [];
  let [replaced, unchanged, empty] = [0, 0, 0];
  for (const row of rows) {
    if (way === "sheet" && row.scores.every(({ text }) => text.trim() === "")) {
      empty += 1;
      continue;
    }
    const outcome = readRow(row, known, seen, against, reviewer);
    if (!("review" in outcome)) {
      refusals.push(outcome);
      continue;
    }
    const given = givenBy(outcome.scores, row.note, outcome.review, way, against);
    if (given === outcome.review.given) unchanged += 1;
    else {
      if (outcome.review.given !== null) replaced += 1;
      taken.push({ ...outcome.review, given });
    }
  }
  return { taken, replaced, unchanged, empty, refusals };
}

type ReadRow = { readonly review: Review; readonly scores: Scores };

function readRow(
  row: ScoreRow,
  known: ReadonlyMap<string, Known>,
  seen: Set<string>,
  against: ScoresAgainst,
  reviewer: Reviewer | null,
): ReadRow | RowRefusal {
  const code = folded(row.code);
  const refuse = (why: RowRefusal["why"]) => ({ at: row.at, found: row.code, why });
  const found = known.get(code);
  if (found === undefined) return refuse(whyUnknown(row.code, against, reviewer));
  if (seen.has(code)) return refuse("twice");
  seen.add(code);
  const scores: Record<string, Points> = {};
  for (const [index, { key }] of against.criteria.entries()) {
    const cell = row.scores[index] ?? { at: row.at, text: "" };
    const points = pointsIn(cell.text);
    if (typeof points === "string") return { at: cell.at, found: cell.text.trim(), why: points };
    scores[key] = points;
  }
  const further = row.scores.slice(against.criteria.length).find(({ text }) => text.trim() !== "");
  if (further !== undefined) return { at: further.at, found: further.text, why: "tooManyScores" };
  return { review: found.review, scores };
}

/** The review of each code a reviewer may send back today. */
function codesOf(
  { applications, reviewers, reviews, criteriaVersion }: ScoresAgainst,
  way: "sheet" | "paper",
  only: Reviewer | null,
): ReadonlyMap<string, Known> {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const numbers = new Map(reviewers.map(({ id, number }) => [id, number]));
  const codeOf = way === "sheet" ? sheetCode : rowCode;
  return new Map(
    reviews.flatMap((review) => {
      const application = byId.get(review.applicationId);
      const number = numbers.get(review.reviewerId);
      if (application === undefined || number === undefined) return [];
      if (only !== null && only.id !== review.reviewerId) return [];
      return [[folded(codeOf(application, number, criteriaVersion)), { review, number }] as const];
    }),
  );
}

function whyUnknown(
  code: string,
  { applications, reviewers, reviews, criteriaVersion }: ScoresAgainst,
  reviewer: Reviewer | null,
): RowRefusal["why"] {
  const number = /^\s*(\p{Nd}{1,6})/u.exec(code)?.[1];
  if (number === undefined) return "noCode";
  const application = applications.find((one) => String(one.number) === bareLetters(number));
  if (application === undefined) return "unknownApplication";
  const isOthers =
    reviewer !== null &&
    reviewers.some(
      (other) => folded(rowCode(application, other.number, criteriaVersion)) === folded(code),
    );
  if (isOthers) return "otherReviewer";
  const isGiven = reviews.some(
    ({ applicationId, reviewerId }) =>
      applicationId === application.id && (reviewer === null || reviewerId === reviewer.id),
  );
  return isGiven ? "changedApplication" : "unknownApplication";
}

/** The same scores and note by whatever way are the review that is there already. */
function givenBy(
  scores: Scores,
  note: string,
  { given }: Review,
  way: "sheet" | "paper",
  { on, criteria, criteriaVersion }: ScoresAgainst,
): GivenReview {
  // Paper's codes bring no note; one noted before stays.
  const words = note.trim() === "" && way === "paper" ? (given?.note ?? "") : note.trim();
  const isSame =
    given !== null &&
    given.note === words &&
    given.criteriaVersion === criteriaVersion &&
    criteria.every(({ key }) => given.scores[key] === scores[key]);
  return isSame ? given : { on, way, scores, note: words, criteriaVersion };
}

function pointsIn(text: string): Points | "noScore" | "notANumber" | "outOfScale" {
  const written = text.trim();
  if (written === "") return "noScore";
  const plain = written.replace(/\p{Nd}/gu, bareLetters).replace(",", ".");
  if (!/^[+-]?\d{1,9}(?:\.\d{1,9})?$/u.test(plain)) return "notANumber";
  return POINTS.find((points) => points === Number(plain)) ?? "outOfScale";
}

function folded(code: string): string {
  return bareLetters(code);
}
