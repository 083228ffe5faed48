import type { CalendarDate } from "../domain/calendar";
import type { Desktop, PrintOutcome, SaveOutcome } from "./outside";

/** `sheet`: lies on the table to be signed. `copy`: stays in the coordinator's hand. */
export type SessionPaper = "sheet" | "copy";

const FILE_NAMES: Readonly<Record<SessionPaper, string>> = {
  sheet: "sign-in-sheet",
  copy: "coordinators-copy",
};

/** Prints the paper shown on screen through the system's dialog. Print styles leave the paper only. */
export function printPaper(desktop: Pick<Desktop, "printPage">): Promise<PrintOutcome> {
  return desktop.printPage({ landscape: false });
}

/** Saves the paper shown on screen as an A4 PDF. The file's name says the day and nobody's name. */
export function savePaper(
  desktop: Pick<Desktop, "savePagePdf">,
  paper: SessionPaper,
  day: CalendarDate | null,
): Promise<SaveOutcome> {
  const name = [FILE_NAMES[paper], day].filter(Boolean).join("-");
  return desktop.savePagePdf(`${name}.pdf`, { landscape: false });
}
