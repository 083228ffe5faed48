import type { FieldKey, FormQuestion, FormSection } from "../../domain/applicationForm";

export type QuestionGroup = {
  readonly kind: "lookFirst" | FormSection;
  readonly questions: readonly FormQuestion[];
};

/**
 * The questions in the order they are walked: those that needed a look when the form was opened stand first, then
 * the form's own order. A question settled meanwhile stays where it is, so that nothing jumps under the hand.
 */
export function questionGroups(
  questions: readonly FormQuestion[],
  lookFirst: ReadonlySet<FieldKey>,
): readonly QuestionGroup[] {
  const first = questions.filter(({ key }) => lookFirst.has(key));
  const others = questions.filter(({ key }) => !lookFirst.has(key));
  const sections = [...new Set(others.map(({ section }) => section))];
  return [
    ...(first.length > 0 ? [{ kind: "lookFirst" as const, questions: first }] : []),
    ...sections.map((section) => ({
      kind: section,
      questions: others.filter((question) => question.section === section),
    })),
  ];
}

/** The field `step` rows further on; the first or the last stays at the end. */
export function fieldAt(
  order: readonly FieldKey[],
  from: FieldKey | null,
  step: number,
): FieldKey | null {
  const index = from === null ? -1 : order.indexOf(from);
  return order[Math.max(0, Math.min(order.length - 1, index + step))] ?? null;
}

/** The next open question after `from`, else the first open one; null when none is open. */
export function nextOpen(
  order: readonly FieldKey[],
  open: ReadonlySet<FieldKey>,
  from: FieldKey,
): FieldKey | null {
  const waiting = order.filter((field) => field !== from && open.has(field));
  const position = order.indexOf(from);
  return waiting.find((field) => order.indexOf(field) > position) ?? waiting[0] ?? null;
}
