import type { Disk } from "../storage/database";
import { vaultPresence } from "../storage/openVault";
import type { SecondCopyOf } from "../storage/secondCopy";
import { spareDisk } from "../storage/spareDisk";
import type { VaultPresence } from "../storage/unlocking";

export type DiskInUse = {
  readonly disk: Disk;
  readonly presence: VaultPresence;
  /** The other of the browser's two places, where both were begun: what was written there before may still be there. */
  readonly leftDisk: Disk | null;
};

/** The browser's store; where it cannot be opened and the second copy holds the academy, a spare one beside it. */
export async function diskInUse(
  browser: object,
  first: Disk,
  secondCopy: SecondCopyOf,
): Promise<DiskInUse> {
  const presenceOn = (disk: Disk) => vaultPresence("academy", disk, secondCopy);
  const begun = await spareOrNone("ifBegun", browser);
  const inBegun = begun === null ? null : await presenceOn(begun);
  if (begun !== null && inBegun?.kind === "present") {
    return { disk: begun, presence: inBegun, leftDisk: first };
  }
  const presence = await presenceOn(first);
  const asFound = { disk: first, presence, leftDisk: begun };
  if (presence.kind !== "cannotOpen") return asFound;
  const spare = begun ?? (await spareOrNone("begin", browser));
  if (spare === null) return asFound;
  const inSpare = inBegun ?? (await presenceOn(spare));
  return inSpare.kind === "recoverable"
    ? { disk: spare, presence: inSpare, leftDisk: first }
    : asFound;
}

async function spareOrNone(whether: "ifBegun" | "begin", browser: object): Promise<Disk | null> {
  return spareDisk(whether, browser).catch(() => null); // without a spare one it is as it was
}
