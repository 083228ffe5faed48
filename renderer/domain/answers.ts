import type { Answers, AnswerValue, FieldKey } from "./applicationForm";

/**
 * Reading answers: text and dates are kept as one text, choices as a list of option keys, also where only
 * one may be chosen (`applyingAs: ["group"]`, `over18: ["yes"]`).
 */

/** The written text, trimmed; "" when there is none. */
export function answerText(answers: Answers, key: FieldKey): string {
  const value = answers[key];
  if (value === undefined) return "";
  return (typeof value === "string" ? value : value.join(", ")).trim();
}

/** The chosen option keys in the order they were chosen (ranks: best first); none when not answered. */
export function chosenOptions(answers: Answers, key: FieldKey): readonly string[] {
  const value = answers[key];
  if (value === undefined) return [];
  if (typeof value !== "string") return value;
  return value.trim() === "" ? [] : [value.trim()];
}

/** True only for a plain yes; null when neither or both were chosen. */
export function saidYes(answers: Answers, key: FieldKey): boolean | null {
  const chosen = chosenOptions(answers, key);
  if (chosen.length !== 1) return null;
  if (chosen[0] === "yes") return true;
  return chosen[0] === "no" ? false : null;
}

/** False for nothing, blanks and an empty choice. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === "string" ? value.trim() !== "" : value.length > 0;
}
