import type { VaultDatabase } from "./database";
import type { SealedRow } from "./seal";

/** Read together, then the window draws again. */
const CHUNK_ROWS = 1_000;

/** Every sealed row of the store. No key is needed for it, so it is done while the key is being derived. */
export async function readRows({ records }: VaultDatabase): Promise<readonly SealedRow[]> {
  const rows: SealedRow[] = [];
  for (;;) {
    const last = rows.at(-1)?.id ?? "";
    const chunk = await records.where("id").above(last).limit(CHUNK_ROWS).toArray();
    for (const row of chunk) rows.push(row);
    if (chunk.length < CHUNK_ROWS) return rows;
  }
}
