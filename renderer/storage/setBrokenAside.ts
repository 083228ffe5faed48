import { commitsHere, readMeta, writeState } from "./database";
import type { OpenedRecords } from "./openRecords";
import type { Opening } from "./openWithKeys";

/**
 * A person said to go on without what cannot be read: those rows go aside and are missed no more. False, and nothing
 * changed, where no second copy is kept to put them beside.
 */
export async function setBrokenAside(
  { database, side }: Opening,
  { rowsOnDisk, damagedRows }: OpenedRecords,
): Promise<boolean> {
  if (side === null) return false;
  if (damagedRows.length > 0) {
    const kept = await side.copy.putAside("browser-rows", damagedRows);
    if (kept.kind !== "kept") return false;
  }
  const gone = damagedRows.map(({ id }) => id);
  const generation = (await commitsHere(database)) + 1;
  const copied = (await readMeta(database, "written"))?.copied ?? null;
  await database.transaction("rw", database.records, database.meta, async () => {
    await database.records.bulkDelete(gone);
    const rows = await database.records.count();
    const state = { generation, commit: crypto.randomUUID(), rows };
    await writeState(database, state, copied);
  });
  for (const id of gone) rowsOnDisk.delete(id);
  return true;
}
