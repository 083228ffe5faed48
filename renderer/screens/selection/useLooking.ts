import { useEffect, useState } from "react";
import type { Application } from "../../domain/application";
import { lookFurther } from "./maskQuestions";

/** Short enough that no key waits. */
const SLICE_MS = 20;
const DRAWN_EVERY_MS = 200;

/** Looks through the answers of hundreds a slice at a time beside the screen, which is drawn again as the counts come. */
export function useLooking(applications: readonly Application[]): void {
  const [, setLooks] = useState(0);
  useEffect(() => {
    let drawnAt = performance.now();
    let timer = setTimeout(look);
    function look(): void {
      const began = performance.now();
      const isDone = lookFurther(applications, () => performance.now() - began > SLICE_MS);
      if (isDone || performance.now() - drawnAt > DRAWN_EVERY_MS) {
        drawnAt = performance.now();
        setLooks((looks) => looks + 1);
      }
      if (!isDone) timer = setTimeout(look);
    }
    return () => clearTimeout(timer);
  }, [applications]);
}
