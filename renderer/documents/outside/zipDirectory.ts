import { LIMITS } from "./limits";
import { damaged, RefusedFile, unsafe } from "./refusedFile";

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 0x0001;
const SIZES_FOLLOW = 0x0008;
const STRONG_ENCRYPTION = 0x0040;
const UNKNOWN_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** One file in the archive, checked against its own header; nothing of it is unpacked yet. */
export type ZipEntry = {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  readonly headerAt: number;
  readonly contentAt: number;
};

type CentralRecord = Omit<ZipEntry, "contentAt" | "method"> & {
  readonly flags: number;
  readonly methodCode: number;
  readonly recordBytes: number;
};

/** Reads and checks the whole directory before anything is unpacked. Throws a refusal for every trick in the book. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const centralAt = view.getUint32(end + 16, true);
  if (count > LIMITS.zipEntries) throw unsafe(`more than ${LIMITS.zipEntries} parts`);
  const records = readRecords(bytes, view, centralAt, count, end);
  const entries = records.map((record) => checkedEntry(bytes, view, record));
  refuseDuplicates(entries);
  refuseOverlaps(entries, centralAt);
  refuseBombs(entries);
  return entries;
}

/** The end record stands last, before an optional comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    return at;
  }
  throw damaged("the end of the file is missing");
}

function readRecords(
  bytes: Uint8Array,
  view: DataView,
  centralAt: number,
  count: number,
  end: number,
): readonly CentralRecord[] {
  const records: CentralRecord[] = [];
  let at = centralAt;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw damaged("the list of parts is broken");
    }
    const record = centralRecord(bytes, view, at);
    if (at + record.recordBytes > end) throw damaged("the list of parts is broken");
    records.push(record);
    at += record.recordBytes;
  }
  return records;
}

function centralRecord(bytes: Uint8Array, view: DataView, at: number): CentralRecord {
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const nameAt = at + CENTRAL_BYTES;
  const record = {
    name: decodeName(bytes.subarray(nameAt, nameAt + nameBytes)),
    flags: view.getUint16(at + 8, true),
    methodCode: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    declaredBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
    recordBytes: CENTRAL_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true),
  };
  if ([record.packedBytes, record.declaredBytes, record.headerAt].includes(UNKNOWN_32)) {
    throw unsafe("a part declares more than four gigabytes");
  }
  return record;
}

/**
 * Names are UTF-8, or of a code page the archive does not tell: then each byte is a letter of its own, so that names
 * stay apart, though some letters are wrong.
 */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function checkedEntry(bytes: Uint8Array, view: DataView, record: CentralRecord): ZipEntry {
  const { name, crc, packedBytes, declaredBytes, headerAt, flags, methodCode } = record;
  refuseBadName(name);
  if ((flags & (ENCRYPTED | STRONG_ENCRYPTION)) !== 0) {
    throw new RefusedFile({ kind: "passwordProtected" });
  }
  if (methodCode !== STORED && methodCode !== DEFLATED) {
    throw damaged("a part is packed in an unknown way");
  }
  const contentAt = checkedLocalHeader(bytes, view, record);
  if (contentAt + packedBytes > bytes.length) throw damaged("a part is cut off");
  const method = methodCode === STORED ? "stored" : "deflated";
  return { name, method, crc, packedBytes, declaredBytes, headerAt, contentAt };
}

/** The header in front of the content must say what the directory says. Gives where the content starts. */
function checkedLocalHeader(bytes: Uint8Array, view: DataView, record: CentralRecord): number {
  const at = record.headerAt;
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw damaged("a part is not where the list says");
  }
  const nameBytes = view.getUint16(at + 26, true);
  const nameAt = at + LOCAL_BYTES;
  const name = decodeName(bytes.subarray(nameAt, nameAt + nameBytes));
  const flags = view.getUint16(at + 6, true);
  const sizesFollow = (flags & SIZES_FOLLOW) !== 0;
  const agrees =
    name === record.name &&
    view.getUint16(at + 8, true) === record.methodCode &&
    (flags & ENCRYPTED) === 0 &&
    (sizesFollow || sizesAgree(view, record));
  if (!agrees) throw unsafe("the file names its parts in two different ways");
  return nameAt + nameBytes + view.getUint16(at + 28, true);
}

function sizesAgree(view: DataView, record: CentralRecord): boolean {
  const packed = view.getUint32(record.headerAt + 18, true);
  const declared = view.getUint32(record.headerAt + 22, true);
  if (packed === UNKNOWN_32 && declared === UNKNOWN_32) return true;
  return packed === record.packedBytes && declared === record.declaredBytes;
}

const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function refuseBadName(name: string): void {
  const steps = name.split("/");
  const isBad =
    name === "" ||
    name.startsWith("/") ||
    /[\\\0]/.test(name) ||
    /^[a-z]:/i.test(name) ||
    steps.includes("..") ||
    steps.some((step) => DEVICE_NAME.test(step));
  if (isBad) throw unsafe("a part has a name that is not allowed");
}

/** Word tells parts apart without regard to capitals. */
function refuseDuplicates(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw unsafe("two parts have the same name");
}

function refuseOverlaps(entries: readonly ZipEntry[], centralAt: number): void {
  const ordered = [...entries].sort((left, right) => left.headerAt - right.headerAt);
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1]?.headerAt ?? centralAt;
    if (entry.contentAt + entry.packedBytes > next) throw unsafe("parts overlap");
  });
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0);
  if (total > LIMITS.zipTotalBytes) throw unsafe("it unpacks to more than 200 MB");
  for (const { declaredBytes, packedBytes } of entries) {
    if (declaredBytes > LIMITS.zipEntryBytes) throw unsafe("a part unpacks to more than 50 MB");
    if (isBomb(declaredBytes, packedBytes)) throw unsafe("a part unpacks to 200 times its size");
  }
}

export function isBomb(unpackedBytes: number, packedBytes: number): boolean {
  return unpackedBytes > LIMITS.ratioFromBytes && unpackedBytes > packedBytes * LIMITS.zipRatio;
}
