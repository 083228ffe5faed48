import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How long `npm start` waits for Electron's runtime to be fetched. */
const FETCH_MS = 20_000;
const PROGRESS_EVERY_MS = 4_000;

/** After a fetch has failed, the next starts do not wait for it again for a day. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

export type Runtime =
  | { readonly kind: "here"; readonly program: string }
  | { readonly kind: "missing"; readonly why: string };

/** Electron's program as its own installer left it: `path.txt` is the last thing it writes. */
export function installedRuntime(root: string): Runtime {
  const folder = join(root, "node_modules", "electron");
  try {
    const program = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    if (existsSync(program)) return { kind: "here", program };
  } catch {
    // No path.txt: it was never fetched.
  }
  return { kind: "missing", why: "Electron's runtime is not installed" };
}

/** The runtime, fetched in one bounded attempt when it is not there. */
export async function electronRuntime(
  root: string,
  say: (line: string) => void,
  retryNow: boolean,
): Promise<Runtime> {
  const installed = installedRuntime(root);
  if (installed.kind === "here") return installed;
  const recently = recentFailure(root);
  if (recently !== null && !retryNow) {
    return { kind: "missing", why: `${recently}; npm start -- --electron tries again` };
  }
  say(`Electron's runtime is not here yet: fetching it (at most ${FETCH_MS / 1000} s) ...`);
  const failure = await fetchRuntime(root, say);
  const fetched = installedRuntime(root);
  if (fetched.kind === "here") return fetched;
  const why = `Electron's runtime could not be fetched: ${failure ?? "nothing came"}`;
  noteFailure(root, why);
  return { kind: "missing", why };
}

/** Runs Electron's own installer; null when it ended well, else why not in one line. */
function fetchRuntime(root: string, say: (line: string) => void): Promise<string | null> {
  const installer = join(root, "node_modules", "electron", "install.js");
  const child = spawn(process.execPath, [installer], { stdio: ["ignore", "ignore", "pipe"] });
  const began = Date.now();
  let words = "";
  let tooLate = false;
  child.stderr.on("data", (piece: Buffer) => {
    words += piece.toString("utf8");
  });
  const progress = setInterval(
    () => say(`  ... ${Math.round((Date.now() - began) / 1000)} s`),
    PROGRESS_EVERY_MS,
  );
  const bound = setTimeout(() => {
    tooLate = true;
    child.kill("SIGKILL");
  }, FETCH_MS);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(progress);
      clearTimeout(bound);
      if (tooLate) resolve(`not within ${FETCH_MS / 1000} s`);
      else resolve(code === 0 ? null : firstReason(words));
    });
  });
}

/** The line a person can use out of a stack: the first that names an error. */
export function firstReason(words: string): string {
  if (words.includes("fetch failed")) return "its download server could not be reached";
  const lines = words.split("\n").map((line) => line.trim());
  const named = lines.find((line) => /\b(?:E[A-Z]{4,}|\w*Error\b)/.test(line));
  return (named ?? lines.find((line) => line !== "") ?? "no reason given").slice(0, 160);
}

function notePath(root: string): string {
  return join(root, "node_modules", ".cache", "common-ground", "electron-not-fetched.txt");
}

function noteFailure(root: string, why: string): void {
  mkdirSync(dirname(notePath(root)), { recursive: true });
  writeFileSync(notePath(root), why);
}

function recentFailure(root: string): string | null {
  try {
    if (Date.now() - statSync(notePath(root)).mtimeMs > RETRY_AFTER_MS) return null;
    return readFileSync(notePath(root), "utf8");
  } catch {
    return null;
  }
}
