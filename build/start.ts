/**
 * `npm start`: builds what is needed and opens Common Ground. `-- --app-window` takes an installed browser without
 * looking for Electron; `-- --electron` tries again to fetch Electron. Exit codes: electron/endings.ts.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { FIXED_PORT } from "../electron/appWindow/appServer";
import { browserOrObstacle, hasDisplay } from "../electron/appWindow/obstacles";
import { openAppWindow } from "../electron/appWindow/openAppWindow";
import { type Ending, EXIT_CODES, sentenceFor } from "../electron/endings";
import { buildProgram } from "./buildProgram";
import { electronRuntime } from "./electronRuntime";

const root = join(import.meta.dirname, "..");
const wish = process.argv.slice(2);

function say(line: string): void {
  console.log(line);
}

/** Tests move the port; for a person a moved port would be a browser store without their records. */
function portToUse(): number {
  return Number(process.env.COMMON_GROUND_PORT || FIXED_PORT);
}

async function start(): Promise<Ending> {
  if (!hasDisplay(process.env)) return { kind: "noDisplay" };
  if (wish.includes("--app-window")) return startAppWindow("as asked");
  const runtime = await electronRuntime(root, say, wish.includes("--electron"));
  if (runtime.kind === "missing") return startAppWindow(runtime.why);
  return startElectron(runtime.program);
}

async function startAppWindow(why: string): Promise<Ending> {
  const port = portToUse();
  const browser = await browserOrObstacle(process.env, port);
  if ("kind" in browser) return browser;
  if (!buildProgram(root, say)) return { kind: "buildFailed" };
  say(`Opening an app window of ${browser.name}: ${why}.`);
  if (process.getuid?.() === 0) say("Running as root, so the browser's sandbox is off.");
  const rendererFolder = join(root, "dist", "renderer");
  const environment = process.env;
  const opened = await openAppWindow({
    browser,
    port,
    rendererFolder,
    version: version(),
    environment,
  });
  if (opened.kind !== "opened") return opened;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, opened.window.close);
  }
  say(`Open. Files are saved in ${opened.exportsFolder}. Closing the window ends the program.`);
  return opened.ended;
}

/** Electron answers for itself: its exit code is passed on. */
async function startElectron(program: string): Promise<Ending> {
  if (!buildProgram(root, say)) return { kind: "buildFailed" };
  say("Opening Common Ground in Electron. Closing the window ends the program.");
  const asRoot = process.getuid?.() === 0;
  if (asRoot) say("Running as root, so Electron's sandbox is off.");
  const child = spawn(program, [root, ...(asRoot ? ["--no-sandbox"] : [])], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  if (code === EXIT_CODES.closed) return { kind: "closed" };
  if (code === EXIT_CODES.alreadyOpen) return { kind: "alreadyOpen" };
  return { kind: "browserFailed", browser: "Electron", reason: `it ended with code ${code}` };
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return v.parse(v.looseObject({ version: v.string() }), file).version;
}

const ending = await start();
const sentence = sentenceFor(ending);
if (sentence !== null) console.error(sentence);
process.exit(EXIT_CODES[ending.kind]);
