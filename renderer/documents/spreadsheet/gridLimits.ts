import type { SpreadsheetNotice, SpreadsheetTab } from "../../domain/spreadsheet/spreadsheet";
import { LIMITS } from "../outside/limits";

type GridLimits = {
  /** A tab within the limits; what is beyond them is cut and said. */
  tab(name: string, rows: readonly (readonly string[])[]): SpreadsheetTab;
  notices(): readonly SpreadsheetNotice[];
};

/** The first half of a letter beyond 16 bits, whose second half was cut off. */
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/** Keeps a spreadsheet within 5,000 rows, 100 columns and 20,000 characters a cell. */
export function gridLimits(): GridLimits {
  const cuts: SpreadsheetNotice[] = [];
  let cellsCut = 0;
  const cell = (text: string) => {
    const whole = text.trim();
    if (whole.length <= LIMITS.fieldCharacters) return whole;
    cellsCut++;
    return whole.slice(0, LIMITS.fieldCharacters).replace(HALF_A_LETTER, "");
  };
  return {
    tab(name, rows) {
      const inside = withoutEmptyEnd(rows);
      if (inside.length > LIMITS.tableRows)
        cuts.push({ kind: "rowsCut", tab: name, most: LIMITS.tableRows });
      const kept = inside.slice(0, LIMITS.tableRows).map((row) => withoutEmptyCells(row));
      if (kept.some(({ length }) => length > LIMITS.tableColumns))
        cuts.push({ kind: "columnsCut", tab: name, most: LIMITS.tableColumns });
      return { name, rows: kept.map((row) => row.slice(0, LIMITS.tableColumns).map(cell)) };
    },
    notices: () =>
      cellsCut === 0
        ? cuts
        : [...cuts, { kind: "textCut", count: cellsCut, most: LIMITS.fieldCharacters }],
  };
}

function withoutEmptyEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.slice(0, rows.findLastIndex((row) => row.some(isFilled)) + 1);
}

function withoutEmptyCells(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex(isFilled) + 1);
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}
