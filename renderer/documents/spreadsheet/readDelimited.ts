import Papa from "papaparse";
import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { delimiterOf, withoutSepLine } from "../outside/delimitedText";
import { LIMITS } from "../outside/limits";
import { decodeText } from "../outside/plainText";
import { gridLimits } from "./gridLimits";

/** As much of the text as tells how its columns are parted. */
const START_CHARACTERS = 256 * 1024;

/** Reads a text of delimited columns (.csv, .tsv) in whatever encoding and with whatever delimiter. */
export function readDelimited(bytes: Uint8Array): Spreadsheet {
  const { text, said } = withoutSepLine(decodeText(bytes));
  const delimiter = said ?? delimiterOf(text.slice(0, START_CHARACTERS)).delimiter;
  const limits = gridLimits();
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LIMITS.tableRows + 1 });
  return { tabs: [limits.tab("", data)], notices: limits.notices() };
}
