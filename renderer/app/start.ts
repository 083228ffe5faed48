import type { ShellDescription } from "../../electron/bridge";
import { desktop } from "../desktop";
import type { Clock } from "../domain/calendar";
import { londonDate } from "../domain/londonTime";
import { reasonOf } from "../domain/reasonOf";
import type { Door } from "../screens/door";
import { browserDisk, type Disk } from "../storage/database";
import { deriveInWorker } from "../storage/deriveInWorker";
import { vaultPresence } from "../storage/openVault";
import { spareDisk } from "../storage/spareDisk";
import type { VaultPresence } from "../storage/unlocking";
import { newKeyWorker } from "../workers";
import { backupsOnDesktop } from "./backupsOnDesktop";
import { copyOnDesktop } from "./copyOnDesktop";

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
    const [shell, { disk, presence }] = await Promise.all([desktop.describe(), lookAround()]);
    if (presence.kind === "cannotOpen") return { kind: "failed", reason: presence.reason };
    if (presence.kind === "heldElsewhere") return presence;
    return { kind: "begun", door: theDoor(disk), shell, presence: presence.kind };
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

type Looked = { readonly disk: Disk; readonly presence: VaultPresence };

/** The store in use; where it cannot be opened and the second copy holds the academy, a spare one beside it. */
async function lookAround(): Promise<Looked> {
  const begun = await lookAt(spareDisk("ifBegun", navigator));
  if (begun?.presence.kind === "present") return begun;
  const disk = browserDisk();
  const presence = await vaultPresence("academy", disk, secondCopy);
  if (presence.kind !== "cannotOpen") return { disk, presence };
  const spare = begun ?? (await lookAt(spareDisk("begin", navigator)));
  return spare?.presence.kind === "recoverable" ? spare : { disk, presence };
}

async function lookAt(spare: Promise<Disk | null>): Promise<Looked | null> {
  const disk = await spare.catch(() => null); // without a spare one it is as it was
  if (disk === null) return null;
  return { disk, presence: await vaultPresence("academy", disk, secondCopy) };
}

function theDoor(disk: Disk): Door {
  return {
    surroundings: {
      disk,
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
