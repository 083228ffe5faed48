import { type Disk, openDatabase, readMeta, type VaultDatabase } from "./database";
import { readHeader } from "./header";
import type { VaultName } from "./vault";

/**
 * Removes an academy's store from a place of the browser's that is not in use any more. False where it may still be there:
 * the store does not open, or does not tell whose it is. Another academy's is left, and is not meant.
 */
export async function removeLeftStore(
  name: VaultName,
  disk: Disk,
  vaultId: string,
): Promise<boolean> {
  const opened = await openDatabase(name, disk);
  if (!opened.ok) return false;
  const database = opened.value;
  try {
    const owner = await ownerOf(database, vaultId);
    if (owner === "ours") await database.delete();
    return owner !== "unknown";
  } catch {
    return false;
  } finally {
    database.close();
  }
}

async function ownerOf(
  database: VaultDatabase,
  vaultId: string,
): Promise<"ours" | "anothers" | "nobodys" | "unknown"> {
  const row = await readMeta(database, "header");
  const header = row === null ? null : readHeader(row.text);
  if (header?.ok) return header.value.vaultId === vaultId ? "ours" : "anothers";
  const rows = (await database.records.count()) + (await database.originals.count());
  return header === null && rows === 0 ? "nobodys" : "unknown";
}
