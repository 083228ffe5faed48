import { damaged } from "../outside/refusedFile";
import { BundleBytes } from "./bundleBytes";
import { VALUE_TYPE } from "./messageProperties";

/** Values by tag: the id in the upper half, the type in the lower. Of several values of one property, the first. */
export type BundleValues = Map<number, Uint8Array>;

const SEVERAL = 0x1000;
const FIRST_NAMED = 0x8000;
const NAMED_BY_WORDS = 1;
const SET_BYTES = 16;

/** Bytes of the types of fixed length ([MS-OXCDATA] 2.11.1), filled up to four. */
const FIXED_BYTES: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

const VARIABLE: ReadonlySet<number> = new Set([
  VALUE_TYPE.object,
  VALUE_TYPE.string8,
  VALUE_TYPE.unicode,
  VALUE_TYPE.binary,
]);

/** A list of properties within a bundle ([MS-OXTNEF] 2.1.3.4). Throws a refusal. */
export function bundleValues(bytes: Uint8Array, into: BundleValues = new Map()): BundleValues {
  const list = new BundleBytes(bytes);
  const count = list.left < 4 ? 0 : list.long();
  for (let index = 0; index < count; index++) {
    const type = list.short();
    const id = list.short();
    if (id >= FIRST_NAMED) passName(list);
    const value = firstValue(list, type);
    const tag = id * 0x10000 + (type & ~SEVERAL);
    if (value !== null && id < FIRST_NAMED && !into.has(tag)) into.set(tag, value);
  }
  return into;
}

function passName(list: BundleBytes): void {
  list.take(SET_BYTES);
  const kind = list.long();
  if (kind === NAMED_BY_WORDS) list.takeFilled(list.long());
  else list.long();
}

/** Those of variable length are counted even where there can only be one. */
function firstValue(list: BundleBytes, type: number): Uint8Array | null {
  const single = type & ~SEVERAL;
  const isVariable = VARIABLE.has(single);
  const fixed = FIXED_BYTES[single];
  if (!isVariable && fixed === undefined) throw damaged("it holds a value of an unknown type");
  const count = isVariable || (type & SEVERAL) !== 0 ? list.long() : 1;
  let first: Uint8Array | null = null;
  for (let index = 0; index < count; index++) {
    const value = list.takeFilled(fixed ?? list.long());
    first ??= value;
  }
  return first;
}
