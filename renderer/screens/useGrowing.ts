import { startTransition, useEffect, useState } from "react";

/** Rows of one screenful and some more. */
const STEP = 60;

/** How many of `total` rows to draw: a screenful at once, the rest a step at a time, so that no key waits for hundreds. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn < total) startTransition(() => setDrawn(drawn + STEP));
  }, [drawn, total]);
  return Math.min(drawn, total);
}
