import type { Disk } from "./database";

/** The part we use of https://wicg.github.io/storage-buckets/; TypeScript does not know it yet. */
type StorageBuckets = {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<readonly string[]>;
};

const SPARE = "spare";

/**
 * A second place of the browser's own for the same records. It is begun where the first cannot be opened, which is then
 * left as it is; from there on it is the one in use. Null where this browser has no such places.
 */
export async function spareDisk(
  whether: "ifBegun" | "begin",
  browser: object,
): Promise<Disk | null> {
  const buckets = bucketsOf(browser);
  if (buckets === null) return null;
  if (whether === "ifBegun" && !(await buckets.keys()).includes(SPARE)) return null;
  const { indexedDB } = await buckets.open(SPARE);
  return { indexedDB, IDBKeyRange: globalThis.IDBKeyRange };
}

function bucketsOf(browser: object): StorageBuckets | null {
  return "storageBuckets" in browser ? (browser.storageBuckets as StorageBuckets) : null;
}
