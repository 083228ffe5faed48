import { useLayoutEffect, useMemo, useRef } from "react";

/** Gives a function that is always the same and answers with what was drawn last, so that rows need not be redrawn. */
export function useLatest<Thing>(thing: Thing): () => Thing {
  const latest = useRef(thing);
  useLayoutEffect(() => {
    latest.current = thing;
  });
  return useMemo(() => () => latest.current, []);
}
