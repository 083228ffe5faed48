import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { PersonId } from "../../domain/ids";
import { useLatest } from "./useLatest";

/**
 * The one row that Tab stops at, with its buttons; null before Tab was ever pressed. It is settled when Tab is pressed,
 * before the focus moves: to settle it with each arrow and mark cost more than the mark.
 */
export function useTabStop(chosen: PersonId | null): PersonId | null {
  const [stop, setStop] = useState<PersonId | null>(null);
  const latest = useLatest(chosen);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Tab") flushSync(() => setStop(latest()));
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [latest]);
  return stop;
}
