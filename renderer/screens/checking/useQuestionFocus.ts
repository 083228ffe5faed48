import { type RefObject, useCallback, useEffect, useState } from "react";
import type { FieldKey } from "../../domain/applicationForm";

/** Which question has the focus, and the way to give it to another. A form opens with its first question in focus. */
export function useQuestionFocus(within: RefObject<HTMLElement | null>, first: FieldKey | null) {
  const [focused, setFocused] = useState<FieldKey | null>(first);
  const focusOn = useCallback(
    (field: FieldKey | null) => {
      const row = field && within.current?.querySelector<HTMLElement>(`[data-row="${field}"]`);
      row?.focus();
    },
    [within],
  );
  useEffect(() => {
    if (first === null) return;
    const row = within.current?.querySelector<HTMLElement>(`[data-row="${first}"]`);
    // The head of the form stays in sight.
    row?.focus({ preventScroll: true });
  }, [within, first]);
  // With the focus come the row's buttons and the whole of a long answer: all of it should be in sight.
  useEffect(() => {
    if (focused === null || focused === first) return;
    within.current
      ?.querySelector(`[data-field="${focused}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [within, focused, first]);
  return { focused, setFocused, focusOn };
}
