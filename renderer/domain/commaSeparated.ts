/** What a spreadsheet would take for a formula, at the start of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as comma-separated text (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front, so that words somebody typed stay words.
 */
export function commaSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
