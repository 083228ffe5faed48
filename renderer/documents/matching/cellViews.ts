import type { Cell, Table } from "../../domain/originalText";
import { asksTheReader } from "./asking";
import { isPrintedFiller, labelStrength } from "./labelWords";
import { hasControl, hasTick, isBlank, type Line, linesOf } from "./lines";

/** A cell as the matcher looks at it. */
export type CellView = {
  readonly cell: Cell;
  readonly row: number;
  readonly lines: readonly Line[];
  /** Its printed and typed text; empty for lines to write on. */
  readonly text: string;
  /** `field`: holds controls or boxes. `nested`: holds a table. `empty`: room for an answer, none written. */
  readonly kind: "empty" | "field" | "text" | "nested";
  readonly strength: 0 | 1 | 2 | 3;
  /** All its words are set in bold. */
  readonly isBold: boolean;
};

export type Grid = readonly (readonly CellView[])[];

export function gridOf(table: Table): Grid {
  return table.rows.map((row, index) =>
    row.cells.filter((cell) => !isSeparator(cell)).map((cell) => viewOf(cell, index)),
  );
}

/** A narrow cell with nothing but the colon between a label and its answer. */
function isSeparator({ blocks }: Cell): boolean {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== "paragraph") return false;
  const [text] = only.inlines;
  return only.inlines.length === 1 && text?.kind === "text" && /^\s*[:：]\s*$/u.test(text.text);
}

function viewOf(cell: Cell, row: number): CellView {
  const lines = cell.blocks.flatMap((block) => (block.kind === "paragraph" ? linesOf(block) : []));
  const written = lines.filter((line) => !isBlank(line));
  const text = written.map((line) => line.text.trim()).join("\n");
  const kind = kindOf(cell, written, text);
  const first = written[0]?.text ?? "";
  const strength = kind === "text" ? strengthOf(written, text, first) : 0;
  const isBold = written.length > 0 && written.every((line) => line.isBold);
  return { cell, row, lines, text: kind === "empty" ? "" : text, kind, strength, isBold };
}

function kindOf(cell: Cell, written: readonly Line[], text: string): CellView["kind"] {
  if (cell.blocks.some(({ kind }) => kind === "table")) return "nested";
  if (written.some((line) => hasTick(line) || hasControl(line))) return "field";
  return isPrintedFiller(text) ? "empty" : "text";
}

/** A label may be followed by guidance in further lines; a cell in bold is at least likely to be one. */
function strengthOf(written: readonly Line[], text: string, first: string): 0 | 1 | 2 | 3 {
  const whole = askingStrength(text.replace(/\n/gu, " "));
  const opening = askingStrength(first);
  if (written.length === 1 || (whole >= 2 && written.length === 2)) return whole;
  const rest = written.slice(1);
  if (/^[(（*]/u.test(rest[0]?.text.trim() ?? "")) return Math.max(opening, 2) as 2 | 3;
  if (written.every(({ isBold }) => isBold)) return 2;
  return whole === 3 ? 3 : 0;
}

/** "Please list your three favourite books …" asks, however long it is. */
function askingStrength(text: string): 0 | 1 | 2 | 3 {
  return asksTheReader(text) ? 3 : labelStrength(text);
}

/** True when two cells share a column. */
export function isAbove(upper: Cell, lower: Cell): boolean {
  return (
    upper.column < lower.column + lower.columnSpan && lower.column < upper.column + upper.columnSpan
  );
}
