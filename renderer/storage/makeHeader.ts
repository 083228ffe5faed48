import { fromBase64, toBase64 } from "./base64";
import {
  CURRENT_FORMAT,
  passphraseContext,
  recoveryContext,
  systemContext,
  type VaultHeader,
} from "./header";
import { DERIVATION, type DeriveKey, passphraseBytes } from "./keyDerivation";
import {
  keyMaterial,
  newKeyBytes,
  recoveryWrappingKey,
  unwrapKey,
  unwrapKeyBytes,
  workingKeys,
  wrapKey,
  wrappingKey,
} from "./keys";
import type { VaultKeys } from "./seal";

const SALT_BYTES = 16;

type Identity = Pick<VaultHeader, "vaultId" | "keyId">;
type Progress = (done: number) => void;
type KeyBytes = Uint8Array<ArrayBuffer>;

/** A new key, wrapped twice: by the passphrase and by the recovery key. A vault that gets a new key keeps its id. */
export async function makeHeader(
  passphrase: string,
  recoveryBytes: Uint8Array<ArrayBuffer>,
  deriveKey: DeriveKey,
  onProgress: Progress,
  vaultId: string = crypto.randomUUID(),
): Promise<{ readonly header: VaultHeader; readonly keys: VaultKeys }> {
  const identity = { vaultId, keyId: crypto.randomUUID() };
  const keyBytes = newKeyBytes();
  const header: VaultHeader = {
    ...CURRENT_FORMAT,
    ...identity,
    passphrase: await wrappedByPassphrase(identity, keyBytes, passphrase, deriveKey, onProgress),
    recovery: await wrappedByRecoveryKey(identity, keyBytes, recoveryBytes),
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
  const way = await wayByPassphrase(header, passphrase, deriveKey, onProgress);
  return keysOf(header, await unwrapKey(way.wrapping, header.passphrase, way.context));
}

/** Null when it is another vault's recovery key, or when the header was altered. */
export async function keysByRecoveryKey(
  header: VaultHeader,
  recoveryBytes: Uint8Array<ArrayBuffer>,
): Promise<VaultKeys | null> {
  const way = await wayByRecoveryKey(header, recoveryBytes);
  return keysOf(header, await unwrapKey(way.wrapping, header.recovery, way.context));
}

/** By the key the system's keychain keeps; null where the header has no slot for it, or for another one. */
export async function keysBySystemKey(
  header: VaultHeader,
  systemBytes: Uint8Array<ArrayBuffer>,
): Promise<VaultKeys | null> {
  if (header.system === undefined) return null;
  const wrapping = await wrappingKey(systemBytes);
  return keysOf(header, await unwrapKey(wrapping, header.system, systemContext(header)));
}

export async function wrappedBySystemKey(
  identity: Identity,
  keyBytes: KeyBytes,
  systemBytes: Uint8Array<ArrayBuffer>,
): Promise<NonNullable<VaultHeader["system"]>> {
  return wrapKey(await wrappingKey(systemBytes), keyBytes, systemContext(identity));
}

/** The vault's key itself, to be wrapped anew; null as for `keysByPassphrase`. */
export async function keyBytesByPassphrase(
  header: VaultHeader,
  passphrase: string,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<KeyBytes | null> {
  const way = await wayByPassphrase(header, passphrase, deriveKey, onProgress);
  return unwrapKeyBytes(way.wrapping, header.passphrase, way.context);
}

export async function keyBytesByRecoveryKey(
  header: VaultHeader,
  recoveryBytes: Uint8Array<ArrayBuffer>,
): Promise<KeyBytes | null> {
  const way = await wayByRecoveryKey(header, recoveryBytes);
  return unwrapKeyBytes(way.wrapping, header.recovery, way.context);
}

/** Under a salt of its own each time. */
export async function wrappedByPassphrase(
  identity: Identity,
  keyBytes: KeyBytes,
  passphrase: string,
  deriveKey: DeriveKey,
  onProgress: Progress,
): Promise<VaultHeader["passphrase"]> {
  const settings = { derivation: DERIVATION, salt: newSalt() };
  const wrapping = await derivedKey(passphrase, settings, deriveKey, onProgress);
  const context = passphraseContext(identity, settings.derivation, settings.salt);
  return { ...settings, ...(await wrapKey(wrapping, keyBytes, context)) };
}

export async function wrappedByRecoveryKey(
  identity: Identity,
  keyBytes: KeyBytes,
  recoveryBytes: Uint8Array<ArrayBuffer>,
): Promise<VaultHeader["recovery"]> {
  const salt = newSalt();
  const wrapping = await recoveryWrappingKey(recoveryBytes, salt);
  return { salt, ...(await wrapKey(wrapping, keyBytes, recoveryContext(identity, salt))) };
}

async function wayByPassphrase(
  header: VaultHeader,
  passphrase: string,
  deriveKey: DeriveKey,
  onProgress: Progress,
) {
  const { derivation, salt } = header.passphrase;
  const wrapping = await derivedKey(passphrase, header.passphrase, deriveKey, onProgress);
  return { wrapping, context: passphraseContext(header, derivation, salt) };
}

async function wayByRecoveryKey(header: VaultHeader, recoveryBytes: Uint8Array<ArrayBuffer>) {
  const { salt } = header.recovery;
  const wrapping = await recoveryWrappingKey(recoveryBytes, salt);
  return { wrapping, context: recoveryContext(header, salt) };
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
