import type { Desktop, PrintOutcome } from "./outside";

/** Prints the sheet shown on screen through the system's dialog. Print styles leave the paper only. */
export function printSignInSheet(desktop: Pick<Desktop, "printPage">): Promise<PrintOutcome> {
  return desktop.printPage({ landscape: false });
}
