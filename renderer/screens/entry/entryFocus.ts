import type { FieldKey } from "../../domain/applicationForm";

/** One stop a question: the control that Tab would reach first in it. */
const CONTROLS = "input:not([disabled]), textarea:not([disabled])";

function questionsIn(form: HTMLElement | null): readonly HTMLElement[] {
  return [...(form?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
}

function focusIn(question: HTMLElement | undefined): void {
  const controls = [...(question?.querySelectorAll<HTMLInputElement>(CONTROLS) ?? [])];
  const found = controls.find(({ checked, type }) => type === "radio" && checked) ?? controls[0];
  found?.focus();
  question?.scrollIntoView({ block: "nearest" });
}

export function focusFirst(form: HTMLElement | null): void {
  focusIn(questionsIn(form)[0]);
}

export function focusQuestion(form: HTMLElement | null, field: FieldKey): void {
  focusIn(questionsIn(form).find(({ dataset }) => dataset.question === field));
}

/** The question after the one a control stands in; at the last it stays. */
export function focusNext(form: HTMLElement | null, from: Element): void {
  const questions = questionsIn(form);
  const at = questions.findIndex((question) => question.contains(from));
  focusIn(questions[at + 1]);
}
