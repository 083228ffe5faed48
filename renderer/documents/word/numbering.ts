import { attribute, childElements, childValue, type XmlElement } from "../outside/xmlTree";
import { numeral } from "../tree/numerals";

/** Counts list items in document order and gives what Word prints in front of each. */
export type ListCounter = { next(listId: string, level: number): string };

type Level = { readonly format: string; readonly text: string; readonly start: number };

const NO_LIST = "0";

export function readNumbering(root: XmlElement | null): ListCounter {
  const levelsOfList = readLevels(root);
  const counts = new Map<string, number[]>();
  return {
    next(listId, level) {
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

function readLevels(root: XmlElement | null): ReadonlyMap<string, readonly Level[]> {
  const elements = root === null ? [] : childElements(root);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const abstract = new Map(
    named("w:abstractNum").map((each) => [attribute(each, "w:abstractNumId"), levelsOf(each)]),
  );
  return new Map(
    named("w:num").map((list) => [
      attribute(list, "w:numId") ?? "",
      abstract.get(childValue(list, "w:abstractNumId")) ?? [],
    ]),
  );
}

function levelsOf(abstract: XmlElement): readonly Level[] {
  return childElements(abstract)
    .filter(({ name }) => name === "w:lvl")
    .map((level) => ({
      format: childValue(level, "w:numFmt") ?? "decimal",
      text: childValue(level, "w:lvlText") ?? "",
      start: Number(childValue(level, "w:start") ?? "1"),
    }));
}

/** "%1.%2" with the counts filled in; bullets of any font become one bullet. */
function printed(levels: readonly Level[], level: number, counts: readonly number[]): string {
  const shape = levels[level];
  if (shape === undefined || shape.format === "none") return "";
  if (shape.format === "bullet") return "•";
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return numeral(counts[index] ?? 1, levels[index]?.format ?? "decimal");
  });
}
