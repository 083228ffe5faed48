import { openBackup } from "./backups";
import type { CopyKeeper } from "./copyKeeper";
import { commitsHere, type VaultDatabase, writeState } from "./database";
import { type OpenedRecords, writeBack } from "./openRecords";
import type { SchemaSteps } from "./schemas";
import type { VaultKeys } from "./seal";
import type { VaultSurroundings } from "./unlocking";
import type { VaultName } from "./vault";

type Upgrading = {
  readonly name: VaultName;
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly steps: SchemaSteps;
  readonly surroundings: Pick<VaultSurroundings, "backups">;
};

/**
 * Writes records in today's form, after a backup of how they were has been made and opened. Without one nothing is
 * written: they are brought up in memory each time, and the next start tries again.
 */
export async function writeUpgrade(
  upgrading: Upgrading,
  records: OpenedRecords,
  keeper: CopyKeeper,
): Promise<void> {
  if (records.upgraded.length === 0 || !(await isBackedUp(upgrading, keeper))) return;
  const { database, keys } = upgrading;
  await writeBack(database, keys, records);
  const generation = (await commitsHere(database)) + 1;
  const state = { generation, commit: crypto.randomUUID(), rows: records.rowsOnDisk.size };
  await writeState(database, state, keeper.copied());
  await keeper.catchUp(state);
}

async function isBackedUp(
  { name, keys, steps, surroundings }: Upgrading,
  keeper: CopyKeeper,
): Promise<boolean> {
  const shelf = surroundings.backups?.(name);
  if (shelf === undefined) return true;
  if (!(await keeper.bringInStep())) return false;
  const made = await shelf.make();
  if (made.kind !== "made") return false;
  const read = await shelf.read(null, made.name);
  if (read === null) return false;
  const opened = await openBackup(keys, steps, read);
  return opened.ok && (await shelf.keep(made.name)).kind === "kept";
}
