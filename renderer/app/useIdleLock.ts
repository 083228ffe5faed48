import { useEffect, useRef } from "react";
import type { Clock } from "../domain/calendar";

const MS_PER_MINUTE = 60_000;
/** Short enough that a laptop just woken locks at once; asking the clock costs nothing. */
const ASKED_EVERY_MS = 5_000;

const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after so many minutes without a key or a touch. Time asleep counts, as the clock runs on. */
export function useIdleLock(minutes: number, clock: Clock, lock: () => void): void {
  const lastSign = useRef(clock());
  useEffect(() => {
    const seen = (): void => {
      if (clock() - lastSign.current < minutes * MS_PER_MINUTE) lastSign.current = clock();
    };
    const ask = (): void => {
      if (clock() - lastSign.current >= minutes * MS_PER_MINUTE) lock();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, seen, { passive: true });
    const timer = setInterval(ask, ASKED_EVERY_MS);
    addEventListener("focus", ask);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, seen);
      clearInterval(timer);
      removeEventListener("focus", ask);
    };
  }, [minutes, clock, lock]);
}
