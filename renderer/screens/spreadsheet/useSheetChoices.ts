import { useMemo, useState } from "react";
import {
  type Column,
  columnsOf,
  headerRowOf,
  type Row,
  rowsBelow,
} from "../../domain/spreadsheet/columns";
import type { Spreadsheet, SpreadsheetTab } from "../../domain/spreadsheet/spreadsheet";

/** Which part of a spreadsheet is looked at: the tab, and its row of headers. */
export type SheetChoices = {
  readonly tabs: readonly SpreadsheetTab[];
  readonly tab: SpreadsheetTab;
  readonly headerRow: number | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly chooseTab: (index: number) => void;
  readonly chooseHeaderRow: (row: number | null) => void;
};

type Chosen = { readonly tab: number; readonly headerRow: number | null | "found" };

const NO_TAB: SpreadsheetTab = { name: "", rows: [] };

/** The fullest tab first, with the row of headers as found; a person may choose others. */
export function useSheetChoices({ tabs }: Spreadsheet): SheetChoices {
  const [chosen, setChosen] = useState<Chosen>(() => ({ tab: fullest(tabs), headerRow: "found" }));
  const tab = tabs[chosen.tab] ?? NO_TAB;
  const headerRow = useMemo(
    () => (chosen.headerRow === "found" ? headerRowOf(tab) : chosen.headerRow),
    [tab, chosen.headerRow],
  );
  const columns = useMemo(() => columnsOf(tab, headerRow), [tab, headerRow]);
  const rows = useMemo(() => rowsBelow(tab, headerRow), [tab, headerRow]);
  return {
    tabs,
    tab,
    headerRow,
    columns,
    rows,
    chooseTab: (index) => setChosen({ tab: index, headerRow: "found" }),
    chooseHeaderRow: (row) => setChosen({ ...chosen, headerRow: row }),
  };
}

function fullest(tabs: readonly SpreadsheetTab[]): number {
  const filled = tabs.map(({ rows }) => rows.reduce((sum, { length }) => sum + length, 0));
  return Math.max(0, filled.indexOf(Math.max(...filled)));
}
