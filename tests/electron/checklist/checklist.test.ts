import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import release from "../../../build/electronBuilder";
import { type House, policiesNow } from "./checks";
import { ITEMS, QUIET } from "./items";
import { sourcesIn } from "./syntaxTree";

const root = new URL("../../..", import.meta.url).pathname;

function electronVersions(): House["electron"] {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));
  return {
    asked: read("package.json").devDependencies.electron,
    locked: read("package-lock.json").packages["node_modules/electron"].version,
  };
}

const electron = sourcesIn(root, "electron");
const house: House = {
  adapter: electron.filter(({ file }) => /^electron\/[^/]+$/.test(file)),
  answers: electron.filter(({ file }) => file.startsWith("electron/answers/")),
  page: sourcesIn(root, "renderer"),
  policies: policiesNow(),
  release,
  electron: electronVersions(),
};

/** The house with one word of one file changed. */
function changed(file: string, from: string, to: string): House {
  const inside = (sources: House["page"]) =>
    sources.map((one) => (one.file === file ? { file, text: one.text.replace(from, to) } : one));
  const now = { ...house, adapter: inside(house.adapter), page: inside(house.page) };
  expect(JSON.stringify(now), `${from} stands in ${file}`).not.toBe(JSON.stringify(house));
  return now;
}

function policy(kind: "page" | "worker", from: string, to: string): House {
  const policies = { ...house.policies, [kind]: house.policies[kind].replace(from, to) };
  expect(policies).not.toEqual(house.policies);
  return { ...house, policies };
}

function fuse(name: string, value: boolean): House {
  const electronFuses = { ...house.release.electronFuses, [name]: value };
  return { ...house, release: { ...house.release, electronFuses } };
}

const WINDOW = "electron/window.ts";
const PRELOAD = "electron/preload.ts";
const MAIN = "electron/main.ts";

/** For each item what an honest mistake would look like: the number, what is done, and the house after it. */
const MISTAKES: readonly (readonly [number, string, () => House])[] = [
  [1, "a page of the web", () => changed(WINDOW, "loadURL(", 'loadURL("http://example.org/", ')],
  [1, "a page from a file", () => changed(WINDOW, "loadURL", "loadFile")],
  [1, "no guard", () => changed(WINDOW, "cancel: !isWithinOurPage(url)", "cancel: false")],
  [2, "Node in the page", () => changed(WINDOW, "nodeIntegration: false", "nodeIntegration: true")],
  [2, "Node in workers", () => changed(WINDOW, "nodeIntegrationInWorker: false,", "")],
  [3, "one world", () => changed(WINDOW, "contextIsolation: true", "contextIsolation: false")],
  [4, "no sandbox", () => changed(WINDOW, "sandbox: true", "sandbox: false")],
  [4, "no sandbox by default", () => changed(MAIN, "app.enableSandbox();", "")],
  [5, "every permission", () => changed(WINDOW, "decide(false)", "decide(true)")],
  [5, "no check", () => changed(WINDOW, "own.setPermissionCheckHandler(() => false);", "")],
  [
    5,
    "another session",
    () => changed(WINDOW, "session.defaultSession", 'session.fromPartition("x")'),
  ],
  [6, "no same origin", () => changed(WINDOW, "webSecurity: true", "webSecurity: false")],
  [
    6,
    "a switch for it",
    () => changed("electron/quietSwitches.ts", "no-pings", "disable-web-security"),
  ],
  [
    7,
    "inline code",
    () => policy("page", "script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  ],
  [7, "any picture", () => policy("page", "img-src 'self'", "img-src *")],
  [7, "no end", () => policy("page", "frame-ancestors 'none'", "")],
  [7, "words as code", () => policy("page", "require-trusted-types-for 'script'; ", "")],
  [7, "a worker's network", () => policy("worker", "connect-src 'none'", "connect-src 'self'")],
  [8, "mixed content", () => changed(WINDOW, "allowRunningInsecureContent: false,", "")],
  [
    9,
    "what is tried out",
    () => changed(WINDOW, "spellcheck", "experimentalFeatures: true, spellcheck"),
  ],
  [10, "Blink's own", () => changed(WINDOW, "spellcheck", 'enableBlinkFeatures: "x", spellcheck')],
  [
    11,
    "a web view",
    () => changed("renderer/index.html", "<body", "<webview allowpopups></webview><body"),
  ],
  [12, "a web view taken", () => changed(WINDOW, "will-attach-webview", "did-attach-webview")],
  [13, "a page that leaves", () => changed(WINDOW, "will-frame-navigate", "did-frame-navigate")],
  [
    13,
    "a page that is sent away",
    () =>
      changed(
        WINDOW,
        '"will-redirect", (event) => event.preventDefault()',
        '"will-redirect", () => {}',
      ),
  ],
  [13, "a page not guarded", () => changed(MAIN, "keepHome(contents)", "undefined")],
  [14, "a second window", () => changed(WINDOW, '"deny"', '"allow"')],
  [14, "another kind", () => changed(WINDOW, "return own;", "new BrowserWindow({}); return own;")],
  [15, "any address", () => changed(WINDOW, " && isMailAddress(event.url)", "")],
  [
    16,
    "whatever is newest",
    () => ({ ...house, electron: { ...house.electron, asked: "latest" } }),
  ],
  [16, "an old one", () => ({ ...house, electron: { asked: "28.3.3", locked: "28.3.3" } })],
  [
    17,
    "a stranger",
    () => changed("electron/handle.ts", "if (!isOurPage(event.senderFrame))", "if (false)"),
  ],
  [
    17,
    "a second ear",
    () => changed(MAIN, "showMenu();", 'ipcMain.on("x", () => {}); showMenu();'),
  ],
  [18, "a file", () => changed(WINDOW, "loadURL(", 'loadURL("file:///index.html", ')],
  [
    18,
    "a way past the policy",
    () => changed("electron/protocol.ts", "secure: true", "secure: true, bypassCSP: true"),
  ],
  [18, "files with privileges", () => fuse("grantFileProtocolExtraPrivileges", true)],
  [19, "Electron as Node", () => fuse("runAsNode", true)],
  [19, "another program inside", () => fuse("onlyLoadAppFromAsar", false)],
  [
    20,
    "the whole of it",
    () =>
      changed(
        PRELOAD,
        'describe: () => ipcRenderer.invoke("describe")',
        "describe: ipcRenderer.invoke",
      ),
  ],
  [
    20,
    "another's request",
    () => changed(PRELOAD, '"saveFile", suggestedName', '"printPage", suggestedName'),
  ],
  [
    20,
    "a second gift",
    () =>
      changed(
        PRELOAD,
        "contextBridge.",
        'contextBridge.exposeInMainWorld("e", ipcRenderer); contextBridge.',
      ),
  ],
  [21, "a spell-checker", () => changed(WINDOW, "spellcheck: false", "spellcheck: true")],
  [21, "calls past the proxy", () => changed(WINDOW, "disable_non_proxied_udp", "default")],
  [21, "an updater", () => changed(MAIN, "import { app }", "import { app, autoUpdater }")],
  [21, "a call home", () => changed(MAIN, "showMenu();", 'fetch("x"); showMenu();')],
];

const EVERY = [...ITEMS, QUIET];
const numbered = EVERY.map((item, index) => ({ ...item, number: index + 1 }));

test("the list is Electron's, all twenty of it, and one of ours", () => {
  expect(ITEMS).toHaveLength(20);
  const tried = new Set(MISTAKES.map(([number]) => number));
  expect([...tried]).toEqual(numbered.map(({ number }) => number));
});

describe.each(numbered)("item $number: $asks", ({ number, faults, alsoProvedBy }) => {
  test("is kept", () => {
    expect(faults(house)).toEqual([]);
  });

  test.each(MISTAKES.filter(([of]) => of === number))(
    "%i would not be, which would be said, with %s",
    (_number, _what, mistaken) => {
      expect(faults(mistaken())).not.toEqual([]);
    },
  );

  test.skipIf(alsoProvedBy.length === 0).each(alsoProvedBy)(
    "is proved in %s too: %s",
    (file, title) => {
      expect(readFileSync(join(root, file), "utf8")).toContain(`"${title}`);
    },
  );
});
