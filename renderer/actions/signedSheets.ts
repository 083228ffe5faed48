import type { CalendarDate } from "../domain/calendar";
import type { NewId, OriginalId, SessionId, SignedSheetId } from "../domain/ids";
import type { FileRefusal } from "../domain/reading";
import { put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { MOST_SIGNED_SHEETS, signedSheetsOf } from "../domain/signedSheet";
import type { Vault } from "../storage/vault";
import type { ReceivedFile } from "./intake/receivedFile";
import type { ReadingWorker } from "./outside";
import { sha256Of } from "./sha256";

/** As for every file from outside. */
const LIMIT_BYTES = 25 * 1024 * 1024;

export type SignedSheetRefusal =
  | FileRefusal
  | { readonly kind: "noSuchSession" }
  /** Neither a picture nor a PDF that can be drawn. */
  | { readonly kind: "notAPicture" }
  | { readonly kind: "keptAlready" }
  | { readonly kind: "tooMany"; readonly most: number };

type Tools = {
  readonly reader: Pick<ReadingWorker, "drawPage">;
  readonly newId: NewId;
  readonly today: CalendarDate;
};

/** Keeps a photo or scan of a signed sheet, sealed as received, once it was drawn: what it is, its content says. */
export async function keepSignedSheet(
  vault: Vault,
  sessionId: SessionId,
  file: ReceivedFile,
  { reader, newId, today }: Tools,
): Promise<Result<null, SignedSheetRefusal>> {
  if (!vault.facts.session.has(sessionId)) return refused({ kind: "noSuchSession" });
  const kept = signedSheetsOf(vault.facts, sessionId);
  if (kept.length >= MOST_SIGNED_SHEETS) {
    return refused({ kind: "tooMany", most: MOST_SIGNED_SHEETS });
  }
  if (file.size > LIMIT_BYTES) return refused({ kind: "tooLarge", limitBytes: LIMIT_BYTES });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return refused({ kind: "cannotOpen" });
  if (bytes.byteLength === 0) return refused({ kind: "empty" });
  const digest = await sha256Of(bytes);
  if (kept.some(({ original }) => original.sha256 === digest)) {
    return refused({ kind: "keptAlready" });
  }
  if (!(await canBeDrawn(file.name, bytes, reader))) return refused({ kind: "notAPicture" });
  const id = newId() as OriginalId;
  await vault.putOriginal(id, bytes);
  const original = {
    id,
    name: file.name,
    byteLength: bytes.byteLength,
    sha256: digest,
    kept: "file" as const,
  };
  const sheet = { id: newId() as SignedSheetId, sessionId, keptOn: today, original };
  await vault.commit([put("signedSheet", sheet)], { action: "keepSignedSheet" });
  return ok(null);
}

/** Takes a scan away; until the program is started anew it can be brought back by undo. */
export async function removeSignedSheet(vault: Vault, id: SignedSheetId): Promise<void> {
  if (!vault.facts.signedSheet.has(id)) return;
  await vault.commit([remove("signedSheet", id)], { action: "removeSignedSheet" });
}

/** In the reading worker: no key, no page, ten seconds. The bytes handed over are a copy. */
async function canBeDrawn(
  name: string,
  bytes: Uint8Array,
  reader: Tools["reader"],
): Promise<boolean> {
  const picture = await reader.drawPage(name, new Uint8Array(bytes), 0, TRIAL_WIDTH_PIXELS);
  picture?.close();
  return picture !== null;
}

const TRIAL_WIDTH_PIXELS = 64;
