import { ok, type Result, refused } from "../domain/result";
import { failedAttempts, noteAttempts, waitAfter } from "./attempts";
import { fromBase64 } from "./base64";
import type { VaultDatabase } from "./database";
import type { VaultHeader } from "./header";
import type { DeriveKey } from "./keyDerivation";
import {
  keyBytesByPassphrase,
  keyBytesByRecoveryKey,
  keysByPassphrase,
  keysByRecoveryKey,
  keysBySystemKey,
} from "./makeHeader";
import { parseRecoveryKey, type RecoveryKeyRefusal } from "./recoveryKey";
import type { VaultKeys } from "./seal";
import type { OnProgress, Secret, SystemSecret, VaultSurroundings, WrongSecret } from "./unlocking";

/** Where a secret is tried: wrong ones are counted there, whatever they were to open. */
export type Door = {
  readonly database: VaultDatabase;
  readonly header: VaultHeader;
  readonly surroundings: Pick<VaultSurroundings, "deriveKey" | "wait">;
  readonly onProgress: OnProgress;
};

/** What a right secret gives: the working keys, or the key they come from. */
type Taking<Key> = {
  readonly byPassphrase: (
    header: VaultHeader,
    passphrase: string,
    deriveKey: DeriveKey,
    onProgress: (done: number) => void,
  ) => Promise<Key | null>;
  readonly byRecoveryKey: (
    header: VaultHeader,
    recoveryBytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Key | null>;
};

const WORKING_KEYS = { byPassphrase: keysByPassphrase, byRecoveryKey: keysByRecoveryKey };
const KEY_BYTES = { byPassphrase: keyBytesByPassphrase, byRecoveryKey: keyBytesByRecoveryKey };

type SecretRefusal = WrongSecret | RecoveryKeyRefusal;

/** The vault's keys for the right secret. */
export function keysBySecret(
  door: Door,
  secret: Secret | SystemSecret,
): Promise<Result<VaultKeys, SecretRefusal>> {
  if (secret.kind === "systemKey") return bySystemKey(door, secret);
  return takenBySecret<VaultKeys>(door, secret, WORKING_KEYS);
}

/** The vault's key itself for the right secret, to be wrapped anew and overwritten at once. */
export function keyBytesBySecret(
  door: Door,
  secret: Secret,
): Promise<Result<Uint8Array<ArrayBuffer>, SecretRefusal>> {
  return takenBySecret<Uint8Array<ArrayBuffer>>(door, secret, KEY_BYTES);
}

async function bySystemKey(
  { header }: Door,
  { systemKey }: SystemSecret,
): Promise<Result<VaultKeys, WrongSecret>> {
  const keys = await keysBySystemKey(header, fromBase64(systemKey));
  return keys === null ? refused({ kind: "wrongSystemKey" }) : ok(keys);
}

function takenBySecret<Key>(
  door: Door,
  secret: Secret,
  taking: Taking<Key>,
): Promise<Result<Key, SecretRefusal>> {
  switch (secret.kind) {
    case "passphrase":
      return byPassphrase(door, secret.passphrase, taking);
    case "recoveryKey":
      return byRecoveryKey(door, secret.recoveryKey, taking);
  }
}

async function byPassphrase<Key>(
  { database, header, surroundings, onProgress }: Door,
  passphrase: string,
  taking: Taking<Key>,
): Promise<Result<Key, WrongSecret>> {
  const failed = await failedAttempts(database);
  const waitMs = waitAfter(failed);
  if (waitMs > 0) {
    onProgress({ step: "waiting", done: 0 });
    await surroundings.wait(waitMs);
  }
  const key = await taking.byPassphrase(header, passphrase, surroundings.deriveKey, (done) =>
    onProgress({ step: "deriving", done }),
  );
  if (key === null) {
    await noteAttempts(database, failed + 1);
    const nextWaitMs = waitAfter(failed + 1);
    return refused({ kind: "wrongPassphrase", failed: failed + 1, nextWaitMs });
  }
  if (failed > 0) await noteAttempts(database, 0);
  return ok(key);
}

async function byRecoveryKey<Key>(
  { database, header }: Door,
  typed: string,
  taking: Taking<Key>,
): Promise<Result<Key, SecretRefusal>> {
  const recovery = parseRecoveryKey(typed);
  if (!recovery.ok) return recovery;
  const key = await taking.byRecoveryKey(header, recovery.value);
  if (key === null) return refused({ kind: "wrongRecoveryKey" });
  await noteAttempts(database, 0);
  return ok(key);
}
