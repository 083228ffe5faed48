import { type Disk, type MetaRow, openDatabase } from "../../renderer/storage/database";
import type { SealedRow } from "../../renderer/storage/seal";
import type { VaultName } from "../../renderer/storage/vault";

export type RowsOnDisk = {
  readonly records: SealedRow[];
  readonly originals: SealedRow[];
  readonly meta: MetaRow[];
};

/** Everything as it stands on a disk, as one who found the laptop would see it. */
export async function rowsOn(disk: Disk, name: VaultName = "academy"): Promise<RowsOnDisk> {
  const database = await opened(disk, name);
  const [records, originals, meta] = await Promise.all([
    database.records.toArray(),
    database.originals.toArray(),
    database.meta.toArray(),
  ]);
  database.close();
  return { records, originals, meta };
}

/** Puts other rows in place of what stands there. */
export async function replaceRows(
  disk: Disk,
  rows: Partial<RowsOnDisk>,
  name: VaultName = "academy",
): Promise<void> {
  const database = await opened(disk, name);
  await database.transaction(
    "rw",
    [database.records, database.originals, database.meta],
    async () => {
      if (rows.records)
        await database.records.clear().then(() => database.records.bulkPut(rows.records ?? []));
      if (rows.originals) {
        await database.originals
          .clear()
          .then(() => database.originals.bulkPut(rows.originals ?? []));
      }
      if (rows.meta) await database.meta.clear().then(() => database.meta.bulkPut(rows.meta ?? []));
    },
  );
  database.close();
}

/** The header's text replaced by what `alter` makes of it. */
export async function alterHeader(disk: Disk, alter: (text: string) => string): Promise<void> {
  const { meta } = await rowsOn(disk);
  await replaceRows(disk, {
    meta: meta.map((row) => (row.name === "header" ? { ...row, text: alter(row.text) } : row)),
  });
}

async function opened(disk: Disk, name: VaultName) {
  const database = await openDatabase(name, disk);
  if (!database.ok) throw new Error(database.error.reason);
  return database.value;
}
