import { join } from "node:path";
import { decodeChanges } from "../../sealedRows";
import type { FileSystem } from "./fileSystem";
import { chainStart, readFrames, writeFrame } from "./frames";
import { writeWhole } from "./wholeFile";

const FOLDER = "originals";
const ENDING = ".sealed";
const ROWS = 1;

/** Received files, each sealed into a file of its own that is written once and never changed. */
export type OriginalFiles = {
  put(name: string, rows: Uint8Array): Promise<void>;
  /** Null where there is none, or one that is not as it was written; that one goes aside. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  list(): Promise<readonly string[]>;
};

export function originalFiles(folder: string, files: FileSystem, now: () => number): OriginalFiles {
  const originals = join(folder, FOLDER);
  const fileName = (name: string) => `${name}${ENDING}`;
  return {
    async put(name, rows) {
      if (decodeChanges(rows) === null) throw new Error("Not the rows of a file");
      await files.makeFolder(originals);
      const { bytes } = writeFrame(chainStart("original"), { kind: ROWS, body: rows });
      const place = { folder: originals, name: fileName(name) };
      await writeWhole(files, place, [bytes], (written) => rowsIn(written) !== null);
    },
    async read(name) {
      const path = join(originals, fileName(name));
      const bytes = await files.read(path);
      if (bytes === null) return null;
      const rows = rowsIn(bytes);
      if (rows === null) {
        const aside = join(folder, "aside");
        await files.makeFolder(aside);
        await files.rename(path, join(aside, `${now()}-${fileName(name)}`));
      }
      return rows;
    },
    list: async () =>
      (await files.list(originals))
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length)),
  };
}

function rowsIn(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const { frames, end } = readFrames(bytes, chainStart("original"));
  const [frame] = frames;
  return end === "whole" && frames.length === 1 && frame?.kind === ROWS ? frame.body.slice() : null;
}
