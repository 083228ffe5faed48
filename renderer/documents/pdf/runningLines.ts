import { holds } from "./geometry";
import type { Piece } from "./pieces";
import { type TextLine, textLines, textOfLine } from "./textLines";

/** A page while headers and footers are taken out of it. */
export type PagePieces = {
  readonly height: number;
  /** Those that stand in no table. */
  readonly pieces: readonly Piece[];
};

export type Running = {
  readonly kind: "header" | "footer";
  readonly page: number;
  readonly line: TextLine;
};

/** Headers and footers stand within this share of the page's height from its edges. */
const EDGE_SHARE = 0.13;
const SAME_HEIGHT_WITHIN = 4;
const LONGEST = 200;

/** Lines that stand at the same height of several pages with the same words, numbers aside. */
export function runningLines(pages: readonly PagePieces[]): readonly Running[] {
  if (pages.length < 2) return [];
  const edges = pages.flatMap(({ height, pieces }, page) => {
    const atEdge = pieces.filter(
      ({ baseline }) => baseline < height * EDGE_SHARE || baseline > height * (1 - EDGE_SHARE),
    );
    return textLines(atEdge).map((line) => ({
      kind: line.baseline < height / 2 ? ("header" as const) : ("footer" as const),
      page,
      line,
      words: textOfLine(line).replace(/\d+/g, "#").trim().slice(0, LONGEST),
    }));
  });
  const byWords = new Map<string, typeof edges>();
  for (const edge of edges) byWords.set(edge.words, [...(byWords.get(edge.words) ?? []), edge]);
  return edges.filter(({ words, page, line }) =>
    (byWords.get(words) ?? []).some(
      (other) =>
        other.page !== page && Math.abs(other.line.baseline - line.baseline) < SAME_HEIGHT_WITHIN,
    ),
  );
}

/** The pieces without those of the page's running lines. */
export function withoutRunning(
  pieces: readonly Piece[],
  page: number,
  running: readonly Running[],
): readonly Piece[] {
  const lines = running.filter((each) => each.page === page);
  if (lines.length === 0) return pieces;
  return pieces.filter(
    ({ box, baseline }) =>
      !lines.some(({ line }) => holds(line.box, { x: (box.left + box.right) / 2, y: baseline }, 1)),
  );
}
