import type { VaultDatabase } from "./database";
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

/** Seals a received file in pieces; what stood under the id before is replaced in the same breath. */
export async function putOriginal(
  database: VaultDatabase,
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
  try {
    await database.transaction("rw", database.originals, async () => {
      await piecesOf(database, name).delete();
      await database.originals.bulkPut(rows);
    });
  } catch (error) {
    throw new WritingFailed(error);
  }
}

/** The file as kept, or null when there is none. Throws OriginalDamaged rather than give a part of it. */
export async function openOriginal(
  database: VaultDatabase,
  keys: VaultKeys,
  id: string,
): Promise<Uint8Array | null> {
  const name = await originalName(keys, id);
  const rows = await piecesOf(database, name).toArray();
  if (rows.length === 0) return null;
  const pieces: Uint8Array[] = [];
  for (const [index, row] of rows.entries()) {
    // The name is sealed in and says how many there are, so no piece can be left out or moved.
    const piece = row.id === pieceName(name, index, rows.length) ? await unseal(keys, row) : null;
    if (piece === null) throw new OriginalDamaged();
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

/** Removes kept files that nothing names any more, as after an import that was undone. */
export async function removeUnnamedOriginals(
  database: VaultDatabase,
  keys: VaultKeys,
  namedIds: readonly string[],
): Promise<void> {
  const named = new Set(await Promise.all(namedIds.map((id) => originalName(keys, id))));
  const rowIds = await database.originals.toCollection().primaryKeys();
  const unnamed = rowIds.filter((rowId) => !named.has(rowId.split(".")[0] ?? ""));
  if (unnamed.length > 0) await database.originals.bulkDelete(unnamed);
}

function originalName(keys: VaultKeys, id: string): Promise<string> {
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
