import { type CellView, type Grid, isAbove } from "./cellViews";
import { isMark, isShortChoice, isYesOrNo } from "./labelWords";

/** "1", "a.", "iv)": what counts rows and says nothing. */
const COUNTER = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]?$/iu;

/** Rows of the same columns, looked at column by column. */
type Column = {
  readonly column: number;
  readonly cells: readonly CellView[];
  readonly written: readonly CellView[];
};

/**
 * The columns under some headings of which the words were there before anybody wrote: set in bold, standing beside
 * room only, repeated all the way down, or beside columns to answer with yes or no.
 */
export function printedColumns(headings: Grid, body: Grid): ReadonlySet<number> {
  const counting = countingColumns(body);
  const columns = columnsOf(body).filter(({ column }) => !counting.has(column));
  const [first] = columns;
  if (first === undefined) return new Set();
  const printed = columns.filter(
    (column) =>
      isSetOff(column, columns) ||
      isRepeated(column, columns) ||
      (first.written.length === 0 && isFilled(column) && body.length > 1) ||
      isBesideYesOrNo(column, headings) ||
      (column === first && namesItsRows(first, headings, body, counting)),
  );
  return new Set(printed.map(({ column }) => column));
}

function columnsOf(body: Grid): readonly Column[] {
  const numbers = [...new Set(body.flatMap((row) => row.map(({ cell }) => cell.column)))];
  return numbers
    .sort((left, right) => left - right)
    .map((column) => {
      const cells = body.flatMap((row) => row.filter(({ cell }) => cell.column === column));
      return { column, cells, written: cells.filter(({ text }) => text !== "") };
    });
}

/** The first column where it only numbers the rows, whether or not it names all of them. */
export function countingColumns(body: Grid): ReadonlySet<number> {
  const [first] = columnsOf(body);
  return new Set(first !== undefined && isCounting(first) ? [first.column] : []);
}

function isCounting({ written }: Column): boolean {
  if (written.length === 0 || !written.every(({ text }) => COUNTER.test(text) && !isMark(text)))
    return false;
  const numbers = written.map(({ text }) => Number.parseInt(text, 10));
  if (numbers.some(Number.isNaN)) return true;
  return (
    (numbers[0] ?? 0) <= 1 && numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? 0))
  );
}

function isFilled({ cells, written }: Column): boolean {
  return written.length > 0 && written.length === cells.length;
}

/** All of it bold, where something else is written that is not: people often go on typing in the bold of a cell. */
function isSetOff(column: Column, columns: readonly Column[]): boolean {
  if (!isFilled(column) || !column.written.every(({ isBold }) => isBold)) return false;
  return columns.some((other) => other.written.some(({ isBold }) => !isBold));
}

/** The same few words again and again, while another column was left to be filled in. */
function isRepeated({ written }: Column, columns: readonly Column[]): boolean {
  const words = new Set(written.map(({ text }) => text));
  if (written.length < 3 || words.size * 2 > written.length) return false;
  if ([...words].some((text) => isMark(text) || isYesOrNo(text))) return false;
  return columns.some((other) => other.written.length * 5 <= other.cells.length);
}

function isBesideYesOrNo({ written }: Column, headings: Grid): boolean {
  if (written.length === 0 || !headings.flat().some(({ text }) => isShortChoice(text)))
    return false;
  return !headings
    .flat()
    .some(
      (heading) =>
        isShortChoice(heading.text) && written.some(({ cell }) => isAbove(heading.cell, cell)),
    );
}

/**
 * A row with words here and room everywhere else has a printed label; a row that is empty throughout has none. Where
 * neither is to be found, the corner and what heads the column decide.
 */
function namesItsRows(
  first: Column,
  headings: Grid,
  body: Grid,
  counting: ReadonlySet<number>,
): boolean {
  const isCounter = ({ cell }: CellView) => counting.has(cell.column);
  const isOwn = ({ cell }: CellView) => cell.column === first.column;
  const isRoomOnly = (row: readonly CellView[]) =>
    row.some((cell) => isOwn(cell) && cell.kind === "text") &&
    row.every((cell) => isOwn(cell) || cell.kind === "empty" || isCounter(cell));
  const isEmpty = (row: readonly CellView[]) =>
    row.every((cell) => cell.kind === "empty" || isCounter(cell));
  const roomOnly = body.filter((row) => row.length > 1 && isRoomOnly(row)).length;
  const empty = body.filter(isEmpty).length;
  if (roomOnly > empty || roomOnly > 1) return true;
  if (empty > 0) return false;
  const over = headings.flat().filter(({ cell }) => cell.column === first.column);
  if (over.every(({ text }) => text === "")) return true;
  return over.every(({ strength }) => strength < 2) && body.length > 1;
}
