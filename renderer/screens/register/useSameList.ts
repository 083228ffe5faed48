import { useState } from "react";

/** The list given before while it holds the very same things, so that what is drawn from it is not drawn again. */
export function useSameList<Thing>(list: readonly Thing[]): readonly Thing[] {
  const [kept, setKept] = useState(list);
  const isSame =
    kept.length === list.length && kept.every((thing, index) => Object.is(thing, list[index]));
  if (isSame) return kept;
  setKept(list);
  return list;
}
