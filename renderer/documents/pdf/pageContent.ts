import type { Box, Point } from "./geometry";

/** How a letter is set, told from the name of its font. */
export type Lettering = {
  /** Name of the family, to tell one typeface from another. */
  readonly typeface: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The symbol font it is set in, as Word names it, or "". */
  readonly symbolFont: string;
};

/** One drawn glyph: a letter, a ligature or a space, where it stands. */
export type Glyph = {
  readonly text: string;
  /** From baseline to baseline of its neighbours: ascent and descent of an ordinary letter of its size. */
  readonly box: Box;
  readonly baseline: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly lettering: Lettering;
};

/** A thin drawn line, lying or standing; `at` is its y or x, `from` and `to` run along it. */
export type Rule = {
  readonly isLying: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
};

/** A filled rectangle that is no line. */
export type Fill = { readonly box: Box; readonly color: string };

/** Anything else drawn: curves, slanted lines, filled shapes. */
export type Drawing = {
  readonly box: Box;
  readonly points: readonly Point[];
  readonly isFilled: boolean;
  /** A ring or a box with rounded corners: closed, drawn with a pen, curved. */
  readonly isOutline: boolean;
  /** Round: what people draw around the choice they make. */
  readonly isRing: boolean;
};

/** What one page shows, in the order it was drawn. */
export type PageContent = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Text that runs in another direction, in its own order. */
  readonly turned: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Small squares drawn in one go, as boxes to tick and boxes for one letter are. */
  readonly frames: readonly Box[];
  readonly fills: readonly Fill[];
  readonly drawings: readonly Drawing[];
};
