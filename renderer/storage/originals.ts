import type { CopyKeeper } from "./copyKeeper";
import type { VaultDatabase } from "./database";
import type { Payload } from "./payload";
import { rowName, type SealedRow, seal, unseal, type VaultKeys } from "./seal";
import { WritingFailed } from "./writingFailed";

const PIECE_BYTES = 1024 * 1024;

/** A kept file did not open as it was sealed: a piece is missing, damaged or altered. */
export class OriginalDamaged extends Error {
  constructor() {
    super("A kept file is damaged");
    this.name = "OriginalDamaged";
  }
}

/** The two places a received file is kept in. */
export type Places = { readonly database: VaultDatabase; readonly keeper: CopyKeeper };

/** Seals a received file in pieces; what stood under the id before is replaced in the same breath. */
export async function putOriginal(
  { database, keeper }: Places,
  keys: VaultKeys,
  id: string,
  bytes: Uint8Array,
): Promise<void> {
  const name = await originalName(keys, id);
  const count = Math.max(1, Math.ceil(bytes.byteLength / PIECE_BYTES));
  const rows: SealedRow[] = [];
  for (let index = 0; index < count; index++) {
    const piece = Uint8Array.from(bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES));
    rows.push(await seal(keys, pieceName(name, index, count), piece));
  }
  await keeper.askRoom();
  try {
    await writePieces(database, name, rows);
  } catch (error) {
    throw new WritingFailed(error);
  }
  await keeper.keepOriginal(name, rows);
}

async function writePieces(database: VaultDatabase, name: string, rows: readonly SealedRow[]) {
  await database.transaction("rw", database.originals, async () => {
    await piecesOf(database, name).delete();
    await database.originals.bulkPut([...rows]);
  });
}

/**
 * The file as kept, or null when there is none. One that is gone or damaged here is taken from the second copy and put
 * back. Throws OriginalDamaged rather than give a part of it.
 */
export async function openOriginal(
  { database, keeper }: Places,
  keys: VaultKeys,
  id: string,
): Promise<Uint8Array | null> {
  const name = await originalName(keys, id);
  const here = await piecesOf(database, name).toArray();
  const opened = await openedPieces(keys, name, here);
  if (opened !== null) return opened;
  const there = (await keeper.original(name)) ?? [];
  const recovered = await openedPieces(keys, name, there);
  if (recovered !== null) {
    await writePieces(database, name, there).catch(() => undefined); // it is given all the same
    return recovered;
  }
  if (here.length + there.length > 0) throw new OriginalDamaged();
  return null;
}

/** Null unless every piece is there and opens. The name is sealed in and says how many there are, so none can be left out or moved. */
async function openedPieces(
  keys: VaultKeys,
  name: string,
  rows: readonly SealedRow[],
): Promise<Uint8Array | null> {
  if (rows.length === 0) return null;
  const pieces: Uint8Array[] = [];
  for (const [index, row] of rows.entries()) {
    const piece = row.id === pieceName(name, index, rows.length) ? await unseal(keys, row) : null;
    if (piece === null) return null;
    pieces.push(piece);
  }
  return joined(pieces);
}

export async function removeOriginal(
  database: VaultDatabase,
  keys: VaultKeys,
  id: string,
): Promise<void> {
  const name = await originalName(keys, id);
  try {
    await piecesOf(database, name).delete();
  } catch (error) {
    throw new WritingFailed(error);
  }
}

/** Puts each file that records name into the copy that lacks it: after a full disk, and after a repair. */
export async function shareOriginals(
  { database, keeper }: Places,
  keys: VaultKeys,
  namedIds: readonly string[],
  namesInCopy: readonly string[],
): Promise<void> {
  const there = new Set(namesInCopy);
  const rowIds = await database.originals.toCollection().primaryKeys();
  const here = new Set(rowIds.map(nameInRowId));
  for (const id of namedIds) {
    const name = await originalName(keys, id);
    if (here.has(name) === there.has(name)) continue;
    if (here.has(name)) await keeper.keepOriginal(name, await piecesOf(database, name).toArray());
    else await writePieces(database, name, (await keeper.original(name)) ?? []);
  }
}

function nameInRowId(rowId: string): string {
  return rowId.replace(/\..*$/, "");
}

/** Removes kept files that nothing names any more, as after an import that was undone. */
export async function removeUnnamedOriginals(
  database: VaultDatabase,
  keys: VaultKeys,
  namedIds: readonly string[],
): Promise<void> {
  const named = new Set(await Promise.all(namedIds.map((id) => originalName(keys, id))));
  const rowIds = await database.originals.toCollection().primaryKeys();
  const unnamed = rowIds.filter((rowId) => !named.has(nameInRowId(rowId)));
  if (unnamed.length > 0) await database.originals.bulkDelete(unnamed);
}

export function originalName(keys: VaultKeys, id: string): Promise<string> {
  return rowName(keys, "original", id);
}

function pieceName(name: string, index: number, count: number): string {
  return `${name}.${String(index).padStart(6, "0")}.${count}`;
}

function piecesOf(database: VaultDatabase, name: string) {
  return database.originals.where("id").startsWith(`${name}.`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/**
 * The kept files that records name, in their fields `original` and `companions`. Any other was left behind by an
 * import taken back.
 */
export function originalsNamedBy(shelf: ReadonlyMap<string, Payload>): readonly string[] {
  return [...shelf.values()].flatMap(({ fields }) => {
    const companions = fields.companions?.value;
    const named = [fields.original?.value, ...(Array.isArray(companions) ? companions : [])];
    return named.flatMap(idOf);
  });
}

function idOf(file: unknown): readonly string[] {
  return typeof file === "object" && file !== null && "id" in file ? [String(file.id)] : [];
}
