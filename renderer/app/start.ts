import type { ShellDescription } from "../../electron/bridge";
import { desktop } from "../desktop";
import type { Clock } from "../domain/calendar";
import { londonDate } from "../domain/londonTime";
import { reasonOf } from "../domain/reasonOf";
import type { Door } from "../screens/door";
import { browserDisk } from "../storage/database";
import { deriveInWorker } from "../storage/deriveInWorker";
import { newKeyWorker } from "../workers";
import { backupsOnDesktop } from "./backupsOnDesktop";
import { copyOnDesktop } from "./copyOnDesktop";
import { type DiskInUse, diskInUse } from "./diskInUse";

/** The one place where the computer's clock and its chance come in. */
export const clock: Clock = () => Date.now();

const secondCopy = copyOnDesktop(desktop);

export type Start =
  | {
      readonly kind: "begun";
      readonly door: Door;
      readonly shell: ShellDescription;
      readonly presence: "none" | "present" | "lost" | "recoverable";
    }
  /** The shell or the store does not answer. Nothing was changed. */
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "heldElsewhere" };

/** Looks whether an academy is here, without touching it. */
export async function start(): Promise<Start> {
  try {
    const [shell, { presence, ...disks }] = await Promise.all([
      desktop.describe(),
      diskInUse(navigator, browserDisk(), secondCopy),
    ]);
    if (presence.kind === "cannotOpen") return { kind: "failed", reason: presence.reason };
    if (presence.kind === "heldElsewhere") return presence;
    return { kind: "begun", door: theDoor(disks), shell, presence: presence.kind };
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

function theDoor({ disk, leftDisk }: Omit<DiskInUse, "presence">): Door {
  return {
    surroundings: {
      disk,
      ...(leftDisk === null ? {} : { leftDisk }),
      deriveKey: deriveInWorker(newKeyWorker),
      secondCopy,
      backups: backupsOnDesktop(desktop),
      clock,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    newId: () => crypto.randomUUID(),
    desktop,
    backups: backupsOnDesktop(desktop),
    today: londonDate(clock()),
  };
}
