import { reasonOf } from "./database";

/** A change could not be written. What is on disk and in memory is as it was before. */
export class WritingFailed extends Error {
  readonly kind: "diskFull" | "other";

  constructor(cause: unknown) {
    super(`The change was not written (${reasonOf(cause)})`, { cause });
    this.name = "WritingFailed";
    this.kind = saysFull(cause) ? "diskFull" : "other";
  }
}

/** The vault was locked before the change could be written. */
export class VaultLocked extends Error {
  constructor() {
    super("The vault is locked");
    this.name = "VaultLocked";
  }
}

function saysFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  // Dexie wraps the browser's error in one of its own and keeps it as `inner`.
  if (cause.name === "QuotaExceededError") return true;
  return "inner" in cause && saysFull(cause.inner);
}
