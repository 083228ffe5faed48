import { ok, type Result, refused } from "../domain/result";
import { fromBase64, toBase64 } from "./base64";
import type { CopyKeeper, HeaderSpread } from "./copyKeeper";
import type { VaultDatabase } from "./database";
import { type VaultHeader, withSystem, writeHeader } from "./header";
import {
  keysByPassphrase,
  keysByRecoveryKey,
  keysBySystemKey,
  wrappedByPassphrase,
  wrappedByRecoveryKey,
  wrappedBySystemKey,
} from "./makeHeader";
import { passphraseStrength } from "./passphraseStrength";
import { parseRecoveryKey, type RecoveryKeyRefusal } from "./recoveryKey";
import {
  type KeysRenewed,
  type NewSecrets,
  type Renewed,
  type Renewing,
  type RenewRefusal,
  renewKeys,
} from "./renewKeys";
import type { OnProgress, Secret, VaultSurroundings, WrongSecret } from "./unlocking";
import { keyBytesBySecret } from "./unlockKeys";

export type KeyChangeRefusal =
  | WrongSecret
  | RecoveryKeyRefusal
  | { readonly kind: "weakPassphrase" }
  /** What was wrapped did not open again; nothing was written. */
  | { readonly kind: "notSealed" };

export type KeysChanged = {
  /** How far the new header went; null where the second copy could not take it now. The next start goes on with it. */
  readonly spread: HeaderSpread | null;
};

/** What opens the vault, and the ways to change it. The records stay sealed as they are. */
export type VaultKeyring = {
  /** Whoever forgot the passphrase gives the recovery key. The old passphrase opens nothing here afterwards. */
  changePassphrase(
    secret: Secret,
    passphrase: string,
    onProgress?: OnProgress,
  ): Promise<Result<KeysChanged, KeyChangeRefusal>>;
  /** The old recovery key opens nothing here afterwards. */
  changeRecoveryKey(
    secret: Secret,
    recoveryKey: string,
    onProgress?: OnProgress,
  ): Promise<Result<KeysChanged, KeyChangeRefusal>>;
  /** Seals everything anew under a new key, with new secrets: somebody may have seen the present ones. `onShare`: 0 to 1. */
  renew(
    secret: Secret,
    secrets: NewSecrets,
    onShare?: (share: number) => void,
  ): Promise<Result<KeysRenewed, RenewRefusal>>;
  /** Gives the system's keychain a slot of its own in the header; a new one takes the place of one that is there. */
  addSystemKey(
    secret: Secret,
    systemKey: string,
    onProgress?: OnProgress,
  ): Promise<Result<KeysChanged, KeyChangeRefusal>>;
  removeSystemKey(): Promise<KeysChanged>;
  /** Whether a recovery key opens the vault. Nothing is opened and nothing changed. */
  tryRecoveryKey(typed: string): Promise<Result<null, WrongSecret | RecoveryKeyRefusal>>;
};

export type KeyringParts = {
  readonly database: VaultDatabase;
  readonly keeper: CopyKeeper;
  readonly header: VaultHeader;
  readonly surroundings: Pick<VaultSurroundings, "deriveKey" | "wait">;
  /** Writes a header as a commit without records: the store and the copy's next whole state begin with it. */
  readonly writeHeader: (text: string) => Promise<void>;
  /** Runs a renewal while nothing else is written, and takes its keys from there on. */
  readonly renew: (
    run: (work: Omit<Renewing, "header">) => Promise<Result<Renewed, RenewRefusal>>,
  ) => Promise<Result<Renewed, RenewRefusal>>;
};

/** Deriving a key three times: the present secret, the new one, and once more to see that it opens. */
const DERIVATIONS = 3;

export function vaultKeyring(parts: KeyringParts): VaultKeyring {
  const { database, surroundings, keeper } = parts;
  let { header } = parts;

  /** Wraps the key anew, sees that it opens, and only then writes. */
  async function rewrapped(
    secret: Secret,
    onProgress: OnProgress,
    wrap: (key: Uint8Array<ArrayBuffer>, step: (at: number) => Step) => Promise<VaultHeader | null>,
  ): Promise<Result<KeysChanged, KeyChangeRefusal>> {
    const step = stepsOf(onProgress);
    const door = { database, header, surroundings, onProgress: asFirst(onProgress, step(0)) };
    const key = await keyBytesBySecret(door, secret);
    if (!key.ok) return key;
    const next = await wrap(key.value, step);
    key.value.fill(0);
    if (next === null) return refused({ kind: "notSealed" });
    await parts.writeHeader(writeHeader(next));
    header = next;
    return ok({ spread: await spreadHeader(database, keeper) });
  }

  return {
    async changePassphrase(secret, passphrase, onProgress = () => undefined) {
      if (!passphraseStrength(passphrase).isEnough) return refused({ kind: "weakPassphrase" });
      return rewrapped(secret, onProgress, async (key, step) => {
        const { deriveKey } = surroundings;
        const wrapped = await wrappedByPassphrase(header, key, passphrase, deriveKey, step(1));
        const next = { ...header, passphrase: wrapped };
        const opened = await keysByPassphrase(next, passphrase, deriveKey, step(2));
        return opened === null ? null : next;
      });
    },
    async changeRecoveryKey(secret, recoveryKey, onProgress = () => undefined) {
      const recovery = parseRecoveryKey(recoveryKey);
      if (!recovery.ok) return recovery;
      return rewrapped(secret, onProgress, async (key) => {
        const next = {
          ...header,
          recovery: await wrappedByRecoveryKey(header, key, recovery.value),
        };
        return (await keysByRecoveryKey(next, recovery.value)) === null ? null : next;
      });
    },
    async renew(secret, secrets, onShare = () => undefined) {
      const renewed = await parts.renew((work) =>
        renewKeys({ ...work, header }, secret, secrets, onShare),
      );
      if (!renewed.ok) return renewed;
      header = renewed.value.header;
      return ok(renewed.value.done);
    },
    addSystemKey: (secret, systemKey, onProgress = () => undefined) =>
      rewrapped(secret, onProgress, async (key) => {
        const bytes = fromBase64(systemKey);
        const next = withSystem(header, await wrappedBySystemKey(header, key, bytes));
        return (await keysBySystemKey(next, bytes)) === null ? null : next;
      }),
    async removeSystemKey() {
      const next = withSystem(header, undefined);
      await parts.writeHeader(writeHeader(next));
      header = next;
      return { spread: await spreadHeader(database, keeper) };
    },
    async tryRecoveryKey(typed) {
      const recovery = parseRecoveryKey(typed);
      if (!recovery.ok) return recovery;
      const keys = await keysByRecoveryKey(header, recovery.value);
      return keys === null ? refused({ kind: "wrongRecoveryKey" }) : ok(null);
    },
  };
}

const SYSTEM_KEY_BYTES = 32;

/** What the system's keychain is given to keep: 256 random bits, as base64. */
export function newSystemKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SYSTEM_KEY_BYTES)));
}

/** Puts the present header in front of all older files; goes on at the next start where that does not end now. */
async function spreadHeader(
  database: VaultDatabase,
  keeper: CopyKeeper,
): Promise<HeaderSpread | null> {
  const spread = await keeper.spreadHeader();
  if (spread?.isComplete && spread.secondPlace !== "notReached") {
    await database.meta.delete("headerDue").catch(() => undefined); // done once more than needed is no harm
  }
  return spread;
}

type Step = (done: number) => void;

function stepsOf(onProgress: OnProgress): (at: number) => Step {
  return (at) => (done) => onProgress({ step: "deriving", done: (at + done) / DERIVATIONS });
}

function asFirst(onProgress: OnProgress, first: Step): OnProgress {
  return ({ step, done }) => (step === "deriving" ? first(done) : onProgress({ step, done }));
}
