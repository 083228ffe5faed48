import type { FileRefusal } from "../domain/reading";
import { ok, type Result, refused } from "../domain/result";
import type { Spreadsheet } from "../domain/spreadsheet/spreadsheet";
import { kindOfFile, unreadKind } from "./outside/fileKind";
import { RefusedFile, refusalIn } from "./outside/refusedFile";
import { readDelimited } from "./spreadsheet/readDelimited";
import { readOpenSheet } from "./spreadsheet/readOpenSheet";
import { readWorkbook } from "./spreadsheet/readWorkbook";

/** Reads a spreadsheet as rows of words, or says why not. Never throws for what a file contains. */
export function readSpreadsheet(name: string, bytes: Uint8Array): Result<Spreadsheet, FileRefusal> {
  try {
    const spreadsheet = read(name, bytes);
    if (spreadsheet.tabs.every(({ rows }) => rows.length === 0))
      throw new RefusedFile({ kind: "empty" });
    return ok(spreadsheet);
  } catch (failure) {
    return refused(refusalIn(failure));
  }
}

function read(name: string, bytes: Uint8Array): Spreadsheet {
  const kind = kindOfFile(name, bytes);
  if (kind === "workbook") return readWorkbook(bytes);
  if (kind === "openSheet") return readOpenSheet(bytes);
  if (kind === "delimitedText") return readDelimited(bytes);
  throw unreadKind(kind);
}
