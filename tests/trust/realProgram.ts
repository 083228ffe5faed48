import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { aDisplay, hasXvfb } from "../electron/aDisplay";

const ROOT = new URL("../..", import.meta.url).pathname;
/** A browser under strace takes its time. */
const OPENS_WITHIN_MS = 120_000;

export type Program = {
  readonly page: Page;
  /** Everything it said on both its streams. */
  said(): string;
  /** Closes it in good order; gives its exit code. */
  close(): Promise<number | null>;
  /** Ends whatever of it still runs, for a test that failed. */
  kill(): void;
};

export type ProgramStart = {
  /** Holds everything the program writes: home, exports, temporary files. Kept over a restart. */
  readonly folder: string;
  /** Kept over a restart, so that the browser finds its records again. */
  readonly port: number;
  /** A program with its arguments to start it under. */
  readonly under?: readonly string[];
};

/** Null where the real program can be started, else what is missing. */
export function whyNoProgram(): string | null {
  if (!hasXvfb) return "Xvfb is missing";
  return findBrowser(process.env) === null ? "no Chromium-family browser here" : null;
}

export function isHere(program: string): boolean {
  return spawnSync(program, ["-V"]).error === undefined;
}

/**
 * `npm start -- --app-window` on a display nobody sees: the real launcher, server, flags and browser. The one thing added
 * is a port of the browser's own on this computer, by which the page is used.
 */
export async function startProgram({ folder, port, under = [] }: ProgramStart): Promise<Program> {
  const display = await aDisplay();
  const control = await freePort();
  const temporary = join(folder, "tmp");
  mkdirSync(temporary, { recursive: true });
  const { WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const environment = {
    ...rest,
    DISPLAY: display.name,
    TMPDIR: temporary,
    HOME: join(folder, "user"),
    COMMON_GROUND_HOME: join(folder, "home"),
    COMMON_GROUND_EXPORTS: join(folder, "exports"),
    COMMON_GROUND_BROWSER: browserWithPort(folder, control),
    COMMON_GROUND_PORT: String(port),
  };
  const [program = "", ...list] = [
    ...under,
    process.execPath,
    ...["--import", "tsx", "build/start.ts", "--app-window"],
  ];
  const child = spawn(program, list, { cwd: ROOT, env: environment, detached: true });
  // A group of its own: what runs under another program would outlive it.
  const kill = () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    display.stop();
  };
  const words = listen(child);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await Promise.race([
    words.until("Closing the window ends the program"),
    ended.then((code) => Promise.reject(new Error(`It ended with ${code}: ${words.said()}`))),
  ]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${control}`);
  return {
    page: ourPage(browser, port),
    said: words.said,
    kill,
    async close() {
      await ourPage(browser, port).close();
      const code = await ended;
      await browser.close();
      display.stop();
      return code;
    },
  };
}

function ourPage(browser: Browser, port: number): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const ours = pages.find((page) => page.url().startsWith(`http://127.0.0.1:${port}/`));
  if (ours === undefined) throw new Error(`Our page is not among ${pages.map((one) => one.url())}`);
  return ours;
}

function browserWithPort(folder: string, port: number): string {
  const path = join(folder, "browser.sh");
  const browser = findBrowser(process.env)?.path ?? "";
  writeFileSync(path, `#!/bin/sh\nexec "${browser}" "$@" --remote-debugging-port=${port}\n`, {
    mode: 0o700,
  });
  return path;
}

function listen(child: ChildProcess) {
  let said = "";
  const hear = (piece: Buffer) => {
    said += piece.toString("utf8");
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  const until = async (what: string) => {
    const deadline = Date.now() + OPENS_WITHIN_MS;
    while (!said.includes(what)) {
      if (Date.now() > deadline) throw new Error(`It did not say "${what}" but: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { said: () => said, until };
}

export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** What a file holds, or nothing where there is none. */
export function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
