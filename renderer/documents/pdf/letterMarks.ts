import type { Marks } from "../tree/marks";
import { isWhite } from "./drawnPaths";
import { type Box, centreOf, heightOf, holds } from "./geometry";
import type { Fill, Glyph, Rule } from "./pageContent";
import { type Piece, textPiece } from "./pieces";

/** How far above the baseline, in letter sizes, a line strikes a letter out; below that it underlines it. */
const STRIKES_FROM = 0.14;
const STRIKES_TO = 0.5;
const UNDERLINES_TO = 0.32;
const BUCKET = 12;
const HIGHEST_HIGHLIGHT = 2.2;
const SAME_WIDTH_WITHIN = 3.5;

/** What is drawn over or behind letters, also by the comments of a PDF. */
export type Underlay = {
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly highlights: readonly Box[];
  readonly strikes: readonly Box[];
};

/** The glyphs of a page as pieces of its lines, with the marks that its lines and colours give them. */
export function markedPieces(glyphs: readonly Glyph[], underlay: Underlay): readonly Piece[] {
  const rules = new Buckets(underlay.rules);
  const colored = highlightedGlyphs(glyphs, underlay.fills);
  return glyphs.map((glyph) =>
    textPiece(glyph, {
      ...(glyph.lettering.isBold ? { bold: true as const } : {}),
      ...(glyph.lettering.isItalic ? { italic: true as const } : {}),
      ...ruleMarks(glyph, rules, underlay.strikes),
      ...(colored.has(glyph) || isOn(glyph, underlay.highlights)
        ? { highlighted: true as const }
        : {}),
    }),
  );
}

function ruleMarks(glyph: Glyph, rules: Buckets, strikes: readonly Box[]): Marks {
  const x = (glyph.box.left + glyph.box.right) / 2;
  let isStruck = isOn(glyph, strikes);
  let isUnderlined = false;
  for (const { at, from, to } of rules.near(glyph.baseline)) {
    if (x < from - 0.5 || x > to + 0.5) continue;
    const above = (glyph.baseline - at) / glyph.size;
    if (above >= STRIKES_FROM && above <= STRIKES_TO) isStruck = true;
    else if (above < STRIKES_FROM && above >= -UNDERLINES_TO) isUnderlined = true;
  }
  return {
    ...(isStruck ? { struck: true as const } : {}),
    ...(isUnderlined ? { underlined: true as const } : {}),
  };
}

/** Lines by height, so that each letter asks only those near it. */
class Buckets {
  private readonly byHeight = new Map<number, Rule[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const key = Math.floor(rule.at / BUCKET);
      const bucket = this.byHeight.get(key) ?? [];
      bucket.push(rule);
      this.byHeight.set(key, bucket);
    }
  }

  near(y: number): readonly Rule[] {
    const key = Math.floor(y / BUCKET);
    return [key - 1, key, key + 1].flatMap((each) => this.byHeight.get(each) ?? []);
  }
}

function isOn({ box, baseline, size }: Glyph, areas: readonly Box[]): boolean {
  const middle = { x: (box.left + box.right) / 2, y: baseline - size * 0.3 };
  return areas.some((area) => holds(area, middle));
}

/** A coloured strip is a highlight when it is as wide as the letters on it; a wider one is the shading of a box. */
function highlightedGlyphs(glyphs: readonly Glyph[], fills: readonly Fill[]): ReadonlySet<Glyph> {
  const found = new Set<Glyph>();
  for (const { box, color } of fills) {
    if (!isColored(color)) continue;
    const on = glyphs.filter((glyph) => holds(box, middleOf(glyph)));
    if (on.length === 0 || !isAsWideAs(box, on)) continue;
    for (const glyph of on) found.add(glyph);
  }
  return found;
}

function middleOf({ box, baseline, size }: Glyph) {
  return { x: centreOf(box).x, y: baseline - size * 0.3 };
}

function isAsWideAs(box: Box, on: readonly Glyph[]): boolean {
  const tallest = Math.max(...on.map(({ size }) => size));
  if (heightOf(box) > tallest * HIGHEST_HIGHLIGHT) return false;
  const left = Math.min(...on.map((glyph) => glyph.box.left));
  const right = Math.max(...on.map((glyph) => glyph.box.right));
  return (
    Math.abs(left - box.left) <= SAME_WIDTH_WITHIN &&
    Math.abs(right - box.right) <= SAME_WIDTH_WITHIN
  );
}

/** Highlighters are yellow, green or pink; grey and white are paper. */
function isColored(color: string): boolean {
  if (!/^#[0-9a-f]{6}$/i.test(color) || isWhite(color)) return false;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) > 60;
}
