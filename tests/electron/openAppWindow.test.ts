import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import rendererBuild from "../../build/vite.renderer";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { type OpenedWindow, openAppWindow } from "../../electron/appWindow/openAppWindow";
import { aDisplay, type Display, hasXvfb } from "./aDisplay";

const browser = findBrowser(process.env);
const missing = hasXvfb
  ? browser === null
    ? "no Chromium-family browser here"
    : null
  : "Xvfb is missing";

const session = v.looseObject({ sessionId: v.string() });
const evaluated = v.looseObject({ result: v.looseObject({ value: v.optional(v.unknown()) }) });
const picture = v.looseObject({ data: v.string() });

describe.skipIf(missing !== null)("a real app window", () => {
  let folder: string;
  let display: Display;
  let opened: OpenedWindow;
  let sessionId: string;
  const displayBefore = process.env.DISPLAY;

  const inPage = async (expression: string) => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const answer = await opened.window.pipe.call("Runtime.evaluate", asked, sessionId);
    return v.parse(evaluated, answer).result.value;
  };

  /** The console itself may evaluate words; this is tried from a timer, as a page's own code would. */
  const attempted = (expression: string) =>
    inPage(`new Promise((told) => setTimeout(() => {
      try { Promise.resolve(${expression}).then(told, () => told('refused')); } catch { told('refused'); }
    }))`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "common-ground-window-"));
    display = await aDisplay();
    process.env.DISPLAY = display.name;
    const rendererFolder = join(folder, "renderer");
    await build({
      ...rendererBuild,
      configFile: false,
      logLevel: "warn",
      root: new URL("../fixtures/desktopPage", import.meta.url).pathname,
      build: { ...rendererBuild.build, outDir: rendererFolder },
    });
    const start = await openAppWindow({
      browser: browser ?? { name: "none", path: "" },
      port: 0,
      rendererFolder,
      version: "test",
      environment: {
        COMMON_GROUND_HOME: join(folder, "home"),
        COMMON_GROUND_EXPORTS: join(folder, "exports"),
      },
    });
    if (start.kind !== "opened")
      throw new Error(`The window did not open: ${JSON.stringify(start)}`);
    opened = start;
    const target = { targetId: opened.pageId, flatten: true };
    sessionId = v.parse(
      session,
      await opened.window.pipe.call("Target.attachToTarget", target),
    ).sessionId;
    // The page is there; its script may still be on its way.
    while ((await inPage("typeof desktop")) !== "object")
      await new Promise((next) => setTimeout(next, 50));
  }, 60_000);

  afterAll(async () => {
    opened?.window.close();
    await opened?.ended;
    display?.stop();
    if (displayBefore === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = displayBefore;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("shows the page and says which shell it is", async () => {
    const { data } = v.parse(
      picture,
      await opened.window.pipe.call("Page.captureScreenshot", {}, sessionId),
    );
    expect(Buffer.from(data, "base64").byteLength).toBeGreaterThan(5_000);
    expect(await inPage("desktop.describe()")).toEqual({
      shell: "appWindow",
      version: "test",
      exportsFolder: join(folder, "exports"),
    });
  });

  test("leaves no start page behind, and a folder only its owner enters", () => {
    expect(readdirSync(join(folder, "home"))).toEqual(["browser"]);
    expect(statSync(join(folder, "home")).mode & 0o777).toBe(0o700);
  });

  test("saves a file's very bytes", async () => {
    const outcome = await inPage(
      "desktop.saveFile('Letter.docx', new Uint8Array([0, 255, 10, 13, 128]))",
    );
    expect(outcome).toEqual({ kind: "saved", path: join(folder, "exports", "letter.docx") });
    expect([...readFileSync(join(folder, "exports", "letter.docx"))]).toEqual([
      0, 255, 10, 13, 128,
    ]);
  });

  test.each([
    [false, "595", "842"],
    [true, "842", "595"],
  ])("saves the page as an A4 PDF, landscape %s", async (landscape, width, height) => {
    const outcome = await inPage(`desktop.savePagePdf('Sheet.pdf', { landscape: ${landscape} })`);
    const { path } = v.parse(
      v.looseObject({ kind: v.literal("saved"), path: v.string() }),
      outcome,
    );
    const pdf = readFileSync(path, "latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    const [, right, top] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Number(right).toFixed(0), Number(top).toFixed(0)]).toEqual([width, height]);
  });

  test("prints by itself: the shell says so when it is asked", async () => {
    const words =
      "new TextEncoder().encode(JSON.stringify({ bytesAt: null, list: [{ landscape: false }] }))";
    const outcome = await inPage(`(async () => {
      const words = ${words};
      const body = new Uint8Array([0, 0, 0, words.length, ...words]);
      const headers = { 'Content-Type': 'application/octet-stream' };
      return (await fetch('/answers/printPage', { method: 'POST', headers, body })).json();
    })()`);
    expect(outcome).toEqual({ kind: "failed", reason: "This window prints by itself." });
  });

  test("gives its workers no network, not even to our own server", async () => {
    expect(await inPage("askFromWorker()")).toBe("refused");
  });

  test("lets the page do what it may, so that a refusal below means something", async () => {
    expect(await attempted("fetch('/').then(() => 'done')")).toBe("done");
  });

  test.each([
    ["reach another server", "fetch('http://127.0.0.1:9/').then(() => 'done')"],
    ["run words as code", "(async () => { new Function('return 1')(); return 'done' })()"],
    ["write markup", "(async () => { document.body.innerHTML = '<p>x</p>'; return 'done' })()"],
    [
      "start a worker from words",
      "(async () => { new Worker('data:text/javascript,1'); return 'done' })()",
    ],
    [
      "make another policy",
      "(async () => { trustedTypes.createPolicy('mine', {}); return 'done' })()",
    ],
  ])("does not let the page %s", async (_what, expression) => {
    expect(await attempted(expression)).toBe("refused");
  });

  test("stays itself over a reload", async () => {
    await opened.window.pipe.call("Page.reload", {}, sessionId);
    await expect
      .poll(() => inPage("document.title").catch(() => ""))
      .toBe("A page that asks the desktop");
  });

  test("ends the program in good order when it is closed", async () => {
    await inPage("window.close()").catch(() => undefined);
    expect(await opened.ended).toEqual({ kind: "closed" });
    expect(existsSync(join(folder, "home", "start.html"))).toBe(false);
  });
});

if (missing !== null) test.skip(`not run: ${missing}`, () => undefined);
