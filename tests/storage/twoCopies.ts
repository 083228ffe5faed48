import { join } from "node:path";
import { onTestFinished } from "vitest";
import { nodeFileSystem } from "../../electron/answers/vault/fileSystem";
import { type VaultFiles, vaultFiles } from "../../electron/answers/vault/vaultFiles";
import { backupsOnDesktop } from "../../renderer/app/backupsOnDesktop";
import { copyOnDesktop } from "../../renderer/app/copyOnDesktop";
import { put } from "../../renderer/domain/records";
import type { BackupShelf } from "../../renderer/storage/backupShelf";
import type { Disk } from "../../renderer/storage/database";
import { vaultPresence } from "../../renderer/storage/openVault";
import type { SecondCopy, SecondCopyOf } from "../../renderer/storage/secondCopy";
import type { Secret, SystemSecret, VaultSurroundings } from "../../renderer/storage/unlocking";
import type { Vault } from "../../renderer/storage/vault";
import { aFailingDisk, aFolder, type FailingDisk } from "../electron/vault/aDisk";
import { aNewVault, anEmptyDisk, PASSPHRASE, reopened, unlocking } from "./aVault";
import { aGuest } from "./records";

type Others = Partial<VaultSurroundings> & { readonly wrap?: (copy: SecondCopy) => SecondCopy };

/** A browser's store and the vault folder beside it, with starts and ends of the program. */
export type TwoCopies = {
  disk: Disk;
  readonly folder: string;
  /** The folder's disk; one call can be made to fail. */
  readonly files: FailingDisk;
  /** Makes the vault. */
  create(passphrase?: string): Promise<Vault>;
  /** The same, with the recovery key it was made with. */
  createWithKey(): Promise<{ readonly vault: Vault; readonly recoveryKey: string }>;
  /** Ends the program and starts it again, perhaps on another browser's store. */
  restart(disk?: Disk, others?: Others): Promise<Vault>;
  /** The same up to the lock: gives what unlocking gives. */
  tryRestart(
    disk?: Disk,
    others?: Others,
    secret?: Secret | SystemSecret,
    acceptDamage?: boolean,
  ): ReturnType<typeof unlocking>;
  /** The backups of the program that runs. */
  shelf(): BackupShelf;
  presence(disk?: Disk): ReturnType<typeof vaultPresence>;
  /** What a start finds that looks by itself. */
  lookedAt<Found>(look: (copy: SecondCopyOf) => Promise<Found>): Promise<Found>;
  /** Ends the program. */
  end(): Promise<void>;
};

const OPENING: Secret | SystemSecret = { kind: "passphrase", passphrase: PASSPHRASE };

export function twoCopies(home = aFolder()): TwoCopies {
  const files = aFailingDisk(nodeFileSystem);
  let shell: VaultFiles | null = null;
  const end = async () => {
    await shell?.close();
    shell = null;
  };
  onTestFinished(end);
  const surroundings = ({ wrap = (copy: SecondCopy) => copy, ...others }: Others = {}) => {
    const started = vaultFiles({ home, files });
    shell = started;
    return {
      ...others,
      secondCopy: (name: "academy" | "sample") => wrap(copyOnDesktop(started)(name)),
    };
  };
  const world: TwoCopies = {
    disk: anEmptyDisk(),
    folder: join(home, "vault", "academy"),
    files,
    create: async (passphrase) => (await aNewVault(world.disk, surroundings(), passphrase)).vault,
    createWithKey: () => aNewVault(world.disk, surroundings()),
    async restart(disk = world.disk, others = {}) {
      await end();
      return reopened(disk, surroundings(others));
    },
    async tryRestart(disk = world.disk, others = {}, secret = OPENING, acceptDamage = false) {
      await end();
      return unlocking(disk, secret, { ...surroundings(others), acceptDamage });
    },
    shelf() {
      if (shell === null) throw new Error("The program does not run");
      return backupsOnDesktop(shell)("academy");
    },
    presence: (disk = world.disk) => world.lookedAt((copy) => vaultPresence("academy", disk, copy)),
    async lookedAt(look) {
      await end();
      return look(surroundings().secondCopy);
    },
    end,
  };
  return world;
}

/** One commit each. */
export async function addGuests(vault: Vault, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await vault.commit([put("guest", aGuest(id))], { action: "addGuest" });
}

export function guestsIn(vault: Vault): readonly string[] {
  return [...vault.facts.guest.keys()].sort();
}
