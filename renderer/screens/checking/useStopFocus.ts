import { type RefObject, useCallback, useEffect, useState } from "react";
import { type Stop, stopName } from "./stops";

/** Which stop has the focus, and the way to give it to another. A form opens with its first stop in focus. */
export function useStopFocus(
  within: RefObject<HTMLElement | null>,
  first: Stop | null,
  stops: readonly Stop[],
) {
  const [focused, setFocused] = useState<Stop | null>(first);
  const focusOn = useCallback(
    (stop: Stop | null) => elementAt(within.current, stop)?.focus(),
    [within],
  );
  useEffect(() => {
    // The head of the form stays in sight.
    elementAt(within.current, first)?.focus({ preventScroll: true });
  }, [within, first]);
  // With the focus come the stop's buttons and the whole of a long answer: all of it should be in sight.
  useEffect(() => {
    if (focused === first) return;
    const whole = elementAt(within.current, focused)?.closest("li");
    whole?.scrollIntoView({ block: "nearest" });
  }, [within, focused, first]);
  // A piece of text that found its question is gone and the focus with it: the keys go on where it stood.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the stops are others than before
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const stillThere = elementAt(within.current, focused) ?? elementAt(within.current, first);
    stillThere?.focus();
  }, [stops]);
  return { focused, setFocused, focusOn };
}

function elementAt(within: HTMLElement | null, stop: Stop | null): HTMLElement | null {
  if (stop === null) return null;
  return within?.querySelector<HTMLElement>(`[data-stop="${stopName(stop)}"]`) ?? null;
}
