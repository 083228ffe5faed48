import { ok, type Result, refused } from "../domain/result";
import type { CannotOpen, VaultDatabase } from "./database";
import type { OtherAcademy, Surveyed } from "./lookAround";
import type { SealedRow, VaultKeys } from "./seal";
import type { SecondCopy } from "./secondCopy";
import type { Secret, SystemSecret, UnlockRefusal } from "./unlocking";
import { type Door, keysBySecret } from "./unlockKeys";

type Found = Surveyed & { readonly rows: Promise<readonly SealedRow[]> };

/** Tries a secret; where the two places hold two academies, it tells which of them is meant, and the other goes aside. */
export async function withRightKeys(
  way: Omit<Door, "header">,
  found: Found,
  secret: Secret | SystemSecret,
): Promise<Result<Found & { readonly keys: VaultKeys }, UnlockRefusal>> {
  const { rows, other } = found;
  const keys = await keysBySecret({ ...way, header: found.header }, secret);
  if (keys.ok) return ok({ ...(await withoutForeignCopy(found)), rows, keys: keys.value });
  if (other === null) return keys;
  const others = await keysBySecret({ ...way, header: other.header }, secret);
  if (!others.ok) return keys;
  const without = await withoutForeignStore(way.database, found.headerText, other);
  if (!without.ok) return without;
  return ok({ ...without.value, rows: Promise.resolve([]), keys: others.value });
}

/** The browser's academy was meant: the copy, which is another one's, goes aside whole. */
async function withoutForeignCopy(surveyed: Surveyed): Promise<Surveyed> {
  if (surveyed.other === null) return surveyed;
  const { copy, looked: seen } = surveyed.other.atHand;
  const left = await copy.leave();
  const looked =
    left.kind === "kept"
      ? { ...seen, found: null, isKnown: false }
      : ({ kind: "failed", reason: left.kind } as const);
  return { ...surveyed, other: null, side: { copy, looked }, repairs: [{ kind: "copyForeign" }] };
}

/** The copy's academy was meant: what the browser holds of another one goes aside, and the copy is put in its place. */
async function withoutForeignStore(
  database: VaultDatabase,
  headerHere: string,
  { header, headerText, atHand }: OtherAcademy,
): Promise<Result<Surveyed, CannotOpen>> {
  const kept = await storeAside(database, headerHere, atHand.copy);
  if (kept !== null) return refused({ kind: "cannotOpen", reason: kept });
  const { records, originals, meta } = database;
  await database.transaction("rw", records, originals, meta, async () => {
    for (const table of [records, originals, meta]) await table.clear();
  });
  const repairs = [{ kind: "storeForeign" }] as const;
  return ok({ header, headerText, side: atHand, other: null, repairs });
}

/** Received files are put aside so many pieces of a megabyte at a time. */
const PIECES_AT_ONCE = 32;

/** Why it could not be put aside; null where it was. */
async function storeAside(
  database: VaultDatabase,
  header: string,
  copy: SecondCopy,
): Promise<string | null> {
  const rows = [headerAsRow(header), ...(await database.records.toArray())];
  const kept = await copy.putAside("browser-rows", rows);
  if (kept.kind !== "kept") return kept.kind;
  const ids = await database.originals.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += PIECES_AT_ONCE) {
    const pieces = await database.originals.bulkGet(ids.slice(at, at + PIECES_AT_ONCE));
    const there = pieces.filter((row) => row !== undefined);
    const files = await copy.putAside(`browser-files-${inLetters(at / PIECES_AT_ONCE)}`, there);
    if (files.kind !== "kept") return files.kind;
  }
  return null;
}

/** The header, without which nothing of it could ever be opened again, as the first of the rows put aside. */
function headerAsRow(header: string): SealedRow {
  const sealed = new TextEncoder().encode(header);
  return { id: "header", keyId: "header", nonce: new Uint8Array(12), sealed };
}

/** Names of what is put aside have letters and no digits. */
function inLetters(count: number): string {
  return [...String(count)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
