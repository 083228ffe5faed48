import opentype, { type Font, type Glyph, type PathCommand } from "opentype.js";
import { SIGN_LETTERS, type StateShape } from "../../renderer/components/signLetters";
import { CENTRE, type Outline, type Point, SIGNS } from "./outlines";

/** Of the face, to one of a sign's 14. */
const UNITS = 100;
const EM = 14 * UNITS;
/** How far a cubic curve's handles reach to draw a quarter of a circle of radius 1. */
const QUARTER = 0.5523;
const A_FIXED_DAY = Date.UTC(2026, 0, 1) / 1_000;

/** The face of signs as an OpenType file. The same outlines give the same glyphs; the file also holds when it was made. */
export function signsFace(): Font {
  const notdef = new opentype.Glyph({
    name: ".notdef",
    advanceWidth: EM,
    path: new opentype.Path(),
  });
  return new opentype.Font({
    familyName: "Common Ground Signs",
    styleName: "Regular",
    unitsPerEm: EM,
    ascender: EM,
    descender: 0,
    createdTimestamp: A_FIXED_DAY,
    glyphs: [notdef, ...Object.entries(SIGNS).map(([shape, sign]) => glyph(shape, sign))],
  });
}

function glyph(shape: string, sign: readonly Outline[]): Glyph {
  const path = new opentype.Path();
  path.commands = sign.flatMap(drawn);
  const unicode = SIGN_LETTERS[shape as StateShape].codePointAt(0);
  return new opentype.Glyph({ name: shape, advanceWidth: EM, path, ...(unicode && { unicode }) });
}

function drawn(outline: Outline): readonly PathCommand[] {
  if (outline.kind === "circle") return circle(outline);
  return outline.points.map(([across, down], at) => ({
    type: at === 0 ? "M" : "L",
    ...placed(across, down),
  }));
}

function circle({ radius, part }: Outline & { readonly kind: "circle" }): readonly PathCommand[] {
  const bent = radius * QUARTER;
  const [top, bottom]: [Point, Point] = [
    [0, -radius],
    [0, radius],
  ];
  const start = { type: "M", ...fromCentre(top) } as const;
  const left = [
    curve([-bent, -radius], [-radius, -bent], [-radius, 0]),
    curve([-radius, bent], [-bent, radius], bottom),
  ];
  if (part === "leftHole") return [start, ...left];
  const rightUp = [
    curve([bent, radius], [radius, bent], [radius, 0]),
    curve([radius, -bent], [bent, -radius], top),
  ];
  if (part === "hole") return [start, ...left, ...rightUp];
  return [
    start,
    curve([bent, -radius], [radius, -bent], [radius, 0]),
    curve([radius, bent], [bent, radius], bottom),
    curve([-bent, radius], [-radius, bent], [-radius, 0]),
    curve([-radius, -bent], [-bent, -radius], top),
  ];
}

/** Each point as it lies from the centre of the sign. */
function curve(leaving: Point, arriving: Point, end: Point): PathCommand {
  const { x: x1, y: y1 } = fromCentre(leaving);
  const { x: x2, y: y2 } = fromCentre(arriving);
  return { type: "C", x1, y1, x2, y2, ...fromCentre(end) };
}

function fromCentre([across, down]: Point) {
  return placed(across + CENTRE, down + CENTRE);
}

/** A face's units count upwards from the line the letters stand on. */
function placed(across: number, down: number) {
  return { x: Math.round(across * UNITS), y: Math.round(EM - down * UNITS) };
}
