import { type ChildProcess, spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import * as v from "valibot";
import type { PageSettings } from "../bridge";
import { type BrowserPipe, openBrowserPipe } from "./browserPipe";

/** A cold disk and a first start of a browser take their time; more than this means that it hangs. */
const OPENS_WITHIN_MS = 60_000;

/** A4 in inches, as the browser counts paper. */
const INCHES = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  A3: { paperWidth: 11.69, paperHeight: 16.54 },
};

const targetEvent = v.looseObject({
  targetInfo: v.looseObject({ targetId: v.string(), type: v.string(), url: v.string() }),
});
const goneEvent = v.looseObject({ targetId: v.string() });
const attached = v.looseObject({ sessionId: v.string() });
const printed = v.looseObject({ data: v.string() });

export type BrowserEnd =
  | { readonly kind: "closed" }
  | { readonly kind: "failed"; readonly reason: string };

/** The browser process with our one window. */
export type BrowserWindow = {
  readonly pipe: BrowserPipe;
  /** The id of our page, once it has come to our origin; null when the browser ended before. */
  readonly opened: Promise<string | null>;
  readonly ended: Promise<BrowserEnd>;
  close(): void;
};

/** Starts the browser and watches its pages; when the last of them is gone the browser is asked to end (on macOS it would stay). */
export function openBrowserWindow(
  path: string,
  flags: readonly string[],
  origin: string,
): BrowserWindow {
  const browser = spawn(path, flags, { stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"] });
  const [, , , toBrowser, fromBrowser] = browser.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    throw new Error("The browser was started without its pipe.");
  }
  const pipe = openBrowserPipe(toBrowser, fromBrowser);
  const ended = endOf(browser);
  const close = () => {
    pipe.call("Browser.close").catch(() => browser.kill());
  };
  const arrived = new Promise<string>((resolve) => watchPages(pipe, origin, resolve, close));
  return { pipe, ended, close, opened: Promise.race([arrived, ended.then(() => null)]) };
}

/** The page as it would print; its own rules for size and margins come first. */
export async function printPdf(
  pipe: BrowserPipe,
  pageId: string,
  page: PageSettings,
): Promise<Uint8Array> {
  const target = { targetId: pageId, flatten: true };
  const { sessionId } = v.parse(attached, await pipe.call("Target.attachToTarget", target));
  try {
    const options = {
      ...INCHES[page.size ?? "A4"],
      landscape: page.landscape,
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: false,
    };
    const { data } = v.parse(printed, await pipe.call("Page.printToPDF", options, sessionId));
    return Buffer.from(data, "base64");
  } finally {
    await pipe.call("Target.detachFromTarget", { sessionId });
  }
}

function watchPages(
  pipe: BrowserPipe,
  origin: string,
  arrived: (pageId: string) => void,
  lastPageGone: () => void,
): void {
  const pages = new Set<string>();
  const seen = (parameters: unknown) => {
    const { targetInfo } = v.parse(targetEvent, parameters);
    if (targetInfo.type !== "page") return;
    pages.add(targetInfo.targetId);
    if (isOurPage(targetInfo.url, origin)) arrived(targetInfo.targetId);
  };
  const gone = (parameters: unknown) => {
    const wasPage = pages.delete(v.parse(goneEvent, parameters).targetId);
    if (wasPage && pages.size === 0) lastPageGone();
  };
  pipe.onEvent((method, parameters) => {
    if (method === "Target.targetCreated" || method === "Target.targetInfoChanged")
      seen(parameters);
    if (method === "Target.targetDestroyed") gone(parameters);
  });
  // When the browser ends before it can answer, `ended` says so.
  pipe.call("Target.setDiscoverTargets", { discover: true }).catch(() => undefined);
}

function isOurPage(url: string, origin: string): boolean {
  return url === `${origin}/` || url.startsWith(`${origin}/#`);
}

/** How the browser ended. Its last words are kept as the reason, as it says nothing else. */
function endOf(browser: ChildProcess): Promise<BrowserEnd> {
  let lastWords = "";
  browser.stderr?.on("data", (words: Buffer) => {
    lastWords = (lastWords + words.toString("utf8")).slice(-2000);
  });
  return new Promise((resolve) => {
    browser.on("error", (error) => resolve({ kind: "failed", reason: error.message }));
    browser.on("exit", (code, signal) => {
      if (code === 0) return resolve({ kind: "closed" });
      const how = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
      const last = lastWords.trim().split("\n").at(-1) ?? "";
      resolve({ kind: "failed", reason: last === "" ? how : `${how} (${last})` });
    });
  });
}

/** Ends a browser that never came to our page. */
export function giveUpUnlessOpened(window: BrowserWindow): void {
  const timer = setTimeout(window.close, OPENS_WITHIN_MS);
  window.opened.finally(() => clearTimeout(timer));
}
