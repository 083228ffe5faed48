import { type RefObject, useEffect, useEffectEvent } from "react";
import type { AnswerValue, FieldKey } from "../../domain/applicationForm";
import { useKeysWithin } from "../checking/useKeysWithin";
import { focusNext } from "./entryFocus";

type Deeds = {
  readonly answer: (field: FieldKey, value: AnswerValue) => void;
  readonly keep: () => void;
  readonly finish: () => void;
};

const YES_NO: Readonly<Record<string, string>> = { y: "yes", n: "no" };

/** Enter goes to the next question, Ctrl Enter saves, Y and N answer a question of yes or no and go on. */
export function useEntryKeys(form: RefObject<HTMLDivElement | null>, deeds: Deeds): void {
  useKeepOnLeaving(form, deeds.keep);
  useKeysWithin(form, (event) => {
    if (!(event.target instanceof HTMLElement)) return false;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && isCommand) {
      deeds.finish();
      return true;
    }
    return !isCommand && !event.altKey && movesOn(event, event.target, deeds, form.current);
  });
}

/** True where the key answered a question or went on to the next. */
function movesOn(
  event: KeyboardEvent,
  target: HTMLElement,
  deeds: Deeds,
  form: HTMLElement | null,
): boolean {
  const question = target.closest<HTMLElement>("[data-question]");
  if (question === null) return false;
  const isLine = event.key === "Enter" && target instanceof HTMLInputElement;
  const yesOrNo = question.dataset.kind === "yesNo" ? YES_NO[event.key.toLowerCase()] : undefined;
  if (yesOrNo !== undefined) deeds.answer(question.dataset.question as FieldKey, [yesOrNo]);
  if (isLine || yesOrNo !== undefined) focusNext(form, target);
  return isLine || yesOrNo !== undefined;
}

/** What was typed is kept as soon as the field is left. */
function useKeepOnLeaving(form: RefObject<HTMLDivElement | null>, keep: () => void): void {
  const left = useEffectEvent(keep);
  useEffect(() => {
    const element = form.current;
    const listener = () => left();
    element?.addEventListener("focusout", listener);
    return () => element?.removeEventListener("focusout", listener);
  }, [form]);
}
