import { ok, type Result, refused } from "../domain/result";
import { readMeta, type VaultDatabase } from "./database";
import { type VaultHeader, writeHeader } from "./header";
import { liveVault } from "./liveVault";
import { type OpenedRecords, openRecords, writeBack } from "./openRecords";
import { removeUnnamedOriginals } from "./originals";
import { SCHEMA_STEPS } from "./schemas";
import type { VaultKeys } from "./seal";
import { type StampClock, stampClock } from "./stamps";
import type { OnProgress, RecordsRefusal, UnlockRequest, VaultSurroundings } from "./unlocking";
import type { Vault } from "./vault";

/** Writes what a vault starts with; false when one stands there already, or what is left of one. */
export async function writeNewVault(
  database: VaultDatabase,
  header: VaultHeader,
): Promise<boolean> {
  return database.transaction("rw", database.meta, database.records, async () => {
    if ((await database.meta.get("header")) !== undefined) return false;
    if ((await database.records.count()) > 0) return false;
    await database.meta.bulkPut([
      { name: "header", text: writeHeader(header) },
      { name: "written", commits: 0, rows: 0 },
      { name: "device", id: crypto.randomUUID() },
    ]);
    await database.meta.delete("dataLoss");
    return true;
  });
}

/** Opens everything that is kept, brings it up to today's schema, and gives the vault. */
export async function openWithKeys(
  database: VaultDatabase,
  keys: VaultKeys,
  request: Pick<UnlockRequest, "name" | "acceptDamage">,
  surroundings: VaultSurroundings,
  onProgress: OnProgress,
): Promise<Result<Vault, RecordsRefusal>> {
  const steps = surroundings.schemaSteps ?? SCHEMA_STEPS;
  const records = await openRecords(database, keys, steps, (done) =>
    onProgress({ step: "opening", done }),
  );
  const written = await readMeta(database, "written");
  if (records.newer > 0) return refused({ kind: "newerFormat" });
  const missing = Math.max(0, (written?.rows ?? 0) - records.rowsOnDisk.size);
  const isWhole = records.damaged + missing === 0;
  if (!isWhole && request.acceptDamage !== true) {
    const { damaged, shelf } = records;
    return refused({ kind: "damagedRecords", damaged, missing, readable: shelf.size });
  }
  await writeBack(database, keys, records);
  if (isWhole) await removeUnnamedOriginals(database, keys, originalsNamedBy(records));
  const stamps = await stampsSince(database, records, surroundings);
  const commits = written?.commits ?? 0;
  return ok(liveVault({ name: request.name, database, keys, records, commits, stamps, steps }));
}

/** A clock ahead of every stamp already given. */
async function stampsSince(
  database: VaultDatabase,
  { latestStamp }: OpenedRecords,
  { clock }: VaultSurroundings,
): Promise<StampClock> {
  let device = (await readMeta(database, "device"))?.id;
  if (device === undefined) {
    device = crypto.randomUUID();
    await database.meta.put({ name: "device", id: device });
  }
  const stamps = stampClock(clock, device);
  if (latestStamp !== null) stamps.observe(latestStamp);
  return stamps;
}

/** The kept files that records name, in their field `original`. Any other was left behind by an import taken back. */
function originalsNamedBy({ shelf }: OpenedRecords): readonly string[] {
  const ids: string[] = [];
  for (const { fields } of shelf.values()) {
    const original = fields.original?.value;
    if (typeof original === "object" && original !== null && "id" in original) {
      ids.push(String(original.id));
    }
  }
  return ids;
}
