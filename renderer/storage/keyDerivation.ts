import { argon2idAsync } from "@noble/hashes/argon2.js";

/** How a passphrase is made costly to guess, as written in the vault's header. */
export type DerivationSettings = {
  readonly name: "argon2id";
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
};

/** Well above what OWASP asks for (46 MiB, one pass); with a third, two slow cores took longer than 1.5 s. */
export const DERIVATION: DerivationSettings = {
  name: "argon2id",
  memoryKiB: 64 * 1024,
  passes: 2,
  lanes: 1,
};

/** A header asking for less was weakened; one asking for more would only stop the computer. */
export const DERIVATION_LIMITS = {
  memoryKiB: { least: 19 * 1024, most: 1024 * 1024 },
  passes: { least: 2, most: 16 },
  lanes: { least: 1, most: 4 },
} as const;

export const DERIVED_BYTES = 32;

/** The main thread is given back this often while a key is derived. */
const PAUSE_EVERY_MS = 12;

/**
 * Makes 32 bytes of key out of a passphrase. It is handed in: the app derives in a worker, tests cheaply.
 * `onProgress` is called with 0 to 1.
 */
export type DeriveKey = (
  passphrase: Uint8Array,
  salt: Uint8Array,
  settings: DerivationSettings,
  onProgress: (done: number) => void,
) => Promise<Uint8Array>;

/** Derives on this thread, in small slices; where no worker can be had. */
export const deriveHere: DeriveKey = (passphrase, salt, settings, onProgress) =>
  argon2idAsync(passphrase, salt, {
    m: settings.memoryKiB,
    t: settings.passes,
    p: settings.lanes,
    dkLen: DERIVED_BYTES,
    asyncTick: PAUSE_EVERY_MS,
    onProgress,
  });

/** The same passphrase typed on two keyboards gives the same bytes (NFKC). */
export function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(passphrase.normalize("NFKC"));
}
