import type { NewId } from "../domain/ids";
import { londonDate } from "../domain/londonTime";
import { ok, type Result, refused } from "../domain/result";
import { createVault } from "../storage/openVault";
import type {
  CreateRefusal,
  OnProgress,
  RecordsRefusal,
  VaultSurroundings,
} from "../storage/unlocking";
import type { Vault } from "../storage/vault";
import { chosenEdition, type YearsLater } from "./editionChoices";
import { startingRecords } from "./startingRecords";

type NewAcademy = {
  readonly academyName: string;
  readonly yearsLater: YearsLater;
  readonly passphrase: string;
  /** Shown before, and two of its groups typed back. */
  readonly recoveryKey: string;
};

export type SetUpRefusal = CreateRefusal | RecordsRefusal | { readonly kind: "noName" };

/** Makes the coordinator's own vault and puts the chosen edition in it. */
export async function setUpAcademy(
  academy: NewAcademy,
  surroundings: VaultSurroundings,
  newId: NewId,
  onProgress: OnProgress,
): Promise<Result<Vault, SetUpRefusal>> {
  const academyName = academy.academyName.trim();
  if (academyName === "") return refused({ kind: "noName" });
  const { passphrase, recoveryKey } = academy;
  const made = await createVault(
    { name: "academy", passphrase, recoveryKey },
    surroundings,
    onProgress,
  );
  if (!made.ok) return made;
  const edition = chosenEdition(academy.yearsLater, newId);
  const records = startingRecords(academyName, edition, londonDate(surroundings.clock()));
  await made.value.commit(records, { action: "setUpAcademy" });
  return ok(made.value);
}
