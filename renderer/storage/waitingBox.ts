import { readMeta, type VaultDatabase } from "./database";
import { type SealedRow, seal, unseal, type VaultKeys } from "./seal";

/**
 * Anonymous answers that are too few to become records yet. They are sealed in the browser's store alone: one row,
 * written over each time and handed over in no order, so that neither the second copy nor a backup holds older states
 * of it, which would tell who came when. A store that is lost takes them along.
 */
export type WaitingBox = {
  /** Puts these in place of what waits under this name. */
  keep(name: string, things: readonly unknown[]): Promise<void>;
  /** What waits under this name, also from before the window was locked or closed. */
  kept(name: string): Promise<readonly unknown[]>;
};

type Contents = Readonly<Record<string, readonly unknown[]>>;

const ROW = "waiting";

/** Empty where nothing waits, or where what waits does not open with these keys. */
export async function openWaiting(database: VaultDatabase, keys: VaultKeys): Promise<Contents> {
  const found = await readMeta(database, ROW);
  const bytes = found === null ? null : await unseal(keys, found.row);
  return bytes === null ? {} : JSON.parse(new TextDecoder().decode(bytes));
}

export async function keepWaiting(
  database: VaultDatabase,
  keys: VaultKeys,
  name: string,
  things: readonly unknown[],
): Promise<void> {
  const contents = { ...(await openWaiting(database, keys)), [name]: things };
  await database.meta.put({ name: ROW, row: await sealedWaiting(keys, contents) });
}

/** The same answers under other keys, for the store that is sealed anew. */
export async function waitingAnew(
  database: VaultDatabase,
  keys: VaultKeys,
  next: VaultKeys,
): Promise<SealedRow> {
  return sealedWaiting(next, await openWaiting(database, keys));
}

function sealedWaiting(keys: VaultKeys, contents: Contents): Promise<SealedRow> {
  return seal(keys, ROW, new TextEncoder().encode(JSON.stringify(contents)));
}
