import type { FieldKey } from "../../domain/applicationForm";
import type { QuestionGroup } from "./questionOrder";

/** Where the keys can stand: on a question, or on a piece of text that fits none. */
export type Stop =
  | { readonly kind: "question"; readonly field: FieldKey }
  | { readonly kind: "piece"; readonly index: number };

/** The stops in the order they are walked: what needs a look, the text that fits no question, everything else. */
export function stopsInOrder(
  groups: readonly QuestionGroup[],
  pieces: readonly number[],
): readonly Stop[] {
  const stopsOf = (group: QuestionGroup): readonly Stop[] =>
    group.questions.map(({ key }) => ({ kind: "question", field: key }));
  return [
    ...groups.filter(({ kind }) => kind === "lookFirst").flatMap(stopsOf),
    ...pieces.map((index) => ({ kind: "piece", index }) as const),
    ...groups.filter(({ kind }) => kind !== "lookFirst").flatMap(stopsOf),
  ];
}

/** The name a stop's element carries in `data-stop`. */
export function stopName(stop: Stop): string {
  return stop.kind === "question" ? stop.field : `piece ${stop.index}`;
}

function isSameStop(one: Stop | null, other: Stop | null): boolean {
  return one !== null && other !== null && stopName(one) === stopName(other);
}

/** The stop `step` further on; the first and the last stay at the ends. */
export function stopAt(stops: readonly Stop[], from: Stop | null, step: number): Stop | null {
  const index = stops.findIndex((stop) => isSameStop(stop, from));
  return stops[Math.max(0, Math.min(stops.length - 1, index + step))] ?? null;
}

/** The next stop after `from` that waits for a word, else the first of them; null when none does. */
export function nextOpenStop(
  stops: readonly Stop[],
  isOpen: (stop: Stop) => boolean,
  from: Stop | null,
): Stop | null {
  const position = stops.findIndex((stop) => isSameStop(stop, from));
  const open = stops.filter((stop) => isOpen(stop) && !isSameStop(stop, from));
  return open.find((stop) => stops.indexOf(stop) > position) ?? open[0] ?? null;
}
