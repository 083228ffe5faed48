import type { PageContent } from "./pageContent";

/** What holds for the whole document, told from all its pages. */
export type Habits = {
  /** The size most of its letters have. */
  readonly bodySize: number;
  /** A line broken for want of room still ends with its space, as office programs write it: one without has ended. */
  readonly keepsSpaceAtBreaks: boolean;
};

const USUAL_SIZE = 10;
const LONG_ENOUGH = 15;
/** So many clear cases, and so many times more than those against it, make a habit. */
const CASES = 3;

export function habitsOf(pages: readonly PageContent[]): Habits {
  const sizes = new Map<number, number>();
  for (const { glyphs } of pages) {
    for (const { size, text } of glyphs) {
      if (text === " ") continue;
      const rounded = Math.round(size * 2) / 2;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + 1);
    }
  }
  const [most] = [...sizes].sort((one, other) => other[1] - one[1]);
  const { kept, dropped } = spacesAtBreaks(pages);
  return {
    bodySize: most?.[0] ?? USUAL_SIZE,
    keepsSpaceAtBreaks: kept >= CASES && kept >= dropped * CASES,
  };
}

/** A line that ends in a word and one that goes on in lower case were one before the break. */
function spacesAtBreaks(pages: readonly PageContent[]) {
  const broken = pages.flatMap((page) => {
    const lines = drawnLines(page);
    return lines.filter(
      (line, index) => line.length >= LONG_ENOUGH && /^\p{Ll}/u.test(lines[index + 1] ?? ""),
    );
  });
  return {
    kept: broken.filter((line) => /[\p{L},] $/u.test(line)).length,
    dropped: broken.filter((line) => /[\p{L},]$/u.test(line)).length,
  };
}

/** Lines as they were drawn one after another. */
function drawnLines({ glyphs }: PageContent): readonly string[] {
  const lines: string[] = [];
  let baseline = Number.NaN;
  for (const glyph of glyphs) {
    if (Math.abs(glyph.baseline - baseline) <= 2) lines.push((lines.pop() ?? "") + glyph.text);
    else lines.push(glyph.text);
    baseline = glyph.baseline;
  }
  return lines;
}
