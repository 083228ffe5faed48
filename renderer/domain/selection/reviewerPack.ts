import { chosenOptions, isAnswered } from "../answers";
import type { Application } from "../application";
import type { FieldKey, FormQuestion } from "../applicationForm";
import type { Criterion } from "../edition";
import { optionsOf } from "../formQuestions";
import type { ApplicationId } from "../ids";
import { BLIND_FIELDS, type BlindPiece } from "./blindAnswers";
import { countsOf, pointsOf } from "./criteria";
import { leaksIn } from "./leaks";
import { leakTerms } from "./leakTerms";
import { blindText, type FoundPlace, undecidedPlaces } from "./masks";
import { otherScriptNames } from "./otherScripts";
import type { Review, Reviewer } from "./review";
import { rowCode, sheetCode } from "./reviewCode";

export type BlindAnswer = {
  readonly key: FieldKey;
  readonly ask: string;
  readonly pieces: readonly BlindPiece[];
};

export type PackCriterion = {
  readonly wording: string;
  readonly isEssential: boolean;
  readonly counts: number;
  readonly points: readonly string[];
};

export type PackApplication = {
  readonly applicationId: ApplicationId;
  readonly number: number;
  /** What is typed from paper, and what stands in the sheet. */
  readonly rowCode: string;
  readonly sheetCode: string;
  readonly answers: readonly BlindAnswer[];
};

/** What one reviewer is given, for paper and for the sheet: numbers and answers, nobody's name. */
export type ReviewerPack = {
  readonly reviewerNumber: number;
  readonly criteria: readonly PackCriterion[];
  readonly applications: readonly PackApplication[];
};

export type PackFacts = {
  readonly applications: readonly Application[];
  readonly reviews: readonly Review[];
  readonly questions: readonly FormQuestion[];
  readonly criteria: readonly Criterion[];
  readonly criteriaVersion: number;
};

/** The applications given to a reviewer, in order of number, with their masks. */
export function reviewerPack(reviewer: Reviewer, facts: PackFacts): ReviewerPack {
  return packOf(
    reviewer,
    facts,
    applicationsOf(reviewer, facts).map((application) =>
      packApplication(reviewer, application, facts),
    ),
  );
}

/** What was given to a reviewer, in order of number. */
export function applicationsOf(
  reviewer: Reviewer,
  { applications, reviews }: Pick<PackFacts, "applications" | "reviews">,
): readonly Application[] {
  const given = new Set(
    reviews
      .filter(({ reviewerId }) => reviewerId === reviewer.id)
      .map(({ applicationId }) => applicationId),
  );
  return applications
    .filter(({ id }) => given.has(id))
    .sort((left, right) => left.number - right.number);
}

/** The pack of what was masked one by one. */
export function packOf(
  reviewer: Reviewer,
  { criteria }: Pick<PackFacts, "criteria">,
  applications: readonly PackApplication[],
): ReviewerPack {
  return {
    reviewerNumber: reviewer.number,
    criteria: criteria.map((criterion) => ({
      wording: criterion.wording,
      isEssential: criterion.weight === "essential",
      counts: countsOf(criterion),
      points: pointsOf(criterion),
    })),
    applications,
  };
}

/** One application with its masks. Long answers take some milliseconds. */
export function packApplication(
  reviewer: Reviewer,
  application: Application,
  { questions, criteriaVersion }: Pick<PackFacts, "questions" | "criteriaVersion">,
  /** Found once for whoever counts them too. */
  undecided: readonly FoundPlace[] = undecidedPlaces(application),
): PackApplication {
  return {
    applicationId: application.id,
    number: application.number,
    rowCode: rowCode(application, reviewer.number, criteriaVersion),
    sheetCode: sheetCode(application, reviewer.number, criteriaVersion),
    answers: blindAnswers(application, questions, undecided),
  };
}

/** What reviewers read of an application, question by question, masked; what was not answered is left out. */
export function blindAnswers(
  application: Application,
  questions: readonly FormQuestion[],
  undecided: readonly FoundPlace[] = undecidedPlaces(application),
): readonly BlindAnswer[] {
  return BLIND_FIELDS.flatMap((key) => {
    const question = questions.find((one) => one.key === key);
    if (question === undefined || !isAnswered(application.answers[key])) return [];
    return [{ key, ask: question.ask, pieces: piecesOf(application, question, undecided) }];
  });
}

function piecesOf(
  application: Application,
  question: FormQuestion,
  undecided: readonly FoundPlace[],
): readonly BlindPiece[] {
  const { key } = question;
  if (typeof application.answers[key] === "string") return blindText(application, key, undecided);
  const options = optionsOf(question);
  const labels = chosenOptions(application.answers, key).map(
    (chosen) => options.find((option) => option.key === chosen)?.label ?? chosen,
  );
  const isRanked = question.answer.kind === "ranked";
  const lines = isRanked ? labels.map((label, index) => `${index + 1}. ${label}`) : labels;
  return [{ kind: "text", text: lines.join(isRanked ? "\n" : ", ") }];
}

/** Something of the applicant's that a pack shows. */
export type PackLeak = {
  readonly number: number;
  readonly key: FieldKey;
  readonly text: string;
};

/**
 * Looks at a pack as it will be written, whatever was masked before: every place where it shows who applied and nobody
 * said that it may. A pack with one is not written.
 */
export function packLeaks(
  pack: ReviewerPack,
  applications: readonly Application[],
): readonly PackLeak[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  return pack.applications.flatMap((packed) => {
    const application = byId.get(packed.applicationId);
    return application === undefined ? [] : leaksOf(packed, application);
  });
}

/** The same for one application of a pack. */
export function leaksOf(
  { number, answers }: PackApplication,
  application: Application,
): readonly PackLeak[] {
  const terms = [...leakTerms(application.answers), ...otherScriptNames(application.answers)];
  return answers.flatMap(({ key, pieces }) => {
    if (typeof application.answers[key] !== "string") return [];
    const text = pieces.map((piece) => (piece.kind === "text" ? piece.text : MASKED)).join("");
    const mayShow = leftIn(application, key);
    return leaksIn(text, terms)
      .map(({ start, end }) => text.slice(start, end))
      .filter((shown) => !mayShow.has(shown))
      .map((shown) => ({ number, key, text: shown }));
  });
}

/** Stands in for a mask where the text is searched; parts the words on both sides. */
const MASKED = " \u2588 ";

function leftIn({ masks = [] }: Application, key: FieldKey): ReadonlySet<string> {
  return new Set(
    masks.filter((one) => one.key === key && one.choice === "leave").map(({ text }) => text),
  );
}
