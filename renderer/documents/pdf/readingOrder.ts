/** Which way a drawn letter runs. */
type Direction = "right" | "left" | "number" | "neutral";

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const NUMBER = /^[\p{Nd}]/u;
const LETTER = /\p{L}/u;

/** True when more of the letters run from right to left than from left to right. */
export function runsRightToLeft(texts: readonly string[]): boolean {
  let balance = 0;
  for (const text of texts) {
    const direction = directionOf(text);
    if (direction === "left") balance++;
    else if (direction === "right") balance--;
  }
  return balance > 0;
}

/** "left" for letters that run to the left. */
function directionOf(text: string): Direction {
  if (RIGHT_TO_LEFT.test(text)) return "left";
  if (NUMBER.test(text)) return "number";
  return LETTER.test(text) ? "right" : "neutral";
}

/**
 * Drawn letters, given from left to right as they stand, in the order in which they are read: the way back of the
 * Unicode bidirectional algorithm (UAX 9), as far as what is drawn still tells it.
 */
export function inReadingOrder<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const directions = items.map((item) => directionOf(textOf(item)));
  if (!directions.includes("left")) return items;
  const isRightToLeft = runsRightToLeft(items.map(textOf));
  const levels = levelsOf(directions, isRightToLeft);
  const ordered = [...items.keys()];
  for (let level = 2; level >= 1; level--) reverseRuns(ordered, levels, level);
  return ordered.map((index) => items[index] as T);
}

/** 0 and 2 run to the right, 1 to the left; the lowest is the line's own. */
function levelsOf(directions: readonly Direction[], isRightToLeft: boolean): readonly number[] {
  const base = isRightToLeft ? 1 : 0;
  const levels = directions.map((direction) => {
    if (direction === "left") return 1;
    if (direction === "right") return isRightToLeft ? 2 : 0;
    return direction === "number" && isRightToLeft ? 2 : -1;
  });
  const known = [...levels];
  const before = nearest(known, 1);
  const after = nearest(known, -1);
  return levels.map((level, index) => {
    if (level >= 0) return level;
    const [one, other] = [before[index] ?? base, after[index] ?? base];
    if (one !== other) return base;
    return directions[index] === "number" && one === 1 ? 2 : one;
  });
}

/** For every item, the level of the nearest item before it (step 1) or after it (step -1) that has one. */
function nearest(levels: readonly number[], step: 1 | -1): readonly (number | undefined)[] {
  const found: (number | undefined)[] = new Array(levels.length);
  let last: number | undefined;
  for (let count = 0; count < levels.length; count++) {
    const index = step === 1 ? count : levels.length - 1 - count;
    found[index] = last;
    const level = levels[index] as number;
    if (level >= 0) last = level;
  }
  return found;
}

function reverseRuns(order: number[], levels: readonly number[], level: number): void {
  let start = 0;
  const turned = order.map((index) => levels[index] as number);
  while (start < turned.length) {
    let end = start;
    while (end < turned.length && (turned[end] as number) >= level) end++;
    if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
    start = Math.max(end, start + 1);
  }
}
