import type { Erasure } from "../domain/erasure";
import { put, remove } from "../domain/records";
import type { Auditor } from "./auditor";
import type { commitWriter } from "./commitWriter";
import type { CopyKeeper, ErasedThere } from "./copyKeeper";
import { readMeta, type VaultDatabase } from "./database";
import { removeLeftStore } from "./leftStore";
import { originalName, originalsNamedBy, removeOriginal } from "./originals";
import { type Payload, shelfMark } from "./payload";
import type { VaultKeys } from "./seal";
import { recordRowName } from "./sealedRecord";
import type { VaultSurroundings } from "./unlocking";
import type { VaultName } from "./vault";
import { WritingFailed } from "./writingFailed";

type Erasing = {
  readonly name: VaultName;
  readonly surroundings: Pick<VaultSurroundings, "leftDisk">;
  readonly database: VaultDatabase;
  readonly keeper: CopyKeeper;
  readonly writer: ReturnType<typeof commitWriter>;
  readonly log: Auditor;
};

export type ErasedFrom = {
  /** Null: the second copy is behind, and the next start brings it on. */
  readonly copy: ErasedThere;
  /** A store of the browser's that is not in use any more may still hold them: it could not be opened. */
  readonly isStoreLeft: boolean;
};

/**
 * Erases in an order that holds at every step: first the list that keeps backups from bringing anything back, then the
 * records as one commit with its line in the log, then the kept files, then the older states of the second copy.
 */
export async function erase(
  work: Erasing,
  keys: VaultKeys,
  { records, originals, changes }: Erasure,
): Promise<ErasedFrom> {
  const { database, keeper, writer, log } = work;
  const rows = await rowNames(
    keys,
    records.map(({ kind, id }) => shelfMark(kind, id)),
  );
  const names = await Promise.all(originals.map((id) => originalName(keys, id)));
  if (!(await keeper.noteErased([...rows, ...names]))) {
    throw new WritingFailed(new Error("the list of the erased could not be written"));
  }
  const entry = log.next({ act: "erased" });
  const removals = records.map(({ kind, id }) => remove(kind, id));
  await database.meta.put({ name: "eraseDue" });
  await writer.erase(keys, [...changes, ...removals, put("audit", entry)]);
  await log.stands(keys, entry);
  for (const id of originals) await removeOriginal(database, keys, id);
  await writer.writeWhole();
  const copy = await keeper.erase(rows, names);
  if (copy !== null) await database.meta.delete("eraseDue");
  return { copy, isStoreLeft: !(await isLeftStoreGone(work, keys)) };
}

/** Goes on, at the next start, with what an erasure could not reach. The copy was written whole before. */
export async function eraseWhatWasLeft(
  work: Omit<Erasing, "writer" | "log">,
  keys: VaultKeys,
  shelf: ReadonlyMap<string, Payload>,
): Promise<void> {
  const { database, keeper, surroundings } = work;
  const isDue = (await readMeta(database, "eraseDue")) !== null;
  const marks = [...shelf].filter(([, { erased }]) => erased === true).map(([mark]) => mark);
  if (!isDue && surroundings.leftDisk === undefined && marks.length === 0) return;
  const erased = await listedAgain(keeper, await rowNames(keys, marks));
  if (erased.length > 0) await isLeftStoreGone(work, keys);
  if (!isDue) return;
  // An erasure cut short after its list was written erased nobody: their files are still named, and stay.
  const named = await Promise.all(originalsNamedBy(shelf).map((id) => originalName(keys, id)));
  const files = erased.filter((name) => !named.includes(name));
  if ((await keeper.erase(erased, files)) !== null) await database.meta.delete("eraseDue");
}

/** The list of the erased. What it lost, by damage or with its folder, is put on it again. */
async function listedAgain(
  keeper: CopyKeeper,
  rows: readonly string[],
): Promise<readonly string[]> {
  const listed = await keeper.erased();
  const lost = rows.filter((row) => !listed.includes(row));
  if (lost.length > 0) await keeper.noteErased(lost);
  return [...listed, ...lost];
}

function rowNames(keys: VaultKeys, marks: readonly string[]): Promise<readonly string[]> {
  return Promise.all(marks.map((mark) => recordRowName(keys, mark)));
}

async function isLeftStoreGone(
  { name, surroundings: { leftDisk } }: Omit<Erasing, "writer" | "log">,
  { vaultId }: VaultKeys,
): Promise<boolean> {
  return leftDisk === undefined || removeLeftStore(name, leftDisk, vaultId);
}
