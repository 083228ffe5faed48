import type { ShellDescription } from "../../electron/bridge";
import { desktop } from "../desktop";
import type { Clock } from "../domain/calendar";
import { londonDate } from "../domain/londonTime";
import type { Door } from "../screens/door";
import { deriveInWorker } from "../storage/deriveInWorker";
import { vaultPresence } from "../storage/openVault";
import { newKeyWorker } from "../workers";

/** The one place where the computer's clock and its chance come in. */
export const clock: Clock = () => Date.now();

export type Start =
  | {
      readonly kind: "begun";
      readonly door: Door;
      readonly shell: ShellDescription;
      readonly presence: "none" | "present" | "lost";
    }
  /** The shell or the store does not answer. Nothing was changed. */
  | { readonly kind: "failed"; readonly reason: string };

/** Looks whether an academy is here, without touching it. */
export async function start(): Promise<Start> {
  try {
    const [shell, presence] = await Promise.all([desktop.describe(), vaultPresence("academy")]);
    if (presence.kind === "cannotOpen") return { kind: "failed", reason: presence.reason };
    return { kind: "begun", door: theDoor(), shell, presence: presence.kind };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function theDoor(): Door {
  return {
    surroundings: {
      deriveKey: deriveInWorker(newKeyWorker),
      clock,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    newId: () => crypto.randomUUID(),
    desktop,
    today: londonDate(clock()),
  };
}
