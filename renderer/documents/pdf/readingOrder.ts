/** Which way a drawn letter runs. */
type Direction = "right" | "left" | "number" | "neutral";

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const NUMBER = /^[\p{Nd}]/u;
const LETTER = /\p{L}/u;

/** True when more of the letters run from right to left than from left to right. */
export function runsRightToLeft(texts: readonly string[]): boolean {
  return leftwardShare(texts) > 0.5;
}

/** How many of the letters run from right to left, from 0 to 1; 0 where there are no letters. */
export function leftwardShare(texts: readonly string[]): number {
  const directions = texts.map(directionOf);
  const leftward = directions.filter((direction) => direction === "left").length;
  const rightward = directions.filter((direction) => direction === "right").length;
  return leftward === 0 ? 0 : leftward / (leftward + rightward);
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
export function inReadingOrder<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  isRightToLeft: boolean,
): readonly T[] {
  const texts = items.map(textOf);
  const directions = texts.map(directionOf);
  if (!directions.includes("left")) return items;
  const levels = levelsOf(texts, directions, isRightToLeft);
  const ordered = [...items.keys()];
  for (let level = 2; level >= 1; level--) reverseRuns(ordered, levels, level);
  return ordered.map((index) => items[index] as T);
}

/** 0 and 2 run to the right, 1 to the left; the lowest is the line's own. */
function levelsOf(
  texts: readonly string[],
  directions: readonly Direction[],
  isRightToLeft: boolean,
): readonly number[] {
  const before = nearest(directions, 1);
  const after = nearest(directions, -1);
  return directions.map((direction, index) => {
    const around = { before: before[index], after: after[index] };
    const isNumber = direction === "number" || isWithinNumber(texts, directions, index);
    return levelOf(isNumber ? "number" : direction, around, isRightToLeft);
  });
}

function levelOf(direction: Direction, around: Around, isRightToLeft: boolean): number {
  if (direction === "left") return 1;
  if (direction === "neutral") return neutralLevel(around, isRightToLeft);
  return isRightToLeft || (direction === "number" && isAmongLeft(around)) ? 2 : 0;
}

type Around = {
  readonly before: Direction | undefined;
  readonly after: Direction | undefined;
};

function isAmongLeft({ before, after }: Around): boolean {
  return before === "left" && after === "left";
}

/** Between numbers, as between letters that run to the left, blanks and signs run to the left (rule N1). */
function neutralLevel(around: Around, isRightToLeft: boolean): number {
  if (!isRightToLeft) return isAmongLeft(around) ? 1 : 0;
  const { before, after } = around;
  const sides = new Set([before, after]);
  const isAmongRight = sides.has("right") && !sides.has("left") && !sides.has(undefined);
  return isAmongRight ? 2 : 1;
}

/** "17/05/1983", "3.7": a sign that parts the digits of one number (rules W4 and W6). */
function isWithinNumber(
  texts: readonly string[],
  directions: readonly Direction[],
  index: number,
): boolean {
  const parts = /^[-+.,:/]$/.test(texts[index] ?? "");
  return parts && directions[index - 1] === "number" && directions[index + 1] === "number";
}

/** For every item, the nearest direction before it (step 1) or after it (step -1) that is one. */
function nearest(
  directions: readonly Direction[],
  step: 1 | -1,
): readonly (Direction | undefined)[] {
  const found: (Direction | undefined)[] = new Array(directions.length);
  let last: Direction | undefined;
  for (let count = 0; count < directions.length; count++) {
    const index = step === 1 ? count : directions.length - 1 - count;
    found[index] = last;
    if (directions[index] !== "neutral") last = directions[index];
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
