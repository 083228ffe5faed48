import { join } from "node:path";
import { app, type BrowserWindow, dialog, safeStorage } from "electron";
import { safeFileName } from "./answers/safeFileName";
import { saveAtPath } from "./answers/saveFile";
import { savePrinted } from "./answers/savePrinted";
import { systemKeyAnswers } from "./answers/systemKey";
import type { Desktop, SaveOutcome } from "./bridge";
import { pagePdf, printThroughDialog } from "./printing";
import type { VaultRequests } from "./vaultBridge";

/** Electron's side of the contract: it asks where to save, and prints through the system's dialog. */
export function electronDesktop(
  window: BrowserWindow,
  vaultFiles: VaultRequests,
  home: string,
): Desktop {
  return {
    ...vaultFiles,
    ...systemKeyAnswers({ home, safeStorage, platform: process.platform }),
    describe: async () => ({
      shell: "electron",
      version: app.getVersion(),
      exportsFolder: null,
    }),
    saveFile: (suggestedName, bytes) => saveByDialog(window, suggestedName, bytes),
    printPage: (page) => printThroughDialog(window.webContents, page),
    savePagePdf: (suggestedName, page) =>
      savePrinted(
        () => pagePdf(window.webContents, page),
        (pdf) => saveByDialog(window, suggestedName, pdf),
      ),
  };
}

async function saveByDialog(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  const suggested = join(app.getPath("documents"), safeFileName(suggestedName));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggested,
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled || filePath === "" ? { kind: "cancelled" } : saveAtPath(filePath, bytes);
}
