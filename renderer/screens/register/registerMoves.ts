import type { PersonId } from "../../domain/ids";

/** What a key means on a row of the register. */
export type Move = "up" | "down" | "first" | "last";

const MOVE_OF_KEY: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

export function moveOfKey(key: string): Move | null {
  return MOVE_OF_KEY[key] ?? null;
}

/** The person a move leads to; stays where it is at either end. Null only when nobody is listed. */
export function personAt(
  move: Move,
  listed: readonly PersonId[],
  chosen: PersonId | null,
): PersonId | null {
  if (listed.length === 0) return null;
  const at = chosen === null ? -1 : listed.indexOf(chosen);
  const last = listed.length - 1;
  const index = { up: Math.max(0, at - 1), down: Math.min(last, at + 1), first: 0, last }[move];
  return listed[index] ?? null;
}
