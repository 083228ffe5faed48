import { useRef } from "react";

/** Runs one piece of work after the other, so that each is worked out from what the one before has kept. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** The turns of one screen: an answer corrected a moment ago is kept before the form it belongs to is accepted. */
export function useInTurn(): InTurn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useRef<InTurn>((work) => {
    const turn = last.current.then(work);
    last.current = turn.catch(() => undefined);
    return turn;
  });
  return inTurn.current;
}
