import { attribute, childElements, childValue, type XmlElement } from "../outside/xmlTree";

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

function numeral(count: number, format: string): string {
  if (format === "lowerLetter") return letter(count);
  if (format === "upperLetter") return letter(count).toUpperCase();
  if (format === "lowerRoman") return roman(count);
  if (format === "upperRoman") return roman(count).toUpperCase();
  return String(count);
}

/** a to z, then aa, bb, as Word counts. */
function letter(count: number): string {
  const index = (Math.max(count, 1) - 1) % 26;
  const repeats = Math.min(Math.floor((Math.max(count, 1) - 1) / 26) + 1, 8);
  return String.fromCharCode(97 + index).repeat(repeats);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let left = Math.min(Math.max(count, 1), 399);
  let text = "";
  for (const [value, digits] of ROMAN) {
    while (left >= value) {
      text += digits;
      left -= value;
    }
  }
  return text;
}
