/** "A" for 0, "Z" for 25, "AA" for 26: how people name the columns of a sheet. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : `${columnLetters(rest)}${letter}`;
}

/** "C7": how people name a cell; both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
