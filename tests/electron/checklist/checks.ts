import type release from "../../../build/electronBuilder";
import { strictHeaders } from "../../../electron/policy";
import {
  bodyOf,
  type Call,
  callsIn,
  importsIn,
  namesIn,
  propertiesIn,
  type Source,
  stringsIn,
} from "./syntaxTree";

/** What the checks look at; a test changes a word of it and expects the check to speak. */
export type House = {
  /** electron/*.ts: what runs in Electron's main process, and its preload. */
  readonly adapter: readonly Source[];
  /** electron/answers/: what the main process answers with. */
  readonly answers: readonly Source[];
  /** renderer/: what runs in the page. */
  readonly page: readonly Source[];
  readonly policies: { readonly page: string; readonly worker: string };
  readonly release: typeof release;
  /** package.json and the version of the lock file. */
  readonly electron: { readonly asked: string; readonly locked: string };
};

/** What is wrong, in words; empty while all is kept. */
export type Faults = (house: House) => readonly string[];

export function policiesNow(): House["policies"] {
  const of = (kind: "page" | "worker") => strictHeaders(kind)["Content-Security-Policy"] ?? "";
  return { page: of("page"), worker: of("worker") };
}

function preferences(house: House): ReadonlyMap<string, string> {
  const [window] = callsIn(house.adapter).filter(({ callee }) => callee === "BrowserWindow");
  return propertiesIn(propertiesIn(window?.list[0] ?? "{}").get("webPreferences") ?? "{}");
}

export function mustBe(value: "true" | "false", ...names: readonly string[]): Faults {
  return (house) =>
    names
      .filter((name) => preferences(house).get(name) !== value)
      .map((name) => `${name} is not ${value}`);
}

/** Words that must stand nowhere, neither as names nor in quotes. */
export function nowhere(
  pattern: RegExp,
  where: (house: House) => readonly Source[] = everywhere,
): Faults {
  return (house) =>
    [...namesIn(where(house)), ...stringsIn(where(house))].filter((word) => pattern.test(word));
}

function everywhere({ adapter, answers, page }: House): readonly Source[] {
  return [...adapter, ...answers, ...page];
}

export function all(...checks: readonly Faults[]): Faults {
  return (house) => checks.flatMap((check) => check(house));
}

export function calls(house: House, callee: RegExp): readonly Call[] {
  return callsIn(house.adapter).filter((call) => callee.test(call.callee));
}

export function onlyOnce(callee: RegExp, list: RegExp): Faults {
  return (house) => {
    const found = calls(house, callee);
    const right = found.filter((call) => list.test(call.list.join(", ")));
    return found.length === 1 && right.length === 1
      ? []
      : [`${callee.source} is called so: ${JSON.stringify(found)}`];
  };
}

export const asksNobodyForUpdates: Faults = (house) => [
  ...importsIn([...house.adapter, ...house.answers]).filter((one) =>
    /^(?:electron:(?:autoUpdater|crashReporter|net|webContents)|node:(?:https?|http2|net|tls|dgram|dns)|electron-updater)/.test(
      one,
    ),
  ),
  ...callsIn([...house.adapter, ...house.answers])
    .map(({ callee }) => callee)
    .filter((callee) => /^(?:fetch|WebSocket|require|eval|Function|import)$/.test(callee)),
  ...(house.release.publish === null ? [] : ["a release knows where to look for updates"]),
];

export const fusesAreSet: Faults = ({ release: { electronFuses: fuses } }) => {
  const wanted: Readonly<Record<string, boolean>> = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  };
  const set = new Map(Object.entries(fuses ?? {}));
  return Object.entries(wanted)
    .filter(([name, value]) => set.get(name) !== value)
    .map(([name, value]) => `the fuse ${name} is not ${value}`);
};

/** The preload gives the page one object of functions, each of which asks for the request of its own name. */
export const onlyNamedRequests: Faults = (house) => {
  const preload = house.adapter.filter(({ file }) => file.endsWith("/preload.ts"));
  const given = callsIn(preload).filter(({ callee }) => /expose/.test(callee));
  const asked = callsIn(preload).filter(({ callee }) => callee === "ipcRenderer.invoke");
  const desktop = /const desktop: Desktop = (\{[\s\S]*?\n\});/.exec(preload[0]?.text ?? "")?.[1];
  const strays = [...propertiesIn(desktop ?? "{}")].filter(([name, written]) => {
    const request = new RegExp(
      `^\\([\\w, .]*\\) => ipcRenderer\\.invoke\\("${name}"(?:, [\\w, .]+)?\\)$`,
    );
    return !request.test(written.replace(/\s+/g, " "));
  });
  const mentions = namesIn(preload).filter((name) => name === "ipcRenderer").length;
  return [
    ...strays.map(([name]) => `${name} does not ask for the request of its own name`),
    ...(given.length === 1 && given[0]?.list[1] === "desktop"
      ? []
      : ["more is given than one object"]),
    ...(asked.length > 0 && mentions === asked.length + 2 ? [] : ["ipcRenderer is used for more"]),
  ];
};

export const everySenderIsChecked: Faults = (house) => {
  const listeners = calls(house, /^ipcMain\./);
  const [one] = listeners;
  const first = "if (!isOurPage(event.senderFrame)) throw";
  const checks = (one?.list[1] ?? "").replace(/^[^{]*\{\s*/, "").startsWith(first);
  return [
    ...(listeners.length === 1 && one?.callee === "ipcMain.handle"
      ? []
      : ["requests are heard in more than one way"]),
    ...(checks ? [] : ["the sender is not checked first"]),
  ];
};

export const guardsEveryPage: Faults = (house) => {
  const prepared = bodyOf(house.adapter, "prepare");
  const guard = /app\.on\("web-contents-created", \(_event, contents\) => keepHome\(contents\)\)/;
  const before = /^prepare\(\);[\s\S]*app\.whenReady\(\)/m;
  const main = house.adapter.find(({ file }) => file.endsWith("/main.ts"))?.text ?? "";
  return [
    ...(guard.test(prepared) ? [] : ["not every page is guarded"]),
    ...(before.test(main.replace(/^ +/gm, ""))
      ? []
      : ["pages may be made before they are guarded"]),
  ];
};

export function guards(event: string, answer: RegExp): Faults {
  return (house) => {
    const source = [{ file: "guards.ts", text: bodyOf(house.adapter, "keepHome") }];
    const heard = callsIn(source).filter(({ callee, list }) =>
      event === "" ? /setWindowOpenHandler$/.test(callee) : list[0] === `"${event}"`,
    );
    const held = heard.length === 1 && answer.test(heard[0]?.list.at(-1) ?? "");
    return held ? [] : [`${event || "a new window"} is not refused`];
  };
}

export const REFUSES = /^\(event\) => event\.preventDefault\(\)$/;
export const REFUSES_ELSEWHERE =
  /^\(event\) => \{\s*if \(event\.isMainFrame && isOurAddress\(event\.url\)\) return;\s*event\.preventDefault\(\);/;
