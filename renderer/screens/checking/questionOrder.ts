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
