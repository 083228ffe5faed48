import { readMeta, type VaultDatabase } from "./database";

/** So many slips are free: a tired hand is not an attack. */
const FREE_ATTEMPTS = 3;
const LONGEST_WAIT_MS = 30_000;

/** How long the next attempt has to wait, in milliseconds: 1 s after the third slip, then doubling up to 30 s. */
export function waitAfter(failed: number): number {
  if (failed < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failed - FREE_ATTEMPTS));
}

/** Kept on disk, so that a restart does not start over. */
export async function failedAttempts(database: VaultDatabase): Promise<number> {
  return (await readMeta(database, "attempts"))?.failed ?? 0;
}

/** A full disk must not keep anyone out, so a count that cannot be written is let go. */
export async function noteAttempts(database: VaultDatabase, failed: number): Promise<void> {
  await database.meta.put({ name: "attempts", failed }).catch(() => undefined);
}
