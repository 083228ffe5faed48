import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { TruthField } from "../../tests/documents/scoring";

/** One form to be read, with what is truly written on it where somebody noted that down. */
export type FormFile = {
  readonly path: string;
  /** "docx", "pdf": the ending; a folder's files of one ending are scored together. */
  readonly format: string;
  readonly truth: readonly TruthField[] | null;
};

type Truth = { readonly fields: readonly TruthField[] };

/** Every file of a folder and of the folders in it, but for the notes about them. */
export function formFilesIn(folder: string): readonly FormFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/\.(json|tsv|ts)$/.test(path))
    .filter((path) => !basename(path).startsWith("."))
    .sort()
    .map((path) => ({
      path,
      format: extname(path).slice(1).toLowerCase(),
      truth: truthOf(path),
    }));
}

/** `NAME.truth.json` tells for NAME in every format. */
function truthOf(path: string): readonly TruthField[] | null {
  const notes = `${nameOf(path)}.truth.json`;
  if (!existsSync(notes)) return null;
  return (JSON.parse(readFileSync(notes, "utf8")) as Truth).fields;
}

/** The path without its ending: what all formats of one form share. */
export function nameOf(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}
