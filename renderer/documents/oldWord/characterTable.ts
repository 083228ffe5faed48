import type { ByteView } from "./byteView";

/** A table of [MS-DOC] that puts data to character positions: n + 1 positions, then n entries of one size (PLC). */
export type CharacterTable = {
  readonly count: number;
  /** Position number `index`, of 0 to `count`. */
  position(index: number): number;
  /** Where the entry begins in the table's bytes. */
  entryAt(index: number): number;
};

export function characterTable(view: ByteView, entryBytes: number): CharacterTable {
  const count = Math.max(Math.floor((view.length - 4) / (4 + entryBytes)), 0);
  return {
    count,
    position: (index) => view.u32(index * 4),
    entryAt: (index) => (count + 1) * 4 + index * entryBytes,
  };
}

/** The index of the last of `count` ascending numbers that is not above `value`; -1 when all are. */
export function lastNotAbove(count: number, at: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
