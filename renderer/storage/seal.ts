/** Lengths are rounded up to this, so that a sealed row tells little about what is in it. */
const STEP_BYTES = 256;
const LENGTH_BYTES = 4;
const NONCE_BYTES = 12;

/** One sealed thing as it stands on disk. Nothing in it can be read without the key. */
export type SealedRow = {
  readonly id: string;
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/** The keys of an unlocked vault. None can be taken out of the browser's keeping. */
export type VaultKeys = {
  readonly vaultId: string;
  readonly keyId: string;
  /** AES-256-GCM. */
  readonly sealing: CryptoKey;
  /** HMAC-SHA-256; turns what a record is into a row name that says nothing. */
  readonly naming: CryptoKey;
};

/** Seals bytes under a fresh random nonce; vault, key and row are bound in, so a row moved elsewhere does not open. */
export async function seal(
  keys: VaultKeys,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SealedRow> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const additionalData = bound(keys.vaultId, keys.keyId, id);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData };
  const sealed = await crypto.subtle.encrypt(algorithm, keys.sealing, padded(bytes));
  return { id, keyId: keys.keyId, nonce, sealed: new Uint8Array(sealed) };
}

/** Null when the row was damaged, altered, moved from elsewhere or sealed under another key. */
export async function unseal(
  keys: VaultKeys,
  row: SealedRow,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const additionalData = bound(keys.vaultId, row.keyId, row.id);
    const algorithm = { name: "AES-GCM", iv: row.nonce, additionalData };
    const opened = await crypto.subtle.decrypt(algorithm, keys.sealing, row.sealed);
    return unpadded(new Uint8Array(opened));
  } catch {
    return null; // WebCrypto says no more than "it failed", on purpose
  }
}

/** A row name that is the same each time for the same parts and tells nothing of them: 22 characters. */
export async function rowName(keys: VaultKeys, ...parts: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const code = new Uint8Array(await crypto.subtle.sign("HMAC", keys.naming, text)).subarray(0, 16);
  return btoa(String.fromCharCode(...code))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function bound(vaultId: string, keyId: string, id: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([vaultId, keyId, id]));
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const steps = Math.ceil((LENGTH_BYTES + bytes.byteLength) / STEP_BYTES);
  const whole = new Uint8Array(steps * STEP_BYTES);
  new DataView(whole.buffer).setUint32(0, bytes.byteLength);
  whole.set(bytes, LENGTH_BYTES);
  return whole;
}

function unpadded(whole: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  return whole.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
