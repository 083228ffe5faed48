import { join } from "node:path";
import { usualPlaces } from "../answers/places";
import { vaultFiles } from "../answers/vault/vaultFiles";
import { codeOf } from "../answers/whySavingFailed";
import type { PageSettings } from "../bridge";
import type { Ending } from "../endings";
import { readRendererFiles } from "../rendererFiles";
import { type AppServer, startAppServer } from "./appServer";
import { appWindowDesktop } from "./appWindowDesktop";
import { browserFlags } from "./browserFlags";
import { writeBrowserPreferences } from "./browserPreferences";
import {
  type BrowserWindow,
  giveUpUnlessOpened,
  openBrowserWindow,
  printPdf,
} from "./browserWindow";
import type { Browser } from "./findBrowser";
import { holderOf } from "./obstacles";
import { closedFolder, removeStartPage, writeStartPage } from "./startPage";

export type AppWindowStart = {
  readonly browser: Browser;
  readonly port: number;
  readonly rendererFolder: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

export type OpenedWindow = {
  readonly kind: "opened";
  readonly window: BrowserWindow;
  readonly pageId: string;
  readonly exportsFolder: string;
  /** How it ended, after the server has stopped too. */
  readonly ended: Promise<Ending>;
};

/** Opens Common Ground in a window of an installed browser; resolves once its page is there. */
export async function openAppWindow(start: AppWindowStart): Promise<OpenedWindow | Ending> {
  const { home, exportsFolder } = usualPlaces(start.environment);
  let print: ((page: PageSettings) => Promise<Uint8Array>) | null = null;
  const vault = vaultFiles({ home });
  const desktop = appWindowDesktop({
    version: start.version,
    exportsFolder,
    vaultFiles: vault,
    printPdf: async (page) => {
      if (print === null) throw new Error("A page asked to be printed before it was there.");
      return print(page);
    },
  });
  const files = readRendererFiles(start.rendererFolder);
  const server = await startAppServer({ files, desktop, port: start.port }).catch(portTaken);
  if (server === null)
    return (await holderOf(start.port)) ?? { kind: "portBusy", port: start.port };
  const window = await openIn(home, server, start.browser);
  const ended = window.ended.then(async (end): Promise<Ending> => {
    await Promise.all([server.stop(), removeStartPage(home)]);
    await vault.close();
    if (end.kind === "closed") return end;
    return { kind: "browserFailed", browser: start.browser.name, reason: end.reason };
  });
  const pageId = await window.opened;
  if (pageId === null) return neverOpened(await ended, start.browser);
  await removeStartPage(home);
  print = (page) => printPdf(window.pipe, pageId, page);
  return { kind: "opened", window, pageId, exportsFolder, ended };
}

async function openIn(home: string, server: AppServer, browser: Browser): Promise<BrowserWindow> {
  const startPage = await writeStartPage(home, server.startUrl);
  const profile = join(home, "browser");
  await closedFolder(profile);
  await writeBrowserPreferences(profile);
  const asRoot = process.getuid?.() === 0;
  const flags = browserFlags({
    profile,
    startPage,
    port: Number(new URL(server.origin).port),
    asRoot,
  });
  const window = openBrowserWindow(browser.path, flags, server.origin);
  giveUpUnlessOpened(window);
  return window;
}

/** A browser that closed in good order before showing our page has still failed us. */
function neverOpened(ending: Ending, browser: Browser): Ending {
  if (ending.kind !== "closed") return ending;
  return {
    kind: "browserFailed",
    browser: browser.name,
    reason: "it closed before the first page",
  };
}

function portTaken(error: unknown): null {
  if (codeOf(error) === "EADDRINUSE") return null;
  throw error;
}
