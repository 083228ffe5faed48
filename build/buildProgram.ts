import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isBuilt, noteBuilt, sourcesMark } from "./staleness";

const STEPS = ["vite.renderer.ts", "vite.shell.ts", "vite.preload.ts"] as const;

/** Builds dist/ when a source is newer than it. False when a step failed; what it said has then been shown. */
export function buildProgram(root: string, say: (line: string) => void): boolean {
  const mark = sourcesMark(root);
  if (isBuilt(root, mark)) return true;
  say("Building the program (once after each change, some seconds) ...");
  for (const step of STEPS) {
    if (!built(root, step)) return false;
  }
  noteBuilt(root, mark);
  return true;
}

function built(root: string, step: string): boolean {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const command = [vite, "build", "--config", join(root, "build", step), "--logLevel", "warn"];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  return status === 0;
}
