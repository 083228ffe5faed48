import { fromBase64, toBase64 } from "./base64";
import { CURRENT_FORMAT, passphraseContext, recoveryContext, type VaultHeader } from "./header";
import { DERIVATION, type DeriveKey, passphraseBytes } from "./keyDerivation";
import {
  keyMaterial,
  newKeyBytes,
  recoveryWrappingKey,
  unwrapKey,
  workingKeys,
  wrapKey,
  wrappingKey,
} from "./keys";
import type { VaultKeys } from "./seal";

const SALT_BYTES = 16;

type Identity = Pick<VaultHeader, "vaultId" | "keyId">;
type Progress = (done: number) => void;

/** A new vault's key, wrapped twice: by the passphrase and by the recovery key. */
export async function makeHeader(
  passphrase: string,
  recoveryBytes: Uint8Array<ArrayBuffer>,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<{ readonly header: VaultHeader; readonly keys: VaultKeys }> {
  const identity = { vaultId: crypto.randomUUID(), keyId: crypto.randomUUID() };
  const keyBytes = newKeyBytes();
  const header: VaultHeader = {
    ...CURRENT_FORMAT,
    ...identity,
    passphrase: await byPassphrase(identity, keyBytes, passphrase, deriveKey, onProgress),
    recovery: await byRecoveryKey(identity, keyBytes, recoveryBytes),
  };
  const material = await keyMaterial(keyBytes);
  keyBytes.fill(0);
  return { header, keys: await workingKeys(material, identity.vaultId, identity.keyId) };
}

/** Null when it is not the passphrase, or when the header was altered. */
export async function keysByPassphrase(
  header: VaultHeader,
  passphrase: string,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<VaultKeys | null> {
  const { derivation, salt } = header.passphrase;
  const wrapping = await derivedKey(passphrase, header.passphrase, deriveKey, onProgress);
  const context = passphraseContext(header, derivation, salt);
  return keysOf(header, await unwrapKey(wrapping, header.passphrase, context));
}

/** Null when it is another vault's recovery key, or when the header was altered. */
export async function keysByRecoveryKey(
  header: VaultHeader,
  recoveryBytes: Uint8Array<ArrayBuffer>,
): Promise<VaultKeys | null> {
  const { salt } = header.recovery;
  const wrapping = await recoveryWrappingKey(recoveryBytes, salt);
  const context = recoveryContext(header, salt);
  return keysOf(header, await unwrapKey(wrapping, header.recovery, context));
}

async function byPassphrase(
  identity: Identity,
  keyBytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<VaultHeader["passphrase"]> {
  const settings = { derivation: DERIVATION, salt: newSalt() };
  const wrapping = await derivedKey(passphrase, settings, deriveKey, onProgress);
  const context = passphraseContext(identity, settings.derivation, settings.salt);
  return { ...settings, ...(await wrapKey(wrapping, keyBytes, context)) };
}

async function byRecoveryKey(
  identity: Identity,
  keyBytes: Uint8Array<ArrayBuffer>,
  recoveryBytes: Uint8Array<ArrayBuffer>,
): Promise<VaultHeader["recovery"]> {
  const salt = newSalt();
  const wrapping = await recoveryWrappingKey(recoveryBytes, salt);
  return { salt, ...(await wrapKey(wrapping, keyBytes, recoveryContext(identity, salt))) };
}

async function derivedKey(
  passphrase: string,
  { derivation, salt }: Pick<VaultHeader["passphrase"], "derivation" | "salt">,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<CryptoKey> {
  const typed = passphraseBytes(passphrase);
  const derived = await deriveKey(typed, fromBase64(salt), derivation, onProgress);
  const wrapping = await wrappingKey(derived);
  derived.fill(0);
  return wrapping;
}

function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

async function keysOf(header: VaultHeader, material: CryptoKey | null): Promise<VaultKeys | null> {
  return material === null ? null : workingKeys(material, header.vaultId, header.keyId);
}
