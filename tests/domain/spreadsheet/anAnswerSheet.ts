import { applicationForm } from "../../../renderer/domain/formQuestions";
import { columnsOf, headerRowOf, rowsBelow } from "../../../renderer/domain/spreadsheet/columns";
import type { ColumnUses } from "../../../renderer/domain/spreadsheet/columnUses";
import { proposeUses } from "../../../renderer/domain/spreadsheet/proposeUses";
import { anEvening } from "../builders";

/** The form of an edition with two evenings. */
export const QUESTIONS = applicationForm([
  anEvening("2016-11-03", { title: "Influencing, and negotiating" }),
  anEvening("2016-11-16", { title: "Listening" }),
]);

/** Rows of words as a tab, its columns and what they are proposed to be. */
export function anAnswerSheet(rows: readonly (readonly string[])[], before: ColumnUses = {}) {
  const tab = { name: "", rows };
  const headerRow = headerRowOf(tab);
  const columns = columnsOf(tab, headerRow);
  const proposed = proposeUses(columns, QUESTIONS, before);
  const uses: ColumnUses = Object.fromEntries([...proposed].map(([key, { use }]) => [key, use]));
  return { tab, headerRow, columns, proposed, uses, rows: rowsBelow(tab, headerRow) };
}
