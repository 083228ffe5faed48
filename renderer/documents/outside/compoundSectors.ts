import { LIMITS } from "./limits";
import { damaged, unsafe } from "./refusedFile";

const HEADER_BYTES = 512;
const DIFAT_IN_HEADER = 109;
/** From here on a number names no sector: end of chain, free, or taken by a table. */
const FIRST_RESERVED = 0xfffffffa;
const MINI_SECTOR_BYTES = 64;

/** The sectors of a compound file ([MS-CFB]): numbers in the header, chains through the allocation table. */
export type Sectors = {
  readonly view: DataView;
  /** 512 or 4,096 bytes. */
  readonly size: number;
  readonly count: number;
  /** The sectors that hold the allocation table, no more of them than the file has use for. */
  readonly allocation: readonly number[];
};

/** Throws a refusal when the header is of another format or the allocation table cannot be followed. */
export function openSectors(bytes: Uint8Array): Sectors {
  if (bytes.length < HEADER_BYTES) throw damaged("the file ends inside its header");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged("its sectors are of no known size");
  const size = 2 ** shift;
  const count = Math.max(Math.ceil(bytes.length / size) - 1, 0);
  const sectors = { view, size, count, allocation: [] };
  return { ...sectors, allocation: allocationSectors(sectors) };
}

/** From the header and the chain that continues it. */
function allocationSectors(sectors: Sectors): readonly number[] {
  const { view, size, count } = sectors;
  const useful = Math.ceil(count / (size / 4));
  const found: number[] = [];
  const add = (from: number, numbers: number) => {
    for (let index = 0; index < numbers && found.length < useful; index++) {
      found.push(numberAt(view, from + index * 4));
    }
  };
  add(76, DIFAT_IN_HEADER);
  const visited = new Set<number>();
  let next = view.getUint32(68, true);
  while (next < FIRST_RESERVED && found.length < useful) {
    const start = offsetOf(sectors, next);
    if (visited.has(next)) throw damaged("its allocation table runs in a circle");
    visited.add(next);
    add(start, size / 4 - 1);
    next = numberAt(view, start + size - 4);
  }
  return found;
}

/** The sectors of one chain, in order. Throws when it leaves the file, runs in a circle or is longer than 50 MB. */
export function chainFrom(sectors: Sectors, start: number): readonly number[] {
  const visited = new Set<number>();
  let sector = start;
  while (sector < FIRST_RESERVED) {
    if (sector >= sectors.count) throw damaged("one of its parts leads out of the file");
    if (visited.has(sector)) throw damaged("one of its parts runs in a circle");
    visited.add(sector);
    if (visited.size * sectors.size > LIMITS.compoundStreamBytes) {
      throw unsafe("one of its parts is larger than 50 MB");
    }
    sector = following(sectors, sector);
  }
  return [...visited];
}

function following(sectors: Sectors, sector: number): number {
  const perSector = sectors.size / 4;
  const table = sectors.allocation[Math.floor(sector / perSector)];
  if (table === undefined) throw damaged("its allocation table is too short");
  return numberAt(sectors.view, offsetOf(sectors, table) + (sector % perSector) * 4);
}

/** The first `length` bytes of a chain. The file's last sector may be cut short; nothing else may be missing. */
export function bytesOfChain(sectors: Sectors, start: number, length: number): Uint8Array {
  if (length > sectors.view.byteLength) throw damaged("one of its parts is larger than the file");
  const read = new Uint8Array(length);
  const chain = length === 0 ? [] : chainFrom(sectors, start);
  if (chain.length * sectors.size < length) throw damaged("one of its parts ends too early");
  const { view, size } = sectors;
  for (let at = 0, index = 0; at < length; at += size, index++) {
    const offset = offsetOf(sectors, chain[index] ?? 0);
    const room = Math.min(size, length - at, view.byteLength - offset);
    read.set(new Uint8Array(view.buffer, view.byteOffset + offset, room), at);
  }
  return read;
}

/** A small stream: 64-byte pieces of the mini stream, chained through their own table. */
export function bytesOfMiniChain(
  mini: { readonly bytes: Uint8Array; readonly table: DataView },
  start: number,
  length: number,
): Uint8Array {
  const read = new Uint8Array(length);
  const visited = new Set<number>();
  let sector = start;
  for (let at = 0; at < length; at += MINI_SECTOR_BYTES) {
    if (visited.has(sector)) throw damaged("one of its small parts runs in a circle");
    visited.add(sector);
    const offset = sector * MINI_SECTOR_BYTES;
    if (offset >= mini.bytes.length) throw damaged("one of its small parts ends too early");
    const end = Math.min(offset + MINI_SECTOR_BYTES, offset + length - at);
    read.set(mini.bytes.subarray(offset, end), at);
    sector = at + MINI_SECTOR_BYTES < length ? numberAt(mini.table, sector * 4) : sector;
  }
  return read;
}

function offsetOf({ size, count }: Sectors, sector: number): number {
  if (sector >= count) throw damaged("one of its tables leads out of the file");
  return (sector + 1) * size;
}

function numberAt(view: DataView, at: number): number {
  if (at + 4 > view.byteLength) throw damaged("one of its tables ends too early");
  return view.getUint32(at, true);
}
