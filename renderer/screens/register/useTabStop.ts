import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { PersonId } from "../../domain/ids";
import type { OnScreen } from "./registerHands";

/**
 * The one row that Tab stops at, with its buttons; null before Tab was ever pressed. It is settled when Tab is pressed,
 * before the focus moves: to settle it with each arrow and mark cost more than the mark.
 */
export function useTabStop(onScreen: () => OnScreen): PersonId | null {
  const [stop, setStop] = useState<PersonId | null>(null);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Tab") flushSync(() => setStop(onScreen().chosen()));
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onScreen]);
  return stop;
}
