import { join } from "node:path";
import type { SystemKeyOutcome, SystemKeyRequests, VaultFolderName } from "../vaultBridge";
import { type FileSystem, nodeFileSystem } from "./vault/fileSystem";
import { orElse } from "./vault/heldFolders";
import { writeWhole } from "./vault/wholeFile";
import { codeOf } from "./whySavingFailed";

/** What we ask of Electron's safeStorage; tests hand in one of their own. */
export type SafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Uint8Array>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
};

export type SystemKeyParts = {
  readonly home: string;
  readonly safeStorage: SafeStorage;
  readonly platform: NodeJS.Platform;
  readonly files?: FileSystem;
};

const NAME = "system-key.sealed";

/**
 * Answers by the system's own keychain: a random key that opens the vault's header, sealed by the system for this user of
 * this computer. Refused where the system would keep it in the clear or under a password that everybody knows.
 */
export function systemKeyAnswers(parts: SystemKeyParts): SystemKeyRequests {
  const { home, safeStorage, files = nodeFileSystem } = parts;
  const folderOf = (vault: VaultFolderName) => join(home, "vault", vault);
  const pathOf = (vault: VaultFolderName) => join(folderOf(vault), NAME);
  return {
    async askSystemKey(vault) {
      const why = await whyNot(parts).catch(() => "noKeychain" as const);
      if (why !== null) return { kind: "unavailable", why };
      const isKept = await orElse(false, async () => (await files.read(pathOf(vault))) !== null);
      return { kind: "available", isKept };
    },
    keepSystemKey: (vault, key) =>
      tried(parts, async () => {
        const sealed = Uint8Array.from(await safeStorage.encryptStringAsync(key));
        const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed));
        if (opened.result !== key) throw new Error("The keychain gave back something else");
        const folder = folderOf(vault);
        await files.makeFolder(folder);
        const isGood = (written: Uint8Array) => Buffer.compare(written, sealed) === 0;
        await writeWhole(files, { folder, name: NAME }, [sealed], isGood);
      }),
    readSystemKey: (vault) =>
      orElse(null, async () => {
        const sealed = (await whyNot(parts)) === null ? await files.read(pathOf(vault)) : null;
        if (sealed === null) return null;
        return (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result;
      }),
    forgetSystemKey: (vault) => tried(null, () => files.remove(pathOf(vault))),
  };
}

/** The app window's answers: a page of a browser has no keychain of its own, and its program none either. */
export const noSystemKey: SystemKeyRequests = {
  askSystemKey: async () => ({ kind: "unavailable", why: "appWindow" }),
  keepSystemKey: async () => ({ kind: "failed", reason: "appWindow" }),
  readSystemKey: async () => null,
  forgetSystemKey: async () => ({ kind: "done" }),
};

/** On Linux `basic_text` is a password that stands in Chromium's source, and `unknown` may become it. */
async function whyNot({ safeStorage, platform }: SystemKeyParts) {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return "noKeychain";
  if (platform !== "linux") return null;
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === "basic_text" || backend === "unknown" ? "basicText" : null;
}

async function tried(
  parts: SystemKeyParts | null,
  work: () => Promise<void>,
): Promise<SystemKeyOutcome> {
  try {
    const why = parts === null ? null : await whyNot(parts);
    if (why !== null) return { kind: "failed", reason: why };
    await work();
    return { kind: "done" };
  } catch (error) {
    return { kind: "failed", reason: codeOf(error) };
  }
}
