import { saveIntoFolder } from "../answers/saveFile";
import { savePrinted } from "../answers/savePrinted";
import { noSystemKey } from "../answers/systemKey";
import type { Desktop, PageSettings } from "../bridge";
import type { VaultRequests } from "../vaultBridge";

export type AppWindowParts = {
  readonly version: string;
  readonly exportsFolder: string;
  readonly vaultFiles: VaultRequests;
  /** Whoever holds the page: the browser's pipe, or a test's own. */
  readonly printPdf: (page: PageSettings) => Promise<Uint8Array>;
};

/** The app window's side of the contract: it saves into one named folder without asking. */
export function appWindowDesktop(parts: AppWindowParts): Desktop {
  const { version, exportsFolder, vaultFiles, printPdf } = parts;
  return {
    ...vaultFiles,
    ...noSystemKey,
    describe: async () => ({ shell: "appWindow", version, exportsFolder }),
    saveFile: (suggestedName, bytes) => saveIntoFolder(exportsFolder, suggestedName, bytes),
    // Only the page itself can open the browser's dialog (renderer/desktop.ts), so this is never asked by ours.
    printPage: async () => ({ kind: "failed", reason: "This window prints by itself." }),
    savePagePdf: (suggestedName, page) =>
      savePrinted(
        () => printPdf(page),
        (pdf) => saveIntoFolder(exportsFolder, suggestedName, pdf),
      ),
  };
}
