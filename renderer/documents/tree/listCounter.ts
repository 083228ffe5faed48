import { numeral } from "./numerals";

/** Counts list items in document order and gives what Word prints in front of each. */
export type ListCounter = {
  /** `level`: 0 or more; below the ninth there is none. */
  next(listId: string, level: number): string;
};

/** `text` is what is printed, with "%1" to "%9" for the counts of the levels. */
export type ListLevel = { readonly format: string; readonly text: string; readonly start: number };

const NO_LIST = "0";
const DEEPEST_LEVEL = 8;

export function listCounter(levelsOfList: ReadonlyMap<string, readonly ListLevel[]>): ListCounter {
  const counts = new Map<string, number[]>();
  return {
    next(listId, asked) {
      const level = Math.min(asked, DEEPEST_LEVEL);
      const levels = levelsOfList.get(listId);
      if (listId === NO_LIST || levels === undefined) return "";
      const current = counts.get(listId) ?? [];
      current.length = Math.min(current.length, level + 1);
      for (let above = 0; above <= level; above++) {
        current[above] ??= (levels[above]?.start ?? 1) - (above === level ? 1 : 0);
      }
      current[level] = (current[level] ?? 0) + 1;
      counts.set(listId, current);
      return printed(levels, level, current);
    },
  };
}

/** "%1.%2" with the counts filled in; bullets of any font become one bullet. */
function printed(levels: readonly ListLevel[], level: number, counts: readonly number[]): string {
  const shape = levels[level];
  if (shape === undefined || shape.format === "none") return "";
  if (shape.format === "bullet") return "•";
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return numeral(counts[index] ?? 1, levels[index]?.format ?? "decimal");
  });
}
