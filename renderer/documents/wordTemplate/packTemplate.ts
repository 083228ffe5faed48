import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../outside/zipArchive";
import { readZipDirectory, type ZipEntry } from "../outside/zipDirectory";

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** Half as slow as the usual 6 for files a twentieth larger. */
const DEFLATE_LEVEL = 4;

type Packed = {
  readonly method: number;
  readonly crc: number;
  readonly content: Uint8Array;
  readonly unpackedBytes: number;
};

type Entry = { readonly name: Uint8Array; readonly time: number; readonly kept: Packed };

/** The file with some parts written anew or added; all others are taken over as they are packed, byte for byte. */
export type TemplatePacker = (
  parts: ReadonlyMap<string, string>,
  added?: ReadonlyMap<string, string | Uint8Array>,
) => Uint8Array<ArrayBuffer>;

export function templatePacker(bytes: Uint8Array): TemplatePacker {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readZipDirectory(bytes)
    .filter(({ name }) => !name.endsWith("/"))
    .map((entry) => [entry.name, keptEntry(bytes, view, entry)] as const);
  const time = entries[0]?.[1].time ?? 0;
  return (parts, added = new Map()) =>
    packed([
      ...entries.map(([name, entry]) => {
        const text = parts.get(name);
        return { ...entry, kept: text === undefined ? entry.kept : packedAnew(text) };
      }),
      ...[...added].map(([name, part]) => ({ name: strToU8(name), time, kept: packedAnew(part) })),
    ]);
}

function keptEntry(bytes: Uint8Array, view: DataView, entry: ZipEntry): Entry {
  const content = bytes.subarray(entry.contentAt, entry.contentAt + entry.packedBytes);
  const method = entry.method === "stored" ? STORED : DEFLATED;
  return {
    name: strToU8(entry.name),
    time: view.getUint32(entry.headerAt + 10, true),
    kept: { method, crc: entry.crc, content, unpackedBytes: entry.declaredBytes },
  };
}

function packedAnew(part: string | Uint8Array): Packed {
  const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
  const content = deflateSync(bytes, { level: DEFLATE_LEVEL });
  return { method: DEFLATED, crc: crc32(bytes), content, unpackedBytes: bytes.length };
}

function packed(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const headers = entries.reduce((sum, { name }) => sum + 2 * name.length, 0);
  const contents = entries.reduce((sum, { kept }) => sum + kept.content.length, 0);
  const size = entries.length * (LOCAL_BYTES + CENTRAL_BYTES) + headers + contents + END_BYTES;
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  let at = 0;
  const starts = entries.map((entry) => {
    const start = at;
    view.setUint32(at, LOCAL_SIGNATURE, true);
    at = description(view, at + 4, entry) + 2;
    file.set(entry.name, at);
    file.set(entry.kept.content, at + entry.name.length);
    at += entry.name.length + entry.kept.content.length;
    return start;
  });
  const centralAt = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    description(view, at + 6, entry);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    file.set(entry.name, at + CENTRAL_BYTES);
    at += CENTRAL_BYTES + entry.name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - centralAt, true);
  view.setUint32(at + 16, centralAt, true);
  return file;
}

/** What both headers of an entry say, from the version to the length of its name. Gives where it ends. */
function description(view: DataView, at: number, { name, time, kept }: Entry): number {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, kept.method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, kept.crc, true);
  view.setUint32(at + 14, kept.content.length, true);
  view.setUint32(at + 18, kept.unpackedBytes, true);
  view.setUint16(at + 22, name.length, true);
  return at + 24;
}
