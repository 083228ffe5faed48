import { join } from "node:path";
import { app } from "electron";
import { usualPlaces } from "./answers/places";
import { type VaultFiles, vaultFiles } from "./answers/vault/vaultFiles";
import { electronDesktop } from "./electronDesktop";
import { EXIT_CODES, sentenceFor } from "./endings";
import { handleRequests } from "./handle";
import { showMenu } from "./menu";
import { declareScheme, serveRenderer } from "./protocol";
import { NO_NAMES, QUIET_SWITCHES } from "./quietSwitches";
import { readRendererFiles } from "./rendererFiles";
import { closedSession, keepHome, makeWindow, openPage } from "./window";

const shellFolder = import.meta.dirname;
const rendererFolder = join(shellFolder, "..", "renderer");
const { home } = usualPlaces(process.env);

/** What Chromium must know before it is ready. */
function prepare(): void {
  const switches = [...QUIET_SWITCHES, ...NO_NAMES];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  declareScheme();
  app.on("web-contents-created", (_event, contents) => keepHome(contents));
  app.on("window-all-closed", () => app.quit());
}

async function open(): Promise<void> {
  serveRenderer(closedSession(), readRendererFiles(rendererFolder));
  const window = makeWindow(shellFolder);
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  const vault = vaultFiles({ home });
  handleRequests(electronDesktop(window, vault, home));
  quitInOrder(vault);
  showMenu();
  await openPage(window);
}

/** The vault folder is put in order and given back before the program ends. */
function quitInOrder(vault: VaultFiles): void {
  app.once("will-quit", (event) => {
    event.preventDefault();
    vault.close().finally(() => app.quit());
  });
}

function failed(error: unknown): void {
  process.stderr.write(`Common Ground could not open its window: ${String(error)}\n`);
  app.exit(EXIT_CODES.browserFailed);
}

app.setPath("userData", join(home, "electron"));
if (app.requestSingleInstanceLock()) {
  prepare();
  // Not awaited: Electron gets ready only after this module has been run to its end.
  app.whenReady().then(open).catch(failed);
} else {
  process.stderr.write(`${sentenceFor({ kind: "alreadyOpen" })}\n`);
  app.exit(EXIT_CODES.alreadyOpen);
}
