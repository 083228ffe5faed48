import { ok, type Result, refused } from "../domain/result";
import { failedAttempts, noteAttempts, waitAfter } from "./attempts";
import type { VaultDatabase } from "./database";
import type { VaultHeader } from "./header";
import { keysByPassphrase, keysByRecoveryKey } from "./makeHeader";
import { parseRecoveryKey, type RecoveryKeyRefusal } from "./recoveryKey";
import type { VaultKeys } from "./seal";
import type { OnProgress, Secret, VaultSurroundings, WrongSecret } from "./unlocking";

type Door = {
  readonly database: VaultDatabase;
  readonly header: VaultHeader;
  readonly surroundings: VaultSurroundings;
  readonly onProgress: OnProgress;
};

/** The vault's keys for the right secret. */
export function keysBySecret(
  door: Door,
  secret: Secret,
): Promise<Result<VaultKeys, WrongSecret | RecoveryKeyRefusal>> {
  switch (secret.kind) {
    case "passphrase":
      return byPassphrase(door, secret.passphrase);
    case "recoveryKey":
      return byRecoveryKey(door, secret.recoveryKey);
  }
}

async function byPassphrase(
  { database, header, surroundings, onProgress }: Door,
  passphrase: string,
): Promise<Result<VaultKeys, WrongSecret>> {
  const failed = await failedAttempts(database);
  const waitMs = waitAfter(failed);
  if (waitMs > 0) {
    onProgress({ step: "waiting", done: 0 });
    await surroundings.wait(waitMs);
  }
  const keys = await keysByPassphrase(header, passphrase, surroundings.deriveKey, (done) =>
    onProgress({ step: "deriving", done }),
  );
  if (keys === null) {
    await noteAttempts(database, failed + 1);
    const nextWaitMs = waitAfter(failed + 1);
    return refused({ kind: "wrongPassphrase", failed: failed + 1, nextWaitMs });
  }
  if (failed > 0) await noteAttempts(database, 0);
  return ok(keys);
}

async function byRecoveryKey(
  { database, header }: Door,
  typed: string,
): Promise<Result<VaultKeys, WrongSecret | RecoveryKeyRefusal>> {
  const recovery = parseRecoveryKey(typed);
  if (!recovery.ok) return recovery;
  const keys = await keysByRecoveryKey(header, recovery.value);
  if (keys === null) return refused({ kind: "wrongRecoveryKey" });
  await noteAttempts(database, 0);
  return ok(keys);
}
