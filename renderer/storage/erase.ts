import type { Erasure } from "../domain/erasure";
import { put, remove } from "../domain/records";
import type { Auditor } from "./auditor";
import type { commitWriter } from "./commitWriter";
import type { CopyKeeper, ErasedFrom } from "./copyKeeper";
import type { VaultDatabase } from "./database";
import { originalName, removeOriginal } from "./originals";
import { shelfMark } from "./payload";
import type { VaultKeys } from "./seal";
import { recordRowName } from "./sealedRecord";
import { WritingFailed } from "./writingFailed";

type Erasing = {
  readonly database: VaultDatabase;
  readonly keeper: CopyKeeper;
  readonly writer: ReturnType<typeof commitWriter>;
  readonly log: Auditor;
};

/**
 * Erases in an order that holds at every step: first the list that keeps backups from bringing anything back, then the
 * records as one commit with its line in the log, then the kept files, then the older states of the second copy.
 */
export async function erase(
  { database, keeper, writer, log }: Erasing,
  keys: VaultKeys,
  { records, originals, changes }: Erasure,
): Promise<ErasedFrom> {
  const marks = records.map(({ kind, id }) => shelfMark(kind, id));
  const rows = await Promise.all(marks.map((mark) => recordRowName(keys, mark)));
  const names = await Promise.all(originals.map((id) => originalName(keys, id)));
  if (!(await keeper.noteErased([...rows, ...names]))) {
    throw new WritingFailed(new Error("the list of the erased could not be written"));
  }
  const entry = log.next({ act: "erased" });
  const removals = records.map(({ kind, id }) => remove(kind, id));
  await writer.erase(keys, [...changes, ...removals, put("audit", entry)]);
  await log.stands(keys, entry);
  for (const id of originals) await removeOriginal(database, keys, id);
  await writer.writeWhole();
  return keeper.erase(rows, names);
}
