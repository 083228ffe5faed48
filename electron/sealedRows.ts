/**
 * Sealed rows on their way between the page and its shell, and as they stand in the vault folder. The shell can tell
 * one row from another and nothing more: names are keyed hashes and the rest is sealed.
 */
export type SealedRow = {
  readonly id: string;
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/** Rows written and rows taken away, by name. */
export type RowChanges = {
  readonly written: readonly SealedRow[];
  readonly deleted: readonly string[];
};

const NONCE_BYTES = 12;
const LONGEST_NAME = 64;

/** Counts and lengths are big-endian; names have one byte of length, sealed bytes have four. */
export function encodeChanges({ written, deleted }: RowChanges): Uint8Array<ArrayBuffer> {
  const names = new TextEncoder();
  const parts: Uint8Array[] = [count(written.length)];
  for (const { id, keyId, nonce, sealed } of written) {
    parts.push(named(names.encode(id)), named(names.encode(keyId)), nonce);
    parts.push(count(sealed.byteLength), sealed);
  }
  parts.push(count(deleted.length), ...deleted.map((id) => named(names.encode(id))));
  return joined(parts);
}

/** What `encodeChanges` wrote; null for anything else, a byte too many included. */
export function decodeChanges(bytes: Uint8Array): RowChanges | null {
  const reader = byteReader(bytes);
  const rows = reader.many(() => {
    const [id, keyId] = [reader.name(), reader.name()];
    return { id, keyId, nonce: reader.take(NONCE_BYTES), sealed: reader.take(reader.count()) };
  });
  const deleted = reader.many(() => reader.name());
  return reader.isAtEnd() ? { written: rows, deleted } : null;
}

/** Reads on over the end as empty, and remembers that it did: one check at the end is enough. */
function byteReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;
  let isBroken = false;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > bytes.byteLength) isBroken = true;
    if (isBroken) return new Uint8Array(0);
    at += length;
    return bytes.slice(at - length, at);
  };
  const count = (): number => {
    const start = at;
    return take(4).byteLength === 4 ? view.getUint32(start) : 0;
  };
  return {
    take,
    count,
    name: () => text.decode(take(take(1)[0] ?? 0)),
    many<T>(one: () => T): readonly T[] {
      const things: T[] = [];
      for (let left = count(); left > 0 && !isBroken; left -= 1) things.push(one());
      return things;
    },
    isAtEnd: () => !isBroken && at === bytes.byteLength,
  };
}

function count(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function named(name: Uint8Array): Uint8Array {
  if (name.byteLength > LONGEST_NAME) throw new Error("A row has a name that no row of ours has");
  return joined([Uint8Array.of(name.byteLength), name]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
