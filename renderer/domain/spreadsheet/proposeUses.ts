import type { FieldKey, FormQuestion } from "../applicationForm";
import { isEqualityHeader } from "../equalityHeaders";
import { foldLabel, foldText, withoutBrackets } from "../foldText";
import { fieldMatches } from "../matchFields";
import type { Column } from "./columns";
import { isAddress } from "./columns";
import type { ColumnUse, ColumnUses } from "./columnUses";
import { stemOf } from "./optionColumns";

export type ProposedUse = {
  readonly use: ColumnUse;
  /** `known`: said before, about an export of the same form. */
  readonly from: "known" | "words" | "guess" | "nothing";
};

/** In this order the first found says when a row was sent: the end of filling in before its start. */
const SENT = [
  "timestamp",
  "completion time",
  "submission date",
  "submission time",
  "date submitted",
  "submitted at",
  "submitted on",
  "submitted",
  "end date",
  "date received",
  "received",
  "received on",
  "created at",
  "start time",
  "start date",
];

/** What form programs write for themselves. */
const OF_THE_PROGRAM =
  /^(id|#|no|nr|row|ip( address)?|score|quiz feedback|total points|username|user name|user agent|browser|device|referrer|status|progress|duration( .*)?|finished|language|points .*|feedback .*|(response|respondent|submission|collector|entry|form|network|external) ?(id|number|type|reference)|last modified( time)?|email sent|custom data.*)$/u;

const WHOLE_NAME =
  /^(((your |applicant'?s? )?(full )?name)|name of (the )?applicant|(first )?name and (surname|family name|last name)|first and (last|family) names?)$/u;

const SURE_LIKENESS = 0.7;

/** What each column seems to be, by what was said before about this form, then by its words, then by its answers. */
export function proposeUses(
  columns: readonly Column[],
  questions: readonly FormQuestion[],
  before: ColumnUses,
): ReadonlyMap<string, ProposedUse> {
  const proposed = new Map<string, ProposedUse>();
  for (const column of columns) {
    const known = before[column.key];
    const use = known === undefined ? byWords(column) : ({ use: known, from: "known" } as const);
    if (use !== null) proposed.set(column.key, use);
  }
  proposeSent(columns, proposed);
  proposeQuestions(columns, questions, proposed);
  proposeAddress(columns, questions, proposed);
  for (const { key } of columns) {
    if (!proposed.has(key)) proposed.set(key, { use: { kind: "unplaced" }, from: "nothing" });
  }
  return proposed;
}

function byWords({ header }: Column): ProposedUse | null {
  if (isEqualityHeader(header)) return { use: { kind: "equality" }, from: "words" };
  const isOwn = OF_THE_PROGRAM.test(foldLabel(withoutBrackets(header)));
  return isOwn ? { use: { kind: "ignored" }, from: "words" } : null;
}

type Proposed = Map<string, ProposedUse>;

function proposeSent(columns: readonly Column[], proposed: Proposed): void {
  if ([...proposed.values()].some(({ use }) => use.kind === "receivedOn")) return;
  const times = columns.filter(({ key }) => SENT.includes(key) && !proposed.has(key));
  times.sort((left, right) => SENT.indexOf(left.key) - SENT.indexOf(right.key));
  for (const [index, { key }] of times.entries()) {
    const kind = index === 0 ? "receivedOn" : "ignored";
    proposed.set(key, { use: { kind }, from: "words" });
  }
}

type Candidate = {
  readonly column: Column;
  readonly field: FieldKey;
  readonly likeness: number;
  readonly isOption: boolean;
};

/** The most alike first; a question is answered by one column, or by all those that each hold one of its choices. */
function proposeQuestions(
  columns: readonly Column[],
  questions: readonly FormQuestion[],
  proposed: Proposed,
): void {
  const taken = new Map(fieldsIn(proposed).map((field) => [field, "whole" as const]));
  const candidates = columns
    .filter(({ key }) => !proposed.has(key))
    .flatMap((column) => candidateFor(column, questions))
    .sort((left, right) => right.likeness - left.likeness);
  const hasFamilyName = candidates.some(({ field }) => field === "familyName");
  for (const candidate of firstOfEach(candidates, taken)) {
    const { column, field, likeness } = candidate;
    const isWhole = field === "firstName" && !hasFamilyName && WHOLE_NAME.test(column.key);
    const use: ColumnUse = isWhole ? { kind: "wholeName" } : { kind: "question", field };
    proposed.set(column.key, { use, from: likeness < SURE_LIKENESS ? "guess" : "words" });
  }
}

function fieldsIn(proposed: Proposed): readonly FieldKey[] {
  return [...proposed.values()].flatMap(({ use }) => {
    if (use.kind === "wholeName") return ["firstName" as const, "familyName" as const];
    return use.kind === "question" ? [use.field] : [];
  });
}

function firstOfEach(
  candidates: readonly Candidate[],
  before: ReadonlyMap<FieldKey, "whole" | "options">,
): readonly Candidate[] {
  const taken = new Map(before);
  return candidates.filter(({ field, isOption }) => {
    const already = taken.get(field);
    if (already === "whole" || (already === "options" && !isOption)) return false;
    taken.set(field, isOption ? "options" : "whole");
    return true;
  });
}

function candidateFor(column: Column, questions: readonly FormQuestion[]): readonly Candidate[] {
  const { stem, option } = stemOf(column.header);
  const match = fieldMatches([asked(stem)], questions).matched[0];
  if (match === undefined) return [];
  const takesOptions =
    match.question.answer.kind === "anyOf" || match.question.answer.kind === "ranked";
  const isOption = option !== "" && takesOptions;
  return [{ column, field: match.question.key, likeness: match.likeness, isOption }];
}

function asked(question: string) {
  return {
    question,
    tag: "",
    value: { kind: "text", text: "" },
    labelPlaces: [],
    places: [],
    mechanism: "tableBeside",
    confidence: 1,
    doubts: [],
  } as const;
}

/** Without a word for it, the column that holds addresses is where to write to; one about somebody else is not. */
function proposeAddress(
  columns: readonly Column[],
  questions: readonly FormQuestion[],
  proposed: Proposed,
): void {
  const isTaken = [...proposed.values()].some(
    ({ use }) => use.kind === "question" && use.field === "email",
  );
  if (isTaken || !questions.some(({ key }) => key === "email")) return;
  const found = columns.find(
    ({ key, header, samples }) =>
      !proposed.has(key) &&
      samples.length > 0 &&
      samples.every(isAddress) &&
      !/referee|contact/u.test(foldText(header)),
  );
  if (found) proposed.set(found.key, { use: { kind: "question", field: "email" }, from: "guess" });
}
