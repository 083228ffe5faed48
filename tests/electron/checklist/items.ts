import {
  all,
  asksNobodyForUpdates,
  calls,
  everySenderIsChecked,
  type Faults,
  fusesAreSet,
  guards,
  guardsEveryPage,
  mustBe,
  nowhere,
  onlyNamedRequests,
  onlyOnce,
  REFUSES,
  REFUSES_ELSEWHERE,
} from "./checks";
import { faultsOfPagePolicy, faultsOfPolicy, readPolicy } from "./policyHeader";
import { bodyOf } from "./syntaxTree";

export type Item = {
  readonly asks: string;
  readonly faults: Faults;
  /** Tests elsewhere that prove more than the code's shape: file and the beginning of the title. */
  readonly alsoProvedBy: readonly (readonly [file: string, title: string])[];
};

const SHELL = "tests/electron/electronShell.test.ts";
const FILES = "tests/electron/rendererFiles.test.ts";
const PATHS = "tests/electron/pathAttacks.test.ts";
const RUNTIME = "tests/electron-app/window.spec.ts";
const WINDOW = "tests/electron/openAppWindow.test.ts";
const PACKED = "tests/build/packaging.slow.test.ts";

/** Electron's own list (electronjs.org/docs/latest/tutorial/security, its 20 items as of Electron 45), in its order. */
export const ITEMS: readonly Item[] = [
  {
    asks: "Only load secure content",
    faults: all(
      onlyOnce(/\.loadURL$/, /^`\$\{APP_ORIGIN\}\/`$/),
      nowhere(/^(?:http|ws|ftp):\/\/(?!www\.w3\.org\/|schemas\.)/, ({ adapter }) => adapter),
      onlyOnce(
        /webRequest\.onBeforeRequest$/,
        /^\(\{ url \}, decide\) => decide\(\{ cancel: !isWithinOurPage\(url\) \}\)$/,
      ),
    ),
    alsoProvedBy: [
      [SHELL, "loads nothing but its own files"],
      [RUNTIME, "carries the strict policy"],
    ],
  },
  {
    asks: "Do not enable Node.js integration for remote content",
    faults: mustBe(
      "false",
      "nodeIntegration",
      "nodeIntegrationInWorker",
      "nodeIntegrationInSubFrames",
    ),
    alsoProvedBy: [[RUNTIME, "opens on our own address with the desktop and nothing of Node"]],
  },
  {
    asks: "Enable context isolation",
    faults: mustBe("true", "contextIsolation"),
    alsoProvedBy: [[RUNTIME, "opens on our own address with the desktop and nothing of Node"]],
  },
  {
    asks: "Enable process sandboxing",
    faults: all(
      mustBe("true", "sandbox"),
      onlyOnce(/^app\.enableSandbox$/, /^$/),
      nowhere(/no-sandbox/),
    ),
    alsoProvedBy: [[RUNTIME, "keeps its page in the sandbox"]],
  },
  {
    asks: "Handle session permission requests from remote content",
    faults: all(
      onlyOnce(
        /\.setPermissionRequestHandler$/,
        /^\(_contents, _permission, decide\) => decide\(false\)$/,
      ),
      onlyOnce(/\.setPermissionCheckHandler$/, /^\(\) => false$/),
      onlyOnce(/\.setDevicePermissionHandler$/, /^\(\) => false$/),
      nowhere(/^(?:fromPartition|fromPath|partition)$/, ({ adapter }) => adapter),
    ),
    alsoProvedBy: [
      [SHELL, "is given no permission, neither when it asks nor when it looks"],
      [RUNTIME, "stays at home: no other page, no other window, no permission"],
    ],
  },
  {
    asks: "Do not disable webSecurity",
    faults: all(mustBe("true", "webSecurity"), nowhere(/disable-web-security|disablewebsecurity/i)),
    alsoProvedBy: [],
  },
  {
    asks: "Define a Content Security Policy",
    faults: ({ policies }) => [
      ...faultsOfPagePolicy(policies.page),
      ...faultsOfPolicy(policies.worker),
      ...(readPolicy(policies.worker).get("connect-src")?.join(" ") === "'none'"
        ? []
        : ["a worker has a network"]),
    ],
    alsoProvedBy: [
      [FILES, "the page is answered with the strict headers"],
      [WINDOW, "gives its workers no network, not even to our own server"],
      [WINDOW, "does not let the page %s"],
      [RUNTIME, "carries the strict policy"],
    ],
  },
  {
    asks: "Do not enable allowRunningInsecureContent",
    faults: all(mustBe("false", "allowRunningInsecureContent"), nowhere(/allow-running-insecure/)),
    alsoProvedBy: [],
  },
  {
    asks: "Do not enable experimental features",
    faults: nowhere(/^(?:experimentalFeatures|enable-experimental.*)$/),
    alsoProvedBy: [],
  },
  {
    asks: "Do not use enableBlinkFeatures",
    faults: nowhere(/^(?:enableBlinkFeatures|enable-blink-features|enable-features)$/),
    alsoProvedBy: [],
  },
  {
    asks: "Do not use allowpopups for WebViews",
    faults: all(nowhere(/^allowpopups$/i), ({ page }) =>
      page.filter(({ text }) => /<webview/i.test(text)).map(({ file }) => `${file} has a web view`),
    ),
    alsoProvedBy: [],
  },
  {
    asks: "Verify WebView options before creation",
    faults: all(mustBe("false", "webviewTag"), guards("will-attach-webview", REFUSES)),
    alsoProvedBy: [[SHELL, "opens no other window and holds no web view"]],
  },
  {
    asks: "Disable or limit navigation",
    faults: all(
      guardsEveryPage,
      guards("will-frame-navigate", REFUSES_ELSEWHERE),
      guards("will-redirect", REFUSES),
      mustBe("false", "navigateOnDragDrop"),
    ),
    alsoProvedBy: [
      [SHELL, "stays on its page: reloading is allowed"],
      [RUNTIME, "stays at home: no other page, no other window, no permission"],
    ],
  },
  {
    asks: "Disable or limit creation of new windows",
    faults: all(guards("", /^\(\) => \(\{ action: "deny" \}\)$/), (house) =>
      calls(house, /^(?:BrowserWindow|WebContentsView|BrowserView|BaseWindow)$/).length === 1
        ? []
        : ["more than one window is made"],
    ),
    alsoProvedBy: [
      [SHELL, "opens no other window and holds no web view"],
      [RUNTIME, "stays at home: no other page, no other window, no permission"],
    ],
  },
  {
    asks: "Do not use shell.openExternal with untrusted content",
    faults: all(onlyOnce(/^shell\./, /^event\.url$/), (house) =>
      /if \(event\.isMainFrame && isMailAddress\(event\.url\)\) void shell\.openExternal/.test(
        bodyOf(house.adapter, "keepHome"),
      )
        ? []
        : ["an address is handed on that is no mail"],
    ),
    alsoProvedBy: [[SHELL, "hands a mail begun on our page to the mail program"]],
  },
  {
    asks: "Use a current version of Electron",
    faults: ({ electron: { asked, locked } }) => [
      ...(/^\d+\.\d+\.\d+$/.test(asked) ? [] : ["the version is not an exact one"]),
      ...(asked === locked ? [] : [`the lock file has ${locked}`]),
      ...(Number(asked.split(".")[0]) >= 45 ? [] : ["the version is no longer kept up"]),
    ],
    alsoProvedBy: [[RUNTIME, "runs on the version that is asked for"]],
  },
  {
    asks: "Validate the sender of all IPC messages",
    faults: everySenderIsChecked,
    alsoProvedBy: [
      [SHELL, "is refused when a stranger asks"],
      [SHELL, "not a frame inside our page, and not a frame that is gone"],
    ],
  },
  {
    asks: "Avoid usage of the file:// protocol and prefer usage of custom protocols",
    faults: all(
      nowhere(
        /^(?:file:.*|loadFile|pathToFileURL|bypassCSP|allowServiceWorkers|interceptFileProtocol)$/,
        ({ adapter }) => adapter,
      ),
      onlyOnce(/\.protocol\.handle$/, /^SCHEME, \(request\) => answerAddress\(request, files\)$/),
      ({ release: { electronFuses } }) =>
        electronFuses?.grantFileProtocolExtraPrivileges === false ? [] : ["file: has privileges"],
    ),
    alsoProvedBy: [[PATHS, "brings nothing from Electron's own address"]],
  },
  {
    asks: "Check which fuses you can change",
    faults: fusesAreSet,
    alsoProvedBy: [[PACKED, "a release closes every way"]],
  },
  {
    asks: "Do not expose Electron APIs to untrusted web content",
    faults: onlyNamedRequests,
    alsoProvedBy: [
      [PACKED, "has a preload that asks for Electron only"],
      [RUNTIME, "opens on our own address with the desktop and nothing of Node"],
    ],
  },
];

/** What this house adds to the list: nothing calls out by itself. */
export const QUIET: Item = {
  asks: "No spell-checker, no update, no report is sent for",
  faults: all(
    asksNobodyForUpdates,
    mustBe("false", "spellcheck"),
    onlyOnce(/\.setSpellCheckerEnabled$/, /^false$/),
    onlyOnce(/\.setWebRTCIPHandlingPolicy$/, /^"disable_non_proxied_udp"$/),
  ),
  alsoProvedBy: [[SHELL, "is given no permission, neither when it asks nor when it looks"]],
};
