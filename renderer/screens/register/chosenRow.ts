import { useSyncExternalStore } from "react";
import type { PersonId } from "../../domain/ids";

/**
 * Which row is chosen; null while it is the first of those listed. Rows listen by themselves: a step draws two of them,
 * and not the table.
 */
export type ChosenRow = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => PersonId | null;
  readonly choose: (id: PersonId | null) => void;
};

export function chosenRow(): ChosenRow {
  const listeners = new Set<() => void>();
  let chosen: PersonId | null = null;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: () => chosen,
    choose: (id) => {
      if (id === chosen) return;
      chosen = id;
      for (const listener of listeners) listener();
    },
  };
}

/** Whether a row is the chosen one. */
export function useIsChosen(row: ChosenRow, id: PersonId, isFirst: boolean): boolean {
  return useSyncExternalStore(row.subscribe, () => {
    const chosen = row.now();
    return chosen === null ? isFirst : chosen === id;
  });
}
