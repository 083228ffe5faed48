import { foldLabel } from "../../domain/foldText";
import { isPureLabel, subLabels } from "./cellLabels";
import { type CellView, type Grid, isAbove } from "./cellViews";
import { isInstruction, isOwnWords, isPrintedChoice } from "./labelWords";
import { isBlank } from "./lines";

/** The words of a cell and the label they may answer, with the cells around them. */
export type Candidate = {
  readonly cell: CellView;
  readonly label: CellView;
  readonly isBeside: boolean;
  readonly row: readonly CellView[];
  readonly next: CellView | undefined;
  readonly below: readonly CellView[];
  /** How often labels of this column have answers in that one. */
  readonly seen: number;
};

/** Whether a cell's words are somebody's answer rather than a further label, a choice or guidance. */
export function isAnswerTo(candidate: Candidate): boolean {
  const { cell, label, isBeside, seen } = candidate;
  if (isPrinted(cell, label) || isAmongHeadings(candidate)) return false;
  if (isOwnWords(cell.text)) return true;
  if (isInstruction(cell.text)) return false;
  const isAllBold = cell.lines.every((line) => isBlank(line) || line.isBold);
  if (isAllBold && label.strength < 3) return false;
  if (cell.strength >= 2) return isBeside && seen >= 2;
  return label.strength >= 2 || (isBeside && seen >= 1);
}

function isPrinted(cell: CellView, label: CellView): boolean {
  if (cell.strength === 3 || isPrintedChoice(cell.text)) return true;
  return subLabels(cell) !== null || foldLabel(cell.text) === foldLabel(label.text);
}

/** Room to the right of a cell, or under it and under its neighbour, makes labels of them. */
function isAmongHeadings({ cell, label, isBeside, row, next, below }: Candidate): boolean {
  if (next?.kind === "empty" && (!isBeside || label.strength < 3)) return true;
  if (label.strength === 3) return false;
  const overRoom = row.filter((each) => isOverRoom(each, below));
  if (!overRoom.includes(cell)) return false;
  return overRoom.includes(label) || label.cell.rowSpan > 1 || overRoom.length * 3 > row.length * 2;
}

/** Room across several columns that has a label of its own is for that one. */
function isOverRoom(cell: CellView, below: readonly CellView[]): boolean {
  return below.some((lower, at) => {
    const beside = below[at - 1];
    const isWider = lower.cell.columnSpan > cell.cell.columnSpan;
    const isOwned = isWider && beside !== undefined && isPureLabel(beside);
    return lower.kind === "empty" && !isOwned && isAbove(cell.cell, lower.cell);
  });
}

export type ColumnEvidence = ReadonlyMap<string, number>;

/** Names the pair of columns of a label and the cell right of it. */
export function columnsOf(label: CellView, cell: CellView): string {
  return `${label.cell.column}>${cell.cell.column}`;
}

/** How often a column of labels has room or a plain answer right of it. */
export function columnEvidence(grid: Grid): ColumnEvidence {
  const evidence = new Map<string, number>();
  for (const row of grid) {
    row.forEach((cell, index) => {
      const beside = row[index - 1];
      if (beside === undefined || !isPureLabel(beside) || !looksAnswered(cell, beside)) return;
      const columns = columnsOf(beside, cell);
      evidence.set(columns, (evidence.get(columns) ?? 0) + 1);
    });
  }
  return evidence;
}

function looksAnswered(cell: CellView, label: CellView): boolean {
  if (cell.kind === "empty" || cell.kind === "field") return true;
  return cell.kind === "text" && cell.strength < 2 && label.strength >= 2;
}
