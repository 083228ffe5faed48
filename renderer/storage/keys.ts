import { fromBase64, toBase64 } from "./base64";
import type { VaultKeys } from "./seal";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** A key sealed under another key, as text for the header. */
type WrappedKey = { readonly nonce: string; readonly wrapped: string };

/** 256 random bits. Whoever asks overwrites them as soon as they are wrapped and imported. */
export function newKeyBytes(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** The key that wraps the vault's key, out of derived or recovered bytes. */
export function wrappingKey(bytes: Uint8Array): Promise<CryptoKey> {
  const uses: KeyUsage[] = ["encrypt", "decrypt", "unwrapKey"];
  return crypto.subtle.importKey("raw", Uint8Array.from(bytes), "AES-GCM", false, uses);
}

/** `context` names what the wrapped key stands beside; a change in any of it makes unwrapping fail. */
export async function wrapKey(
  wrapping: CryptoKey,
  keyBytes: Uint8Array<ArrayBuffer>,
  context: string,
): Promise<WrappedKey> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const wrapped = await crypto.subtle.encrypt(gcm(nonce, context), wrapping, keyBytes);
  return { nonce: toBase64(nonce), wrapped: toBase64(new Uint8Array(wrapped)) };
}

/** The vault's own key as material for its working keys; null when the wrapping key or the context is not the one it was wrapped with. */
export async function unwrapKey(
  wrapping: CryptoKey,
  { nonce, wrapped }: WrappedKey,
  context: string,
): Promise<CryptoKey | null> {
  try {
    const algorithm = gcm(fromBase64(nonce), context);
    const bytes = fromBase64(wrapped);
    return await crypto.subtle.unwrapKey("raw", bytes, wrapping, algorithm, "HKDF", false, [
      "deriveKey",
    ]);
  } catch {
    return null; // WebCrypto says no more than "it failed", on purpose
  }
}

/**
 * The vault's own key as bytes, to be wrapped anew; null as above. Only who has just given a right secret gets them, and
 * overwrites them at once.
 */
export async function unwrapKeyBytes(
  wrapping: CryptoKey,
  { nonce, wrapped }: WrappedKey,
  context: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const algorithm = gcm(fromBase64(nonce), context);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, fromBase64(wrapped)));
  } catch {
    return null;
  }
}

export function keyMaterial(keyBytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", keyBytes, "HKDF", false, ["deriveKey"]);
}

/** One key for one purpose: sealing and naming each get their own, out of the vault's key. */
export async function workingKeys(
  material: CryptoKey,
  vaultId: string,
  keyId: string,
): Promise<VaultKeys> {
  const aes = { name: "AES-GCM", length: 256 };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  const sealing = crypto.subtle.deriveKey(hkdf(vaultId, "sealing"), material, aes, false, [
    "encrypt",
    "decrypt",
  ]);
  const naming = crypto.subtle.deriveKey(hkdf(vaultId, "naming"), material, hmac, false, ["sign"]);
  return { vaultId, keyId, sealing: await sealing, naming: await naming };
}

/** The wrapping key of a recovery key. Its 128 random bits need no costly derivation. */
export async function recoveryWrappingKey(
  recoveryBytes: Uint8Array<ArrayBuffer>,
  salt: string,
): Promise<CryptoKey> {
  const material = await keyMaterial(recoveryBytes);
  const aes = { name: "AES-GCM", length: 256 };
  return crypto.subtle.deriveKey(hkdf(salt, "recovery"), material, aes, false, [
    "encrypt",
    "decrypt",
    "unwrapKey",
  ]);
}

function gcm(nonce: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(context) };
}

function hkdf(salt: string, purpose: string): HkdfParams {
  const text = new TextEncoder();
  return {
    name: "HKDF",
    hash: "SHA-256",
    salt: text.encode(salt),
    info: text.encode(`common-ground ${purpose}`),
  };
}
