import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the built program is made of. */
const SOURCES = ["renderer", "electron", "build", "package.json", "package-lock.json"] as const;

/** One line about all sources: changes when a file is added, removed or written to. */
export function sourcesMark(root: string): string {
  const times = SOURCES.flatMap((source) => modifiedTimes(join(root, source)));
  return `${times.length} files, newest ${Math.max(...times)}`;
}

export function isBuilt(root: string, mark: string): boolean {
  try {
    return readFileSync(stampPath(root), "utf8") === mark;
  } catch {
    return false;
  }
}

export function noteBuilt(root: string, mark: string): void {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampPath(root), mark);
}

function stampPath(root: string): string {
  return join(root, "dist", "built.txt");
}

function modifiedTimes(path: string): number[] {
  const entry = statSync(path);
  if (!entry.isDirectory()) return [entry.mtimeMs];
  return readdirSync(path).flatMap((name) => modifiedTimes(join(path, name)));
}
