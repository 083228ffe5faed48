import { answerText, isAnswered } from "./answers";
import type { Application } from "./application";
import type { Answers, AnswerValue, FieldKey, FormQuestion } from "./applicationForm";
import { compareDates } from "./calendarRules";
import { folded } from "./folded";
import { foldText } from "./foldText";
import { fullNameOf } from "./personFromAnswers";

/** Another application that seems to come from the same person, and what says so. */
export type Twin = { readonly application: Application; readonly by: "email" | "nameAndPhone" };

/**
 * Those of the same edition that seem to come from the same person, the first received first: by email, else by name
 * and telephone, as they are compared. Set-aside and replaced ones, and those said to be two people, are none.
 */
export function twinsOf(application: Application, others: Iterable<Application>): readonly Twin[] {
  if (!canHaveTwin(application)) return [];
  const twins: Twin[] = [];
  for (const other of others) {
    if (!canHaveTwin(other) || other.id === application.id) continue;
    if (other.editionId !== application.editionId || areApart(application, other)) continue;
    const by = samePersonBy(application.answers, other.answers);
    if (by !== null) twins.push({ application: other, by });
  }
  return twins.sort((left, right) => byArrival(left.application, right.application));
}

/** The ids of all that have a twin; looked up by what could be shared, so that hundreds are quick. */
export function idsWithTwin(applications: Iterable<Application>): ReadonlySet<string> {
  const groups = new Map<string, Application[]>();
  for (const application of applications) {
    for (const key of keysOf(application.answers)) {
      groups.set(key, [...(groups.get(key) ?? []), application]);
    }
  }
  const crowded = [...groups.values()].filter((group) => group.length > 1);
  return new Set(
    crowded.flatMap((group) =>
      group.filter((one) => twinsOf(one, group).length > 0).map(({ id }) => id),
    ),
  );
}

function keysOf(answers: Answers): readonly string[] {
  const email = foldText(answerText(answers, "email"));
  const name = folded(fullNameOf(answers));
  return [...(email === "" ? [] : [`email ${email}`]), ...(name === "" ? [] : [`name ${name}`])];
}

/** Negative when `one` came before `other`; numbers decide within a day. */
export function byArrival(one: Application, other: Application): number {
  return compareDates(one.receivedOn, other.receivedOn) || one.number - other.number;
}

function canHaveTwin({ check }: Application): boolean {
  return check.kind === "toCheck" || check.kind === "checked";
}

function areApart(one: Application, other: Application): boolean {
  return (one.apart ?? []).includes(other.id) || (other.apart ?? []).includes(one.id);
}

function samePersonBy(one: Answers, other: Answers): Twin["by"] | null {
  const email = foldText(answerText(one, "email"));
  if (email !== "" && email === foldText(answerText(other, "email"))) return "email";
  const name = folded(fullNameOf(one));
  if (name === "" || name !== folded(fullNameOf(other))) return null;
  const numbers = new Set(phoneNumbers(one));
  return phoneNumbers(other).some((number) => numbers.has(number)) ? "nameAndPhone" : null;
}

/** A number without its country in front or its zero: the digits that every way of writing it shares. */
const SHARED_DIGITS = 9;

/** "+44 7700 900456 / 0114 496 0123" gives both. Fewer digits than any number has are none. */
function phoneNumbers(answers: Answers): readonly string[] {
  return answerText(answers, "phone")
    .normalize("NFKC")
    .split(/[/,;\n]|\bor\b/u)
    .map((number) => number.replace(/\D/gu, "").slice(-SHARED_DIGITS))
    .filter((digits) => digits.length >= SHARED_DIGITS - 2);
}

/** One question that two versions answer differently; undefined where one does not answer it. */
export type Difference = {
  readonly question: FormQuestion;
  readonly earlier: AnswerValue | undefined;
  readonly newer: AnswerValue | undefined;
};

/** Where two versions differ, in the order of the form. Case counts, spaces at the ends and kinds of quote do not. */
export function differencesOf(
  earlier: Answers,
  newer: Answers,
  questions: readonly FormQuestion[],
): readonly Difference[] {
  return questions
    .map((question) => ({
      question,
      earlier: earlier[question.key],
      newer: newer[question.key],
    }))
    .filter((one) => asCompared(one.earlier) !== asCompared(one.newer));
}

/** What is proposed: the newer answer, and the earlier one where the newer version says nothing. */
export function keptFromEarlier(differences: readonly Difference[]): readonly FieldKey[] {
  return differences.filter(({ newer }) => !isAnswered(newer)).map(({ question }) => question.key);
}

function asCompared(value: AnswerValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : value.join("\n");
}
