import { foldLabel } from "../../domain/foldText";
import { isPureLabel, subLabels } from "./cellLabels";
import { type CellView, type Grid, isAbove } from "./cellViews";
import {
  holdsHouseNumber,
  isInstruction,
  isOwnWords,
  isPrintedChoice,
  looksLikeValue,
} from "./labelWords";
import { isBlank } from "./lines";

/** The words of a cell and the label they may answer, with the cells around them. */
export type Candidate = {
  readonly cell: CellView;
  readonly label: CellView;
  readonly isBeside: boolean;
  readonly row: readonly CellView[];
  readonly next: CellView | undefined;
  readonly overNext: CellView | undefined;
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
  return label.strength >= 2 || (isBeside && (seen >= 1 || isPlainValue(cell.text)));
}

/** A number, date or address beside words that hardly ask; no price, which is printed as often as written. */
function isPlainValue(text: string): boolean {
  return looksLikeValue(text) && !/[£$€%]/u.test(text);
}

function isPrinted(cell: CellView, label: CellView): boolean {
  if (cell.strength === 3 || isPrintedChoice(cell.text)) return true;
  return subLabels(cell) !== null || foldLabel(cell.text) === foldLabel(label.text);
}

/** Room to the right of a cell, or under it and under its neighbour, makes labels of them. */
function isAmongHeadings(candidate: Candidate): boolean {
  const { cell, isBeside, next, below } = candidate;
  if (isBeside && (looksLikeValue(cell.text) || holdsHouseNumber(cell.text))) return false;
  if (!isBeside && isItselfAnswered(candidate)) return true;
  const isSure = isSurelyBeside(candidate);
  if (next?.kind === "empty" && !isSure) return true;
  return !isSure && below.length !== 1 && isHeadingOver(candidate);
}

/** A plain value follows that has no label of its own above it. */
function isItselfAnswered({ next, overNext }: Candidate): boolean {
  if (next === undefined || !isPlainValue(next.text)) return false;
  return overNext === undefined || overNext.strength < 2;
}

function isSurelyBeside({ label, isBeside, seen }: Candidate): boolean {
  return isBeside && (label.strength === 3 || (label.strength === 2 && seen > 2));
}

function isHeadingOver({ cell, label, row, below }: Candidate): boolean {
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
