import type { Annotations } from "./annotations";
import { circledPieces, rulesWithLetterBoxes, withDrawnTicks } from "./drawnTicks";
import { centreOf, holds } from "./geometry";
import { markedPieces } from "./letterMarks";
import type { PageContent } from "./pageContent";
import { type Piece, textPiece } from "./pieces";
import { type Grid, ruledGrids } from "./ruledGrids";
import type { PagePieces } from "./runningLines";

/** A page with its letters marked, its grids found, and its fields and ticks among the letters. */
export type PreparedPage = {
  readonly content: PageContent;
  readonly pieces: readonly Piece[];
  readonly grids: readonly Grid[];
  readonly comments: readonly string[];
};

export function preparedPage(drawn: PageContent, annotations: Annotations): PreparedPage {
  const content = { ...drawn, drawings: [...drawn.drawings, ...annotations.drawings] };
  const plain = content.glyphs.map((glyph) => textPiece(glyph, {}));
  const { rules, frames } = rulesWithLetterBoxes(plain, content);
  const { grids, free } = ruledGrids(rules);
  const letters = markedPieces(content.glyphs, {
    rules: free,
    fills: content.fills,
    highlights: annotations.highlights,
    strikes: annotations.strikes,
  });
  const circled = circledPieces([...letters, ...annotations.pieces], content.drawings);
  const boxed = withDrawnTicks(circled, grids, { ...content, frames });
  return { content, ...boxed, comments: annotations.comments };
}

export function writtenOutsideTables({ content, pieces, grids }: PreparedPage): PagePieces {
  return {
    height: content.height,
    pieces: pieces.filter(
      ({ box, baseline }) =>
        !grids.some((grid) => holds(grid.box, { x: centreOf(box).x, y: baseline })),
    ),
  };
}
