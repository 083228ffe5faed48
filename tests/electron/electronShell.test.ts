import { beforeEach, describe, expect, test, vi } from "vitest";
import { requestArguments } from "../../electron/bridge";
import { isMailAddress, isOurAddress, isOurPage } from "../../electron/sender";
import { noVaultFiles } from "./noVaultFiles";

type Listener = (event: unknown, ...rest: unknown[]) => unknown;

/** What our code told Electron. The runtime itself is not here; see tests/electron-app for the suite that needs it. */
const told = vi.hoisted(() => ({
  windowOptions: null as { readonly webPreferences: Record<string, unknown> } | null,
  handlers: new Map<string, (...parts: never[]) => unknown>(),
  session: new Map<string, unknown>(),
  opened: [] as string[],
}));

vi.mock("electron", () => {
  const keep = (name: string) => (value: unknown) => told.session.set(name, value);
  return {
    BrowserWindow: class {
      constructor(options: { readonly webPreferences: Record<string, unknown> }) {
        told.windowOptions = options;
      }
      once() {}
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep("permissionRequest"),
        setPermissionCheckHandler: keep("permissionCheck"),
        setDevicePermissionHandler: keep("devicePermission"),
        setSpellCheckerEnabled: keep("spellChecker"),
        on: (name: string, listener: unknown) => told.session.set(name, listener),
        webRequest: { onBeforeRequest: keep("beforeRequest") },
      },
    },
    ipcMain: {
      handle: (name: string, handler: (...parts: never[]) => unknown) =>
        told.handlers.set(name, handler),
    },
    shell: { openExternal: async (url: string) => void told.opened.push(url) },
    Menu: {},
  };
});

const { closedSession, keepHome, makeWindow } = await import("../../electron/window");
const { handleRequests } = await import("../../electron/handle");
const { menuFor } = await import("../../electron/menu");

describe("who may ask the shell", () => {
  const frame = (url: string, parent: unknown = null) => ({ url, parent });

  test.each(["app://common-ground/", "app://common-ground/#/register"])("our page at %s", (url) => {
    expect(isOurPage(frame(url))).toBe(true);
  });

  test.each([
    "app://common-ground.evil/",
    "app://evil/",
    "app://common-ground@evil/",
    "app://user@common-ground/",
    "app://common-ground:8080/",
    "app://common-ground/other.html",
    "http://common-ground/",
    "https://evil/app://common-ground/",
    "file:///common-ground/",
    "about:blank",
    "data:text/html,app://common-ground/",
    "javascript:app://common-ground/",
    "",
  ])("not a page at %j", (url) => {
    expect(isOurPage(frame(url))).toBe(false);
    expect(isOurAddress(url)).toBe(false);
  });

  test("not a frame inside our page, and not a frame that is gone", () => {
    expect(isOurPage(frame("app://common-ground/", {}))).toBe(false);
    expect(isOurPage(null)).toBe(false);
  });
});

describe("a request to Electron's side", () => {
  const describeShell = vi.fn(async () => ({
    shell: "electron" as const,
    version: "1",
    exportsFolder: null,
  }));
  const never = async () => ({ kind: "cancelled" as const });
  const asked = (name: string, event: unknown, ...list: unknown[]) => {
    const handler = told.handlers.get(name) as Listener | undefined;
    return Promise.resolve(handler?.(event, ...list));
  };
  const ours = { senderFrame: { url: "app://common-ground/", parent: null } };

  beforeEach(() => {
    describeShell.mockClear();
    handleRequests({
      ...noVaultFiles,
      describe: describeShell,
      saveFile: never,
      printPage: never,
      savePagePdf: never,
    });
  });

  test("exists for each of the contract and for nothing else", () => {
    const contract = Object.keys(requestArguments).sort();
    expect([...told.handlers.keys()].sort()).toEqual(contract);
  });

  test("is answered when our page asks", async () => {
    expect(await asked("describe", ours)).toEqual({
      shell: "electron",
      version: "1",
      exportsFolder: null,
    });
  });

  test("is refused when a stranger asks", async () => {
    const stranger = { senderFrame: { url: "https://evil/", parent: null } };
    await expect(asked("describe", stranger)).rejects.toThrow("stranger");
    await expect(asked("describe", { senderFrame: null })).rejects.toThrow("stranger");
    expect(describeShell).not.toHaveBeenCalled();
  });

  test("is refused with arguments its schema does not know", async () => {
    await expect(asked("describe", ours, "more")).rejects.toThrow("wrongArguments");
    await expect(asked("saveFile", ours, "a.pdf", "words")).rejects.toThrow("wrongArguments");
    expect(describeShell).not.toHaveBeenCalled();
  });
});

describe("the window", () => {
  test("is made with everything closed that Electron can close", () => {
    makeWindow("/shell");
    expect(told.windowOptions?.webPreferences).toEqual({
      preload: expect.stringMatching(/preload\.cjs$/),
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
    });
  });

  test("is given no permission, neither when it asks nor when it looks", () => {
    closedSession();
    const decided: boolean[] = [];
    const request = told.session.get("permissionRequest") as Listener;
    request(null, "media", (allowed: boolean) => decided.push(allowed));
    expect(decided).toEqual([false]);
    expect((told.session.get("permissionCheck") as Listener)(null, "media")).toBe(false);
    expect((told.session.get("devicePermission") as Listener)({})).toBe(false);
    expect(told.session.get("spellChecker")).toBe(false);
  });

  test("downloads nothing", () => {
    closedSession();
    const event = { preventDefault: vi.fn() };
    (told.session.get("will-download") as Listener)(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    ["app://common-ground/", true],
    ["app://common-ground/workers/read.js", true],
    ["blob:app://common-ground/6f2f1c1e", true],
    ["app://common-ground.evil/", false],
    ["app://common-ground@evil/", false],
    ["https://academy.example/", false],
    ["http://127.0.0.1:20167/", false],
    ["ws://academy.example/", false],
    ["file:///etc/passwd", false],
    ["blob:https://academy.example/1", false],
    ["data:text/html,x", false],
    ["devtools://devtools/x", false],
  ])("loads nothing but its own files: %s, %s", (url, isLoaded) => {
    closedSession();
    const decided: unknown[] = [];
    const before = told.session.get("beforeRequest") as Listener;
    before({ url }, (decision: unknown) => decided.push(decision));
    expect(decided).toEqual([{ cancel: !isLoaded }]);
  });

  const guarded = () => {
    const listeners = new Map<string, Listener>();
    const policies: string[] = [];
    let openHandler: () => unknown = () => ({ action: "allow" });
    const contents = {
      setWindowOpenHandler: (handler: () => unknown) => {
        openHandler = handler;
      },
      setWebRTCIPHandlingPolicy: (policy: string) => policies.push(policy),
      on: (name: string, listener: Listener) => listeners.set(name, listener),
    };
    keepHome(contents as unknown as Parameters<typeof keepHome>[0]);
    const stopped = (name: string, details: object = {}) => {
      const preventDefault = vi.fn();
      listeners.get(name)?.({ ...details, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { stopped, open: () => openHandler(), policies };
  };

  test("sends no packet past the proxy, which calls between browsers would", () => {
    expect(guarded().policies).toEqual(["disable_non_proxied_udp"]);
  });

  test("opens no other window and holds no web view", () => {
    const { stopped, open } = guarded();
    expect(open()).toEqual({ action: "deny" });
    expect(stopped("will-attach-webview")).toBe(true);
  });

  test("stays on its page: reloading is allowed, leaving and redirecting are not, nor are frames", () => {
    const { stopped } = guarded();
    const goes = (url: string, isMainFrame = true) =>
      !stopped("will-frame-navigate", { url, isMainFrame });
    expect(goes("app://common-ground/")).toBe(true);
    expect(goes("https://evil/")).toBe(false);
    expect(goes("file:///etc/passwd")).toBe(false);
    expect(goes("app://common-ground/", false)).toBe(false);
    expect(stopped("will-redirect")).toBe(true);
  });
});

test("hands a mail begun on our page to the mail program, and nothing else to anybody", () => {
  const listeners = new Map<string, Listener>();
  const contents = {
    setWindowOpenHandler: () => undefined,
    setWebRTCIPHandlingPolicy: () => undefined,
    on: (name: string, listener: Listener) => listeners.set(name, listener),
  };
  keepHome(contents as unknown as Parameters<typeof keepHome>[0]);
  const goes = (url: string, isMainFrame = true) =>
    listeners.get("will-frame-navigate")?.({ url, isMainFrame, preventDefault: () => undefined });
  const mail = "mailto:selam@example.org?subject=Hello&body=A%20word";
  goes(mail);
  goes(mail, false);
  goes("https://evil/");
  expect(told.opened).toEqual([mail]);
});

test.each([
  "mailto:a@example.org?attach=/etc/passwd",
  "mailto:a@example.org?bcc=b@example.org",
  "mailto:a@example.org,b@example.org",
  "mailto:a@example.org%2Cb%40example.org",
  "mailto:a@example.org%3Bb%40example.org",
  "mailto:a@example.org%0D%0ABcc:b%40example.org",
  "mailto:a%20b@example.org",
  "mailto:a@example.org%",
  "mailto:a@example.org?subject=Hello%0D%0ABcc:%20b@example.org",
  "mailto:a@example.org?subject=Hello&subject=Hello%0ABcc:b@example.org",
  "mailto:a@example.org?%62cc=b@example.org",
  "mailto:",
  `mailto:a@example.org?body=${"x".repeat(2000)}`,
  "https://evil/mailto:a@example.org",
  "no address",
])("is no mail of ours: %s", (url) => {
  expect(isMailAddress(url)).toBe(false);
});

test.each(["linux", "darwin", "win32"] as const)(
  "the menu on %s has no reload and no developer tools",
  (platform) => {
    const words = JSON.stringify(menuFor(platform));
    expect(words).not.toMatch(/reload|toggleDevTools/i);
    expect(words).toContain('"copy"');
  },
);
