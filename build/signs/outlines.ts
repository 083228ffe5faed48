import type { StateShape } from "../../renderer/components/signLetters";

/** Across and down on a square of 14 units, as the sign stands on the screen. */
export type Point = readonly [across: number, down: number];

/** A closed outline, clockwise on the screen; the other way round it is a hole. */
export type Outline =
  | { readonly kind: "polygon"; readonly points: readonly Point[] }
  | {
      readonly kind: "circle";
      readonly radius: number;
      readonly part: "whole" | "hole" | "leftHole";
    };

const LINE = 2;
const NOWHERE: Point = [0, 0];
/** Of a sign, from its start and from its top. */
export const CENTRE = 7;

/** The signs of states, each as outlines to be filled. */
export const SIGNS: Readonly<Record<StateShape, readonly Outline[]>> = {
  disc: [circle(6.5, "whole")],
  ring: [circle(6.5, "whole"), circle(4.5, "hole")],
  half: [circle(6.5, "whole"), circle(4.3, "leftHole")],
  tick: [line([1.5, 7.5], [5.5, 11.5], [12.5, 2.5])],
  cross: [line([2.5, 2.5], [11.5, 11.5]), line([11.5, 2.5], [2.5, 11.5])],
  diamond: [polygon([7, 0.8], [13.2, 7], [7, 13.2], [0.8, 7])],
  triangle: [polygon([7, 1.2], [13.4, 12.6], [0.6, 12.6])],
  dash: [line([2, 7], [12, 7])],
  dots: [line([1, 7], [3, 7]), line([6, 7], [8, 7]), line([11, 7], [13, 7])],
  envelope: [
    polygon([0, 2], [14, 2], [14, 12.5], [0, 12.5]),
    polygon([2, 4], [2, 10.5], [12, 10.5], [12, 4]),
    line([1, 3.5], [7, 8.5], [13, 3.5]),
  ],
};

function polygon(...points: readonly Point[]): Outline {
  return { kind: "polygon", points };
}

function circle(radius: number, part: "whole" | "hole" | "leftHole"): Outline {
  return { kind: "circle", radius, part };
}

/** The outline of a line through these points, two or more, its corners pointed. */
function line(...points: readonly Point[]): Outline {
  const edge = (side: 1 | -1) =>
    points.map((point, at) => beside(point, points[at - 1], points[at + 1], side));
  return polygon(...edge(1), ...edge(-1).toReversed());
}

/** The point half a line's breadth to the left of `here`, coming from one point and going to the next; -1: to the right. */
function beside(here: Point, from: Point | undefined, to: Point | undefined, side: 1 | -1): Point {
  const coming = from && direction(from, here);
  const going = to && direction(here, to);
  const [first, second] = [coming ?? going ?? NOWHERE, going ?? coming ?? NOWHERE];
  // Where two stretches meet, their edges meet on the bisector of the corner.
  const reach = (side * LINE) / 2 / (1 + first[0] * second[0] + first[1] * second[1]);
  return [here[0] + (first[1] + second[1]) * reach, here[1] - (first[0] + second[0]) * reach];
}

/** Of length 1. */
function direction([fromAcross, fromDown]: Point, [toAcross, toDown]: Point): Point {
  const [across, down] = [toAcross - fromAcross, toDown - fromDown];
  const length = Math.hypot(across, down);
  return [across / length, down / length];
}
