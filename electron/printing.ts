import type { WebContents } from "electron";
import type { PageSettings, PrintOutcome } from "./bridge";

/** Prints through the system's dialog, without the header and footer a browser would add. */
export function printThroughDialog(
  page: WebContents,
  settings: PageSettings,
): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const options = {
      pageSize: settings.size ?? "A4",
      printBackground: true,
      landscape: settings.landscape,
    } as const;
    page.print(options, (printed, reason) => resolve(outcomeOf(printed, reason)));
  });
}

/** Electron tells a dialog that was closed from a failure by its words only. */
function outcomeOf(printed: boolean, reason: string): PrintOutcome {
  if (printed) return { kind: "printed" };
  if (/cancel/i.test(reason)) return { kind: "cancelled" };
  return { kind: "failed", reason: `The printer did not take the page (${reason}).` };
}

/** The page as it would print; the page's own rules for size and margins come first. */
export async function pagePdf(page: WebContents, settings: PageSettings): Promise<Uint8Array> {
  return page.printToPDF({
    pageSize: settings.size ?? "A4",
    landscape: settings.landscape,
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: false,
  });
}
