import { Inflate, inflateSync } from "fflate";
import { LIMITS } from "./limits";
import { damaged, RefusedFile, unsafe } from "./refusedFile";
import { isBomb, readZipDirectory, type ZipEntry } from "./zipDirectory";

/** Input is fed in small steps, so that no step can produce more than about 4 MB before it is counted. */
const STEP_BYTES = 4096;

/** Up to this size what a part could unpack to (at most about a thousand times as much) is soon counted. */
const AT_ONCE_BYTES = 64 * 1024;

/** A checked archive; a part is unpacked when asked for, never before. */
export type ZipArchive = {
  readonly names: readonly string[];
  /** The bytes of a part, found without regard to capitals; null when there is none. Throws a refusal. */
  part(name: string): Uint8Array | null;
};

export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readZipDirectory(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const unpacked = new Map<string, Uint8Array>();
  let producedBytes = 0;
  return {
    names: entries.map(({ name }) => name),
    part(name) {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) return null;
      const already = unpacked.get(entry.name);
      if (already !== undefined) return already;
      const content = unpack(bytes, entry, LIMITS.zipTotalBytes - producedBytes);
      producedBytes += content.length;
      unpacked.set(entry.name, content);
      return content;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, leftBytes: number): Uint8Array {
  const packed = bytes.subarray(entry.contentAt, entry.contentAt + entry.packedBytes);
  const content = entry.method === "stored" ? packed : inflated(packed, entry, leftBytes);
  if (content.length !== entry.declaredBytes || crc32(content) !== entry.crc) {
    throw damaged("a part does not match its checksum");
  }
  return content;
}

/** Small parts at once, into room for one byte more than they declare; large ones step by step. */
function inflated(packed: Uint8Array, entry: ZipEntry, leftBytes: number): Uint8Array {
  if (packed.length > AT_ONCE_BYTES || entry.declaredBytes > leftBytes) {
    return inflatedInSteps(packed, entry, leftBytes);
  }
  try {
    const content = inflateSync(packed, { out: new Uint8Array(entry.declaredBytes + 1) });
    if (content.length > entry.declaredBytes) {
      throw unsafe("a part unpacks to more than it declares");
    }
    return content;
  } catch (failure) {
    if (failure instanceof RefusedFile) throw failure;
    throw damaged("a part cannot be unpacked");
  }
}

/** Unpacks step by step and stops where a limit or the declared size is passed. */
function inflatedInSteps(packed: Uint8Array, entry: ZipEntry, leftBytes: number): Uint8Array {
  const content = new Uint8Array(entry.declaredBytes);
  let produced = 0;
  const stream = new Inflate((chunk) => {
    if (produced + chunk.length > leftBytes || isBomb(produced + chunk.length, packed.length)) {
      throw unsafe("a part unpacks to far more than it may");
    }
    if (produced + chunk.length > content.length) {
      throw unsafe("a part unpacks to more than it declares");
    }
    content.set(chunk, produced);
    produced += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    }
  } catch (failure) {
    if (failure instanceof RefusedFile) throw failure;
    throw damaged("a part cannot be unpacked");
  }
  return content.subarray(0, produced);
}

/** For each of four bytes taken at once, what it does to the sum: tables of 256 one after another. */
const CRC_TABLES = crcTables();

function crcTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) {
      value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    tables[index] = value;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
}

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inFours = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let at = 0; at < inFours; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      (CRC_TABLES[768 + (crc & 0xff)] as number) ^
      (CRC_TABLES[512 + ((crc >>> 8) & 0xff)] as number) ^
      (CRC_TABLES[256 + ((crc >>> 16) & 0xff)] as number) ^
      (CRC_TABLES[crc >>> 24] as number);
  }
  for (let at = inFours; at < bytes.length; at++) {
    crc = (CRC_TABLES[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
