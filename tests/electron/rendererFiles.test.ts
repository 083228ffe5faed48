import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP_ORIGIN, answerAddress } from "../../electron/answerAddress";
import { type RendererFiles, readRendererFiles } from "../../electron/rendererFiles";

let folder: string;
let files: RendererFiles;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "common-ground-renderer-"));
  const renderer = join(folder, "renderer");
  mkdirSync(join(renderer, "workers"), { recursive: true });
  writeFileSync(join(folder, "secret.js"), "secret");
  writeFileSync(join(renderer, "index.html"), "<!doctype html>");
  writeFileSync(join(renderer, "workers", "read.js"), "1");
  writeFileSync(join(renderer, "app.js.map"), "sources");
  symlinkSync(join(folder, "secret.js"), join(renderer, "linked.js"));
  files = readRendererFiles(renderer);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the list names the page and its files by their whole address, and nothing else", () => {
  expect([...files.keys()].sort()).toEqual(["/", "/workers/read.js"]);
});

test("only files of the workers' folder get the workers' policy", () => {
  expect(files.get("/")?.policy).toBe("page");
  expect(files.get("/workers/read.js")?.policy).toBe("worker");
});

describe("Electron's own addresses", () => {
  const asked = (url: string, method = "GET") => answerAddress({ url, method }, files);

  test("the page is answered with the strict headers", async () => {
    const response = await asked(`${APP_ORIGIN}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("<!doctype html>");
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test("a worker is answered with no network of its own", async () => {
    const { headers } = await asked(`${APP_ORIGIN}/workers/read.js`);
    expect(headers.get("Content-Security-Policy")).toContain("connect-src 'none'");
  });

  test.each([
    `${APP_ORIGIN}.evil/`,
    `${APP_ORIGIN}@evil/`,
    APP_ORIGIN,
    "app://evil/",
    "app://common-ground:1/",
    "file:///etc/passwd",
    "http://common-ground/",
    "",
  ])("%s does not exist", async (url) => {
    const response = await asked(url);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  test.each(["POST", "HEAD", "PUT", "OPTIONS"])("%s is refused", async (method) => {
    expect((await asked(`${APP_ORIGIN}/`, method)).status).toBe(405);
  });
});
