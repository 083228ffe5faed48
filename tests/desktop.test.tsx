import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Desktop } from "../electron/bridge";

/** Rules for paper that stood on the page while the shell was asked. */
const adopted: string[] = [];

class PaperRules {
  words = "";
  replaceSync(words: string): void {
    this.words = words;
  }
}

beforeEach(() => {
  vi.resetModules();
  adopted.length = 0;
  vi.stubGlobal("CSSStyleSheet", PaperRules);
  Object.assign(document, { adoptedStyleSheets: [] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(window, { commonGroundDesktop: undefined });
});

const noteRules = () => {
  for (const sheet of document.adoptedStyleSheets) {
    adopted.push((sheet as unknown as PaperRules).words);
  }
};

/** The page's desktop over a loopback that answers so, and what was posted to it. */
async function overLoopback(answer: () => Response) {
  const posted: { readonly path: string; readonly body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit) => {
    posted.push({ path, body });
    noteRules();
    return answer();
  });
  const { desktop } = await import("../renderer/desktop");
  return { desktop, posted };
}

const json = (outcome: object) => () => Response.json(outcome);

describe("a page in the app window", () => {
  test("asks its shell over loopback, a request a path, and takes only an outcome that is one", async () => {
    const saved = { kind: "saved", path: "/exports/a.docx" };
    const { desktop, posted } = await overLoopback(json(saved));
    expect(await desktop.saveFile("a.docx", new Uint8Array([1, 2, 3]))).toEqual(saved);
    expect(posted[0]?.path).toMatch(/saveFile$/);
    const wrong = await overLoopback(json({ kind: "lost" }));
    await expect(wrong.desktop.saveFile("a.docx", new Uint8Array())).rejects.toThrow();
  });

  test("sends few bytes as they are and many by and by", async () => {
    const { desktop, posted } = await overLoopback(json({ kind: "saved", path: "/a" }));
    await desktop.saveFile("few", new Uint8Array(10));
    await desktop.saveFile("many", new Uint8Array(300_000));
    expect(posted.map(({ body }) => body instanceof Blob)).toEqual([false, true]);
  });

  test("throws when the shell refuses, with its words", async () => {
    const { desktop } = await overLoopback(() => new Response("not from here", { status: 403 }));
    await expect(desktop.describe()).rejects.toThrow("The shell refused describe: not from here");
  });

  test("prints by the browser, on the paper that was asked for, and takes its rules away again", async () => {
    const { desktop } = await overLoopback(json({ kind: "saved", path: "/a.pdf" }));
    vi.stubGlobal("print", noteRules);
    expect(await desktop.printPage({ landscape: false })).toEqual({ kind: "dialogClosed" });
    await desktop.savePagePdf("wall", { size: "A3", landscape: true });
    expect(adopted).toEqual(["@page { size: A4 portrait }", "@page { size: A3 landscape }"]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

test("a page in Electron asks the preload's desktop instead", async () => {
  const electron = {
    printPage: async () => ({ kind: "failed", reason: "no printer" }),
  } as unknown as Desktop;
  Object.assign(window, { commonGroundDesktop: electron });
  const { desktop } = await import("../renderer/desktop");
  expect(await desktop.printPage({ landscape: false })).toEqual({
    kind: "failed",
    reason: "no printer",
  });
});
