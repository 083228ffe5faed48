import type { Cell, OriginalText, Paragraph } from "../originalText";
import type { FilledCell } from "./cellAnswers";

/** Where the answer of a column stands in the row as it is kept. */
export function placeOfAnswer(column: number): string {
  return `c${column}`;
}

/** One row as people read it beside the answers: each header with what stood under it. */
export function rowText(cells: readonly FilledCell[]): OriginalText {
  const rows = cells.map(({ column, text, place }) => ({
    cells: [
      cellOf(`h${column.index}`, 0, paragraph(`q${column.index}`, column.header, true)),
      cellOf(`v${column.index}`, 1, paragraph(place, text, false)),
    ],
  }));
  return { blocks: [{ kind: "table", place: "row", rows }], notices: [] };
}

function cellOf(place: string, column: number, words: Paragraph): Cell {
  return { place, column, columnSpan: 1, rowSpan: 1, blocks: [words] };
}

function paragraph(place: string, text: string, isHeader: boolean): Paragraph {
  return {
    kind: "paragraph",
    place,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: [{ kind: "text", text, ...(isHeader ? { bold: true as const } : {}) }],
  };
}
