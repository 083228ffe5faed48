import type { Desktop, PrintOutcome, SaveOutcome } from "./outside";

/** Prints the access sheet shown on screen. */
export function printAccessSheet(desktop: Pick<Desktop, "printPage">): Promise<PrintOutcome> {
  return desktop.printPage({ landscape: false });
}

/** Saves the access sheet shown on screen as an A4 PDF. */
export function saveAccessSheet(desktop: Pick<Desktop, "savePagePdf">): Promise<SaveOutcome> {
  return desktop.savePagePdf("access-sheet.pdf", { landscape: false });
}
