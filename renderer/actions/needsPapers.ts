import type { Desktop, PrintOutcome, SaveOutcome } from "./outside";

/** Prints the paper shown on screen. */
export function printPaper(desktop: Pick<Desktop, "printPage">): Promise<PrintOutcome> {
  return desktop.printPage({ landscape: false });
}

/** Saves the paper shown on screen as an A4 PDF. */
export function savePaper(
  desktop: Pick<Desktop, "savePagePdf">,
  fileName: string,
): Promise<SaveOutcome> {
  return desktop.savePagePdf(`${fileName}.pdf`, { landscape: false });
}
