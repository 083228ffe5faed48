import { ok, type Result } from "../domain/result";
import { createVault, unlockVault, vaultPresence } from "../storage/openVault";
import { formatRecoveryKey, newRecoveryKey } from "../storage/recoveryKey";
import type { CreateRefusal, UnlockRefusal, VaultSurroundings } from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import { sampleAcademy } from "./sampleAcademy/sampleAcademy";

const KEY_BYTES = 32;

/** The sample holds nothing real, so its key may stand here for everyone to read. */
const SAMPLE_KEY = formatRecoveryKey(new Uint8Array(16));

/** Opens the sample academy; the first time, lays it out. It is a vault of its own: no real record ever shares it. */
export async function openSampleAcademy(
  surroundings: VaultSurroundings,
): Promise<Result<Vault, CreateRefusal | UnlockRefusal>> {
  const { disk, secondCopy } = surroundings;
  const presence = await vaultPresence("sample", disk, secondCopy);
  const isThere = presence.kind === "present" || presence.kind === "recoverable";
  const opened = isThere ? await unlockSample(surroundings) : await makeSample(surroundings);
  if (!opened.ok) return opened;
  if (!opened.value.facts.settings.has("settings")) {
    await opened.value.commit(sampleAcademy(), { action: "openSampleAcademy" });
  }
  return ok(opened.value);
}

function unlockSample(surroundings: VaultSurroundings) {
  const secret = { kind: "recoveryKey", recoveryKey: SAMPLE_KEY } as const;
  return unlockVault({ name: "sample", secret }, surroundings);
}

/** It is only ever opened by its recovery key, so its passphrase is random and nothing slow is derived from it. */
function makeSample(surroundings: VaultSurroundings) {
  const request = {
    name: "sample",
    passphrase: newRecoveryKey(),
    recoveryKey: SAMPLE_KEY,
  } as const;
  const deriveKey = async () => crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return createVault(request, { ...surroundings, deriveKey });
}
