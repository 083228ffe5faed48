import type { StateShape } from "../../components/signLetters";
import type { MarkKind, MarkStatus } from "../../domain/person";

export type MarkOrNone = MarkKind | "none";

/**
 * How a mark looks. Those who were there are green; those who told us are hollow; an absence is solid ink, as
 * brick is kept for danger; no mark yet recedes. The shape says the same without colour.
 */
export type MarkLook = {
  readonly shape: StateShape;
  readonly tone: "there" | "partly" | "told" | "away" | "none";
};

export const MARK_LOOKS: Readonly<Record<MarkOrNone, MarkLook>> = {
  present: { shape: "tick", tone: "there" },
  late: { shape: "half", tone: "partly" },
  leftEarly: { shape: "triangle", tone: "partly" },
  selfReported: { shape: "disc", tone: "there" },
  apologies: { shape: "envelope", tone: "told" },
  excused: { shape: "diamond", tone: "told" },
  absent: { shape: "cross", tone: "away" },
  none: { shape: "ring", tone: "none" },
};

/** The key that gives a mark to the chosen row; the same letter stands for it in the year grid and the workbook. */
export const MARK_KEYS: Readonly<Record<MarkKind, string>> = {
  present: "P",
  late: "L",
  leftEarly: "E",
  apologies: "A",
  excused: "R",
  absent: "X",
  selfReported: "S",
};

const MARK_OF_KEY: ReadonlyMap<string, MarkKind> = new Map([
  ...(Object.entries(MARK_KEYS) as [MarkKind, string][]).map(([kind, key]) => [key, kind] as const),
  // "Excused" by those who think of the word and not of the reason given.
  ["U", "excused"],
]);

/** The mark a pressed key stands for, whatever the shift key did; null for any other key. */
export function markOfKey(key: string): MarkKind | null {
  return MARK_OF_KEY.get(key.toUpperCase()) ?? null;
}

export function markOrNone(status: MarkStatus | null): MarkOrNone {
  return status === null ? "none" : status.kind;
}
