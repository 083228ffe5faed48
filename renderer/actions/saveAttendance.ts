import { attendanceTable } from "../domain/attendanceTable";
import type { CalendarDate } from "../domain/calendar";
import type { EditionId } from "../domain/ids";
import { reasonOf } from "../domain/reasonOf";
import { attendanceFacts } from "../storage/questions/attendance";
import { settingsOf } from "../storage/questions/settings";
import type { Vault } from "../storage/vault";
import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, SaveOutcome } from "./outside";

export type AttendanceOutside = {
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly writer: Pick<DocumentWriter, "write">;
  readonly today: CalendarDate;
};

/** Saves the year grid as a workbook, in the clear: one model, drawn on screen and written here. */
export async function saveAttendance(
  vault: Vault,
  editionId: EditionId,
  { desktop, writer, today }: AttendanceOutside,
): Promise<SaveOutcome> {
  const facts = attendanceFacts(vault.facts, editionId, today);
  if (facts === null) return { kind: "failed", reason: "there is no such edition" };
  try {
    const { academyName } = settingsOf(vault.facts);
    const workbook = { academyName, table: attendanceTable(facts) };
    const bytes = await writer.write({ kind: "attendance", workbook });
    return await desktop.saveFile(`attendance-${editionSlug(facts.edition)}.xlsx`, bytes);
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}
