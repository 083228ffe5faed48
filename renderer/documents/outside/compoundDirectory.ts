import { chainFrom, type Sectors } from "./compoundSectors";
import { LIMITS } from "./limits";
import { damaged, unsafe } from "./refusedFile";

const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffffffff;
const STORAGE = 1;
const ROOT = 5;

export type DirectoryEntry = {
  readonly kind: "storage" | "stream";
  readonly name: string;
  /** The first sector, of the file or, for small streams, of the mini stream. */
  readonly start: number;
  /** In bytes. Versions before 4 use the lower half of it only. */
  readonly size: number;
  /** Indexes of what stands in a storage. */
  readonly children: readonly number[];
};

type RawEntry = Omit<DirectoryEntry, "children"> & {
  readonly left: number;
  readonly right: number;
  readonly child: number;
};

/** All entries, the root first. Throws when siblings or storages lead back to themselves, or out of the directory. */
export function compoundDirectory(sectors: Sectors): readonly DirectoryEntry[] {
  const raw = rawEntries(sectors);
  const visited = new Set<number>([0]);
  const children = new Map<number, readonly number[]>();
  const waiting = [0];
  for (let storage = waiting.pop(); storage !== undefined; storage = waiting.pop()) {
    const found = siblingsFrom(raw[storage]?.child ?? NO_ENTRY, raw, visited);
    children.set(storage, found);
    waiting.push(...found.filter((index) => raw[index]?.kind === "storage"));
  }
  return raw.map(({ kind, name, start, size }, index) => ({
    kind,
    name,
    start,
    size,
    children: children.get(index) ?? [],
  }));
}

/** The entries of one storage hang together as a binary tree. */
function siblingsFrom(
  top: number,
  entries: readonly RawEntry[],
  visited: Set<number>,
): readonly number[] {
  const found: number[] = [];
  const waiting = [top];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === NO_ENTRY) continue;
    const entry = entries[index];
    if (entry === undefined) throw damaged("its directory leads out of itself");
    if (visited.has(index)) throw damaged("its directory runs in a circle");
    visited.add(index);
    found.push(index);
    waiting.push(entry.right, entry.left);
  }
  return found;
}

function rawEntries(sectors: Sectors): readonly RawEntry[] {
  const { view, size } = sectors;
  const chain = chainFrom(sectors, view.getUint32(48, true));
  if ((chain.length * size) / ENTRY_BYTES > LIMITS.compoundDirectoryEntries) {
    throw unsafe("its directory has more than 10,000 entries");
  }
  return chain.flatMap((sector) => {
    const start = (sector + 1) * size;
    if (start + size > view.byteLength) throw damaged("its directory ends too early");
    return Array.from({ length: size / ENTRY_BYTES }, (_, index) =>
      rawEntry(view, start + index * ENTRY_BYTES, size),
    );
  });
}

function rawEntry(view: DataView, at: number, sectorSize: number): RawEntry {
  const number = (offset: number) => view.getUint32(at + offset, true);
  const type = view.getUint8(at + 66);
  return {
    kind: type === STORAGE || type === ROOT ? "storage" : "stream",
    name: nameAt(view, at),
    left: number(68),
    right: number(72),
    child: type === STORAGE || type === ROOT ? number(76) : NO_ENTRY,
    start: number(116),
    size: number(120) + (sectorSize === 512 ? 0 : number(124) * 2 ** 32),
  };
}

/** UTF-16, its length in bytes with the closing NUL standing at 64. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = "";
  for (let index = 0; index < length; index++) {
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return name;
}
