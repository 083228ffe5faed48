import { commaSeparated } from "../domain/commaSeparated";
import type { Desktop, SaveOutcome } from "./outside";

/** Spreadsheets read UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Saves the log as a file that spreadsheets open. It leaves the vault in the clear. */
export function saveLog(
  desktop: Pick<Desktop, "saveFile">,
  rows: readonly (readonly string[])[],
): Promise<SaveOutcome> {
  const text = BYTE_ORDER_MARK + commaSeparated(rows);
  return desktop.saveFile("log.csv", new TextEncoder().encode(text));
}
