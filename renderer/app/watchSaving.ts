import type { Vault } from "../storage/vault";
import { WritingFailed } from "../storage/writingFailed";

/** What the bottom line says about the disk. */
export type Saving =
  | "saved"
  /** It stands in the browser's store, and the second copy could not be written. */
  | "savedOnce"
  | "saving"
  | "notSaved"
  /** Nothing more is written until there is space. */
  | "diskFull";

export type WatchedVault = {
  /** The same vault; every write through it is watched. */
  readonly vault: Vault;
  readonly saving: () => Saving;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Watches the writes of a vault, so that "saved" is said when it is true and not before. */
export function watchSaving(vault: Vault): WatchedVault {
  const listeners = new Set<() => void>();
  let underWay = 0;
  let failure: "notSaved" | "diskFull" | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  async function watched<T>(write: Promise<T>): Promise<T> {
    underWay += 1;
    tell();
    try {
      const written = await write;
      failure = null;
      return written;
    } catch (error) {
      const isFull = error instanceof WritingFailed && error.kind === "diskFull";
      failure = isFull ? "diskFull" : "notSaved";
      throw error;
    } finally {
      underWay -= 1;
      tell();
    }
  }

  return {
    vault: {
      name: vault.name,
      facts: vault.facts,
      repairs: vault.repairs,
      copyCondition: () => vault.copyCondition(),
      version: () => vault.version(),
      subscribe: (listener) => vault.subscribe(listener),
      commit: (operations, note) => watched(vault.commit(operations, note)),
      note: (deed) => watched(vault.note(deed)),
      auditHeads: () => vault.auditHeads(),
      undoable: () => vault.undoable(),
      undo: () => watched(vault.undo()),
      putOriginal: (id, bytes) => watched(vault.putOriginal(id, bytes)),
      openOriginal: (id) => vault.openOriginal(id),
      removeOriginal: (id) => watched(vault.removeOriginal(id)),
      erase: (erasure) => watched(vault.erase(erasure)),
      waiting: {
        keep: (name, things) => watched(vault.waiting.keep(name, things)),
        kept: (name) => vault.waiting.kept(name),
      },
      backups: vault.backups,
      keyring: vault.keyring,
      lock: () => vault.lock(),
    },
    saving: () => {
      if (underWay > 0) return "saving";
      if (failure !== null) return failure;
      return vault.copyCondition() === "oneOnly" ? "savedOnce" : "saved";
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
