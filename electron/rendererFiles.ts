import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { AnswerPolicy } from "./policy";

/** One file of the built renderer, as it is answered. */
export type RendererFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly policy: AnswerPolicy;
};

/** Every address that is answered, in full; an address that is not in here does not exist. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".otf": "font/otf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** Where Vite puts worker scripts (build/vite.renderer.ts): they are answered with the workers' policy. */
const WORKERS_FOLDER = "workers";

/**
 * Reads the built renderer once, at start. Addresses are looked up whole and never turned into paths, so no address,
 * however written, reaches another file, nor does a link put there later. Kinds of file we do not ship are left out;
 * links are not followed.
 */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const policy = address.startsWith(`/${WORKERS_FOLDER}/`) ? "worker" : "page";
    const bytes = Uint8Array.from(readFileSync(path));
    files.set(address === "/index.html" ? "/" : address, { bytes, contentType, policy });
  }
  return files;
}
