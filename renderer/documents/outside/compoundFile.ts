import { LIMITS } from "./limits";

const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;
const DIFAT_IN_HEADER = 109;
const LAST_REGULAR_SECTOR = 0xfffffffa;

type Sectors = { readonly view: DataView; readonly size: number; readonly count: number };

/**
 * The lower-case names in a compound file's directory (old Word files, messages, encrypted packages), to tell them apart.
 * Null when the directory cannot be followed: sectors out of range or chains that run in circles.
 */
export function compoundStreamNames(bytes: Uint8Array): ReadonlySet<string> | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const sectors: Sectors = { view, size, count: Math.ceil(bytes.length / size) - 1 };
  const allocation = allocationSectors(sectors);
  return allocation === null ? null : directoryNames(sectors, allocation);
}

/** The sectors that hold the allocation table, from the header and the chain that continues it. */
function allocationSectors(sectors: Sectors): readonly number[] | null {
  const { view, size } = sectors;
  const found: number[] = [];
  const add = (from: number, count: number) => {
    for (let index = 0; index < count; index++) {
      const sector = view.getUint32(from + index * 4, true);
      if (sector < LAST_REGULAR_SECTOR) found.push(sector);
    }
  };
  add(76, DIFAT_IN_HEADER);
  const visited = new Set<number>();
  let next = view.getUint32(68, true);
  while (next < LAST_REGULAR_SECTOR) {
    if (!isReadable(sectors, next) || visited.has(next)) return null;
    visited.add(next);
    add(offsetOf(sectors, next), size / 4 - 1);
    next = view.getUint32(offsetOf(sectors, next) + size - 4, true);
  }
  return found;
}

function directoryNames(
  sectors: Sectors,
  allocation: readonly number[],
): ReadonlySet<string> | null {
  const names = new Set<string>();
  const visited = new Set<number>();
  let sector = sectors.view.getUint32(48, true);
  let entries = 0;
  while (sector < LAST_REGULAR_SECTOR) {
    if (!isReadable(sectors, sector) || visited.has(sector)) return null;
    visited.add(sector);
    const start = offsetOf(sectors, sector);
    for (let at = start; at < start + sectors.size; at += DIRECTORY_ENTRY_BYTES) {
      if (++entries > LIMITS.compoundDirectoryEntries) return null;
      names.add(entryName(sectors.view, at).toLowerCase());
    }
    const following = nextSector(sectors, allocation, sector);
    if (following === null) return null;
    sector = following;
  }
  return names;
}

function nextSector(
  sectors: Sectors,
  allocation: readonly number[],
  sector: number,
): number | null {
  const perSector = sectors.size / 4;
  const table = allocation[Math.floor(sector / perSector)];
  if (table === undefined || !isReadable(sectors, table)) return null;
  return sectors.view.getUint32(offsetOf(sectors, table) + (sector % perSector) * 4, true);
}

function isReadable({ view, size }: Sectors, sector: number): boolean {
  return (sector + 2) * size <= view.byteLength;
}

function offsetOf({ size }: Sectors, sector: number): number {
  return (sector + 1) * size;
}

/** UTF-16, its length in bytes with the closing NUL standing at 64. */
function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = "";
  for (let index = 0; index < length; index++) {
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return name;
}
