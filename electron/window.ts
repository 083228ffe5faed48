import { join } from "node:path";
import { BrowserWindow, type Session, session, shell, type WebContents } from "electron";
import { APP_ORIGIN } from "./answerAddress";
import { isMailAddress, isOurAddress, isWithinOurPage } from "./sender";

/** The session of our one window: no permission of any kind, no spell-checker, nothing downloaded, no network. */
export function closedSession(): Session {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on("will-download", (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isWithinOurPage(url) }));
  return own;
}

/** Makes the window, not yet shown; it appears when its first picture is ready. */
export function makeWindow(shellFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    show: false,
    title: "Common Ground",
    webPreferences: {
      preload: join(shellFolder, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  return window;
}

/** No page of ours leaves its address, opens another window or holds a web view; a mail begun here is handed to the mail program. */
export function keepHome(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame && isOurAddress(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame && isMailAddress(event.url)) void shell.openExternal(event.url);
  });
}

export function openPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/`);
}
