import { mergePayloads } from "./mergePayloads";
import type { OpenedRecords } from "./openRecords";
import { type Payload, readPayload, shelfMark } from "./payload";
import { isSameValue } from "./sameValue";
import { type SchemaSteps, upToDate } from "./schemas";
import { type SealedRow, unseal, type VaultKeys } from "./seal";
import { sealedRecord } from "./sealedRecord";
import type { RowChanges } from "./secondCopy";

/** What has to change in the browser's store, and how many records that concerns. */
export type FromCopy = RowChanges & { readonly records: number };

export type Opener = { readonly keys: VaultKeys; readonly steps: SchemaSteps };

/** A row of the copy as the program knows it; null when it does not open, "newer" when a newer program wrote it. */
type OpenedRow = { readonly row: SealedRow; readonly payload: Payload | null | "newer" };

/** Everything as the copy has it. A row of the copy that does not open leaves the one that stands here. */
export async function asInCopy(
  opener: Opener,
  here: OpenedRecords,
  copyRows: readonly SealedRow[],
): Promise<FromCopy> {
  const written = (await opened(opener, copyRows)).filter(({ payload }) => payload !== null);
  const there = new Set(copyRows.map(({ id }) => id));
  const deleted = [...here.rowsOnDisk].filter((id) => !there.has(id));
  return { written: written.map(({ row }) => row), deleted, records: written.length };
}

/** The rows that are gone here or do not open, out of the copy. */
export async function missingFromHere(
  opener: Opener,
  here: OpenedRecords,
  copyRows: readonly SealedRow[],
): Promise<FromCopy> {
  const broken = new Set(here.damagedRows.map(({ id }) => id));
  const wanted = copyRows.filter(({ id }) => broken.has(id) || !here.rowsOnDisk.has(id));
  const found = (await opened(opener, wanted)).filter(({ payload }) => payload !== null);
  return { written: found.map(({ row }) => row), deleted: [], records: found.length };
}

/** Both together: rows of one side as they are, rows of both field by field. */
export async function merged(
  opener: Opener,
  here: OpenedRecords,
  copyRows: readonly SealedRow[],
): Promise<FromCopy> {
  const written: SealedRow[] = [];
  for (const { row, payload } of await opened(opener, copyRows)) {
    if (payload === null) continue;
    const mine = payload === "newer" ? undefined : here.shelf.get(markOf(payload));
    if (mine === undefined || payload === "newer") {
      written.push(row);
      continue;
    }
    const both = mergePayloads(mine, payload);
    if (!isSameValue(both, mine)) written.push(await sealedRecord(opener.keys, both));
  }
  return { written, deleted: [], records: written.length };
}

async function opened(
  { keys, steps }: Opener,
  rows: readonly SealedRow[],
): Promise<readonly OpenedRow[]> {
  return Promise.all(
    rows.map(async (row) => {
      const bytes = await unseal(keys, row);
      const written = bytes === null ? null : readPayload(bytes);
      if (written === null) return { row, payload: null };
      const outcome = upToDate(written, steps);
      return { row, payload: outcome.kind === "newer" ? "newer" : outcome.payload };
    }),
  );
}

function markOf({ kind, id }: Payload): string {
  return shelfMark(kind, id);
}
