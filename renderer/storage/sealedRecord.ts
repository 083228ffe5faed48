import { type Payload, shelfMark, writePayload } from "./payload";
import { rowName, type SealedRow, seal, type VaultKeys } from "./seal";

/** A record as it stands on disk. */
export async function sealedRecord(keys: VaultKeys, payload: Payload): Promise<SealedRow> {
  const rowId = await recordRowName(keys, shelfMark(payload.kind, payload.id));
  return seal(keys, rowId, writePayload(payload));
}

/** The row of a record: always the same one, named so that neither its kind nor its id can be read. */
export function recordRowName(keys: VaultKeys, mark: string): Promise<string> {
  return rowName(keys, "record", mark);
}
