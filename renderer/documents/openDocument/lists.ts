import { byName } from "../outside/byName";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { numeral } from "../tree/numerals";

/** Where a paragraph stands in the lists around it. */
export type ListPosition = {
  readonly style: string | null;
  /** Items of one key are counted together. */
  readonly key: string;
  /** 1 for the outermost list. */
  readonly level: number;
};

/** Counts list items in document order and gives what is printed in front of each. */
export type ListCounter = {
  /** The position inside a list that stands at `around`. */
  enter(list: XmlElement, around: ListPosition | null): ListPosition;
  /** `start`: the item's own number, if it has one. */
  label(position: ListPosition, style: string | null, start: string | null): string;
};

type Level = {
  readonly isBullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shownLevels: number;
  readonly start: number;
};

const DEEPEST_LEVEL = 10;
/** The list style of numbered headings. */
const OUTLINE = "outline";
export const HEADINGS: Omit<ListPosition, "level"> = { style: OUTLINE, key: OUTLINE };

/** `groups`: the elements that list styles stand in, of all parts; the later ones win. */
export function readLists(groups: readonly (XmlElement | null)[]): ListCounter {
  const styles = levelsByStyle(groups);
  const counts = new Map<string, number[]>();
  const keys = new Map<string, string>();
  const lastKeyOfStyle = new Map<string | null, string>();
  let entered = 0;
  return {
    enter(list, around) {
      const style = attribute(list, "text:style-name") ?? around?.style ?? null;
      if (around !== null) return { style, key: around.key, level: around.level + 1 };
      const own = attribute(list, "xml:id") ?? `list${entered++}`;
      const continued = attribute(list, "text:continue-list");
      const isContinued = attribute(list, "text:continue-numbering") === "true";
      const last = isContinued ? lastKeyOfStyle.get(style) : undefined;
      const key = continued === null ? (last ?? own) : (keys.get(continued) ?? own);
      keys.set(own, key);
      lastKeyOfStyle.set(style, key);
      return { style, key, level: 1 };
    },
    label({ style, key, level }, paragraphStyle, start) {
      const levels = styles.get(style ?? paragraphStyle ?? "");
      if (levels === undefined || level > DEEPEST_LEVEL) return "";
      const current = counts.get(key) ?? [];
      counts.set(key, current);
      return printed(levels, level, counted(current, levels, level, start));
    },
  };
}

function counted(
  current: number[],
  levels: readonly (Level | undefined)[],
  level: number,
  start: string | null,
): readonly number[] {
  current.length = Math.min(current.length, level);
  for (let above = 0; above < level; above++) {
    current[above] ??= (levels[above]?.start ?? 1) - (above === level - 1 ? 1 : 0);
  }
  const own = start === null ? Number.NaN : Number(start);
  current[level - 1] = Number.isNaN(own) ? (current[level - 1] ?? 0) + 1 : own;
  return current;
}

function levelsByStyle(
  groups: readonly (XmlElement | null)[],
): ReadonlyMap<string, readonly (Level | undefined)[]> {
  const styles = new Map<string, readonly (Level | undefined)[]>();
  for (const style of groups.flatMap((group) => (group === null ? [] : childElements(group)))) {
    if (style.name === "text:outline-style") styles.set(OUTLINE, levelsOf(style));
    if (style.name !== "text:list-style") continue;
    styles.set(attribute(style, "style:name") ?? "", levelsOf(style));
  }
  return styles;
}

function levelsOf(style: XmlElement): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childElements(style)) {
    const level = Number(attribute(element, "text:level") ?? "0");
    if (level >= 1 && level <= DEEPEST_LEVEL) levels[level - 1] = levelOf(element);
  }
  return levels;
}

function levelOf(element: XmlElement): Level {
  return {
    isBullet: /-(bullet|image)$/.test(element.name),
    format: attribute(element, "style:num-format") ?? "",
    prefix: attribute(element, "style:num-prefix") ?? "",
    suffix: attribute(element, "style:num-suffix") ?? "",
    shownLevels: Number(attribute(element, "text:display-levels") ?? "1") || 1,
    start: Number(attribute(element, "text:start-value") ?? "1"),
  };
}

const FORMATS = byName<string>({
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
});

/** "2.1)" of the shown levels; bullets of any font become one bullet; a format of "" prints no number. */
function printed(
  levels: readonly (Level | undefined)[],
  level: number,
  counts: readonly number[],
): string {
  const shape = levels[level - 1];
  if (shape === undefined) return "";
  if (shape.isBullet) return "•";
  if (shape.format === "") return "";
  const from = Math.max(level - Math.min(shape.shownLevels, level), 0);
  const numbers = counts.slice(from, level).flatMap((count, index) => {
    const format = levels[from + index]?.format ?? "";
    return format === "" ? [] : [numeral(count, FORMATS.get(format) ?? "decimal")];
  });
  return `${shape.prefix}${numbers.join(".")}${shape.suffix}`;
}

/** The element that list styles of a part stand in. */
export function listStyleGroups(root: XmlElement | null): readonly (XmlElement | null)[] {
  return [child(root, "office:styles"), child(root, "office:automatic-styles")];
}
