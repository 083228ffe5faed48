/** One sheet of a spreadsheet: every row from the first, each cell as a person reads it; "" for an empty one. */
export type SpreadsheetTab = {
  /** As its tab is called; "" in a file that has no tabs. */
  readonly name: string;
  /** Without the empty cells at the end of a row and the empty rows at the end. Days as `2016-11-03`, times as `18:05`. */
  readonly rows: readonly (readonly string[])[];
};

/** What of a spreadsheet was not taken in, because there is too much of it. */
export type SpreadsheetNotice =
  | { readonly kind: "rowsCut"; readonly tab: string; readonly most: number }
  | { readonly kind: "columnsCut"; readonly tab: string; readonly most: number }
  | { readonly kind: "textCut"; readonly count: number; readonly most: number };

/** A spreadsheet as read: the values only, never a formula, a macro or a look. */
export type Spreadsheet = {
  readonly tabs: readonly SpreadsheetTab[];
  readonly notices: readonly SpreadsheetNotice[];
};
