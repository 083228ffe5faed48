import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { EXIT_CODES } from "../../electron/endings";
import { aDisplay, hasXvfb } from "./aDisplay";
import { aServer } from "./aServer";

const root = new URL("../..", import.meta.url).pathname;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "common-ground-launcher-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

type Ended = { readonly code: number | null; readonly said: string };
type Changes = Readonly<Record<string, string>>;

/** `npm start -- --app-window` as its own process; `onWords` is told each piece it says. */
function launch(
  changes: Changes,
  onWords: (words: string, stop: () => void) => void = () => {},
): Promise<Ended> {
  const { WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const environment = {
    ...rest,
    DISPLAY: ":9999",
    COMMON_GROUND_HOME: join(folder, "home"),
    COMMON_GROUND_EXPORTS: join(folder, "exports"),
    COMMON_GROUND_BROWSER: process.execPath,
    ...changes,
  };
  const command = ["--import", "tsx", "build/start.ts", "--app-window"];
  const child = spawn(process.execPath, command, { cwd: root, env: environment });
  let said = "";
  const hear = (piece: Buffer) => {
    said += piece.toString("utf8");
    onWords(said, () => child.kill("SIGTERM"));
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

describe("what stands in the way of a window is said in a sentence, and nothing is written", () => {
  test("no display", async () => {
    const { code, said } = await launch({ DISPLAY: "" });
    expect(code).toBe(EXIT_CODES.noDisplay);
    expect(said).toContain("npm run demo");
    expect(existsSync(join(folder, "home"))).toBe(false);
  });

  test("no browser at all", async () => {
    const { code, said } = await launch({ COMMON_GROUND_BROWSER: join(folder, "none") });
    expect(code).toBe(EXIT_CODES.noBrowser);
    expect(said).toContain("COMMON_GROUND_BROWSER");
    expect(existsSync(join(folder, "home"))).toBe(false);
  });

  test("another program on our port, even one that never answers", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const { code, said } = await launch({ COMMON_GROUND_PORT: String(port) });
    other.close();
    expect(code).toBe(EXIT_CODES.portBusy);
    expect(said).toContain(`port ${port}`);
    expect(existsSync(join(folder, "home"))).toBe(false);
  });

  test("Common Ground is open already", async () => {
    const first = await aServer();
    const { code, said } = await launch({ COMMON_GROUND_PORT: String(first.port) });
    await first.stop();
    expect(code).toBe(EXIT_CODES.alreadyOpen);
    expect(said).toContain("already open");
    expect(existsSync(join(folder, "home"))).toBe(false);
  });
});

test("each way to end has a code of its own, and only a closed window has 0", () => {
  const codes = Object.values(EXIT_CODES);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => code === 0)).toEqual([EXIT_CODES.closed]);
});

const browser = findBrowser(process.env);
const missing = hasXvfb
  ? browser === null
    ? "no Chromium-family browser here"
    : null
  : "Xvfb is missing";

describe.skipIf(missing !== null)("the whole program", () => {
  test("builds what it needs, opens, says where files go, and ends with 0 when it is closed", async () => {
    const display = await aDisplay();
    const free = await aServer();
    await free.stop();
    const changes = {
      DISPLAY: display.name,
      COMMON_GROUND_BROWSER: browser?.path ?? "",
      COMMON_GROUND_PORT: String(free.port),
    };
    const { code, said } = await launch(changes, (words, stop) => {
      if (words.includes("Closing the window ends the program")) stop();
    });
    display.stop();
    expect(said).toContain("Opening an app window of");
    expect(said).toContain(join(folder, "exports"));
    expect(code, said).toBe(EXIT_CODES.closed);
  }, 120_000);

  test("says so when the browser cannot open the window", async () => {
    const free = await aServer();
    await free.stop();
    const changes = {
      COMMON_GROUND_BROWSER: browser?.path ?? "",
      COMMON_GROUND_PORT: String(free.port),
    };
    const { code, said } = await launch(changes);
    expect(code, said).toBe(EXIT_CODES.browserFailed);
    expect(said).toContain("did not open the window");
  }, 120_000);
});

if (missing !== null) test.skip(`not run: ${missing}`, () => undefined);
