import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP_ORIGIN, answerAddress } from "../../electron/answerAddress";
import { type RendererFiles, readRendererFiles } from "../../electron/rendererFiles";
import { aServer, PAGE, SECRET, type ServerUnderTest, WORKER } from "./aServer";
import { PATH_ATTACKS } from "./pathAttacks";

let under: ServerUnderTest;
let files: RendererFiles;
beforeAll(async () => {
  under = await aServer();
  files = readRendererFiles(under.renderer);
});
afterAll(() => under.stop());

/** What may come back at most: a refusal, or a file of the page that the address names after all. */
const OURS: readonly string[] = [
  "",
  "not here",
  "only GET",
  "only POST",
  "wrong site",
  PAGE,
  WORKER,
];

/** The address as a browser's parser would make it before it asks: dots resolved, backslashes turned. */
function asParsed(address: string): string {
  const base = "http://common-ground/";
  if (!URL.canParse(address, base)) return address;
  const { host, pathname, search } = new URL(address, base);
  return host === "common-ground" ? pathname + search : `//${host}${pathname}${search}`;
}

test("there are more than a hundred attacks, no two alike", () => {
  expect(new Set(PATH_ATTACKS).size).toBe(PATH_ATTACKS.length);
  expect(PATH_ATTACKS.length).toBeGreaterThan(100);
});

test("the secrets can be read by their paths, so that a refusal means something", async () => {
  expect(await under.read("secret.html")).toBe(SECRET);
  expect(await under.read("renderer/linked.js")).toBe(SECRET);
  expect(await under.read("renderer/out/secret.html")).toBe(SECRET);
});

describe.each(PATH_ATTACKS.map((address) => [address.slice(0, 60), address] as const))(
  "%s",
  (_shown, address) => {
    test("brings nothing from the app window's server, asked by the page itself", async () => {
      const { status, body } = await under.send(`GET ${address}`, under.ours);
      expect([0, 400, 404, 405, 431]).toContain(status);
      expect(body).not.toContain(SECRET);
      expect(body).not.toContain("root:");
      expect(OURS).toContain(body);
    });

    test.each([
      ["as it is written", (one: string) => one],
      ["as a browser writes it", asParsed],
    ])("brings nothing from Electron's own address, %s", async (_how, written) => {
      const url = APP_ORIGIN + written(address);
      const response = answerAddress({ method: "GET", url }, files);
      const body = await response.text();
      expect(OURS).toContain(body);
      if (response.status !== 404) expect([PAGE, WORKER]).toContain(body);
      expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    });
  },
);

test("brings nothing when the whole address of another server is asked for, as from a proxy", async () => {
  expect((await under.send(`GET http://${under.host}/`, under.ours)).status).toBe(404);
});

test("a file of the page that is changed into a link after the start still brings what it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-late-link-"));
  mkdirSync(join(folder, "renderer"));
  writeFileSync(join(folder, "secret.html"), SECRET);
  writeFileSync(join(folder, "renderer", "page.js"), "1");
  const before = readRendererFiles(join(folder, "renderer"));
  unlinkSync(join(folder, "renderer", "page.js"));
  symlinkSync(join(folder, "secret.html"), join(folder, "renderer", "page.js"));
  const response = answerAddress({ method: "GET", url: `${APP_ORIGIN}/page.js` }, before);
  expect(await response.text()).toBe("1");
  rmSync(folder, { recursive: true });
});
