import { join } from "node:path";
import { decodeChanges } from "../../sealedRows";
import type { FileSystem } from "./fileSystem";
import { chainStart, readFrames, writeFrame } from "./frames";
import { writeWhole } from "./wholeFile";

const NAME = "log-head.sealed";
const ROW = 1;

/** Notes where the log ends, in a file of its own: a log that was cut, and the copy with it, is then missed. */
export async function writeLogHead(
  files: FileSystem,
  folder: string,
  row: Uint8Array,
): Promise<void> {
  if (decodeChanges(row)?.written.length !== 1) throw new Error("Not one sealed row");
  const { bytes } = writeFrame(chainStart("log head"), { kind: ROW, body: row });
  await writeWhole(files, { folder, name: NAME }, [bytes], (written) => rowIn(written) !== null);
}

export async function readLogHead(
  files: FileSystem,
  folder: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await files.read(join(folder, NAME));
  return bytes === null ? null : rowIn(bytes);
}

function rowIn(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const { frames, end } = readFrames(bytes, chainStart("log head"));
  const [frame] = frames;
  return end === "whole" && frames.length === 1 && frame?.kind === ROW ? frame.body.slice() : null;
}
