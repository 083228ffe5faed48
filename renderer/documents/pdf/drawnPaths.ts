import {
  apply,
  type Box,
  boxAround,
  heightOf,
  type Matrix,
  type Point,
  scaleOf,
  widthOf,
} from "./geometry";
import type { Drawing, Fill, Rule } from "./pageContent";

/** pdf.js writes a path as a row of numbers: what to do, then the points it takes. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const POINTS_OF: Readonly<Record<number, number>> = {
  [MOVE]: 1,
  [LINE]: 1,
  [CURVE]: 3,
  [QUADRATIC]: 2,
};

/** A filled rectangle no thicker than this is a line. */
const THICKEST_RULE = 2.6;
const STRAIGHT_WITHIN = 0.6;
const SHORTEST_RULE = 2;

type Subpath = {
  readonly points: Point[];
  isClosed: boolean;
  isCurved: boolean;
  lineCount: number;
};

export type Paint = {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  /** null where it is not filled, or not drawn with the pen. */
  readonly fill: string | null;
  readonly stroke: string | null;
};

export type Drawn = {
  readonly rules: Rule[];
  readonly frames: Box[];
  readonly fills: Fill[];
  readonly drawings: Drawing[];
};

/** Sorts a painted path into lines, filled rectangles and everything else. White on white shows nothing. */
export function addPath(numbers: ArrayLike<number>, paint: Paint, drawn: Drawn): void {
  for (const subpath of subpathsOf(numbers, paint.matrix)) {
    if (subpath.points.length < 2) continue;
    if (paint.fill !== null) addFilled(subpath, paint.fill, drawn);
    if (paint.stroke !== null && !isWhite(paint.stroke)) {
      addStroked(subpath, paint.lineWidth * scaleOf(paint.matrix), drawn);
    }
  }
}

export function isWhite(color: string): boolean {
  return /^#f[a-f]f[a-f]f[a-f]$/i.test(color);
}

function subpathsOf(numbers: ArrayLike<number>, matrix: Matrix): readonly Subpath[] {
  const subpaths: Subpath[] = [];
  let index = 0;
  while (index < numbers.length) {
    const step = numbers[index++] as number;
    const open = step === MOVE ? undefined : subpaths.at(-1);
    const subpath = open ?? { points: [], isClosed: false, isCurved: false, lineCount: 0 };
    if (open === undefined) subpaths.push(subpath);
    index = takeStep(step, subpath, numbers, index, matrix);
  }
  return subpaths;
}

/** Adds one step to a subpath; gives the index behind its points. What is no step closes it. */
function takeStep(
  step: number,
  subpath: Subpath,
  numbers: ArrayLike<number>,
  from: number,
  matrix: Matrix,
): number {
  const count = POINTS_OF[step];
  if (count === undefined) subpath.isClosed = true;
  if (step === LINE) subpath.lineCount++;
  if (step === CURVE || step === QUADRATIC) subpath.isCurved = true;
  const to = from + (count ?? 0) * 2;
  for (let index = from; index < to; index += 2) {
    subpath.points.push(apply(matrix, numbers[index] as number, numbers[index + 1] as number));
  }
  return to;
}

function addFilled(subpath: Subpath, color: string, drawn: Drawn): void {
  const box = boxAround(subpath.points);
  if (!isUpright(subpath)) {
    if (!isWhite(color)) drawn.drawings.push(drawing(subpath, box, true));
    return;
  }
  const isThin = Math.min(widthOf(box), heightOf(box)) <= THICKEST_RULE;
  if (!isThin) drawn.fills.push({ box, color });
  else if (!isWhite(color)) drawn.rules.push(ruleAlong(box));
}

const SMALLEST_BOX = 5;
const LARGEST_BOX = 24;
const SQUARE_FROM = 0.7;

/** As large as boxes to tick are, and about as wide as high. */
export function isTickSized(box: Box): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  const [small, large] = [Math.min(width, height), Math.max(width, height)];
  return small >= SMALLEST_BOX && large <= LARGEST_BOX && small / large >= SQUARE_FROM;
}

/** A rectangle that stands straight: every corner on the edge of the box around it. */
function isUpright({ points, isCurved }: Subpath): boolean {
  if (isCurved || points.length < 4 || points.length > 6) return false;
  const box = boxAround(points);
  return points.every(
    ({ x, y }) =>
      Math.min(x - box.left, box.right - x) < STRAIGHT_WITHIN &&
      Math.min(y - box.top, box.bottom - y) < STRAIGHT_WITHIN,
  );
}

function ruleAlong(box: Box): Rule {
  const isLying = widthOf(box) >= heightOf(box);
  return isLying
    ? {
        isLying,
        at: (box.top + box.bottom) / 2,
        from: box.left,
        to: box.right,
        thickness: heightOf(box),
      }
    : {
        isLying,
        at: (box.left + box.right) / 2,
        from: box.top,
        to: box.bottom,
        thickness: widthOf(box),
      };
}

function addStroked(subpath: Subpath, thickness: number, drawn: Drawn): void {
  const around = boxAround(subpath.points);
  if (subpath.isClosed && isUpright(subpath) && isTickSized(around)) {
    drawn.frames.push(around);
    return;
  }
  const corners = subpath.isClosed
    ? [...subpath.points, subpath.points[0] as Point]
    : subpath.points;
  const sides = subpath.isCurved ? null : straightSides(corners, thickness);
  if (sides === null) drawn.drawings.push(drawing(subpath, around, false));
  else drawn.rules.push(...sides);
}

/** The sides of a square as lines: what a box for one letter is to the boxes beside it. */
export function sidesOf({ left, top, right, bottom }: Box): readonly Rule[] {
  const lying = { isLying: true, from: left, to: right, thickness: 1 };
  const standing = { isLying: false, from: top, to: bottom, thickness: 1 };
  return [
    { ...lying, at: top },
    { ...lying, at: bottom },
    { ...standing, at: left },
    { ...standing, at: right },
  ];
}

/** The sides as lines; null when one of them is slanted. */
function straightSides(corners: readonly Point[], thickness: number): readonly Rule[] | null {
  const sides: Rule[] = [];
  for (let index = 1; index < corners.length; index++) {
    const box = boxAround([corners[index - 1] as Point, corners[index] as Point]);
    if (Math.min(widthOf(box), heightOf(box)) > STRAIGHT_WITHIN) return null;
    if (Math.max(widthOf(box), heightOf(box)) >= SHORTEST_RULE) {
      sides.push({ ...ruleAlong(box), thickness });
    }
  }
  return sides;
}

function drawing(subpath: Subpath, box: Box, isFilled: boolean): Drawing {
  const first = subpath.points[0] as Point;
  const last = subpath.points.at(-1) as Point;
  const isShut = subpath.isClosed || Math.hypot(first.x - last.x, first.y - last.y) < 1;
  return {
    box,
    points: subpath.points,
    isFilled,
    isOutline: !isFilled && isShut && subpath.isCurved,
    isRing: !isFilled && isShut && subpath.isCurved && subpath.lineCount === 0,
  };
}
