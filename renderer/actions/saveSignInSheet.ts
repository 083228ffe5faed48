import type { CalendarDate } from "../domain/calendar";
import type { Desktop, SaveOutcome } from "./outside";

/** Saves the sheet shown on screen as an A4 PDF. The file's name says the day and nobody's name. */
export function saveSignInSheet(
  desktop: Pick<Desktop, "savePagePdf">,
  day: CalendarDate | null,
): Promise<SaveOutcome> {
  const name = ["sign-in-sheet", day].filter(Boolean).join("-");
  return desktop.savePagePdf(`${name}.pdf`, { landscape: false });
}
