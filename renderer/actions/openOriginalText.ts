import type { ReadingWorker } from "../documents/readingWorker";
import type { OriginalFile } from "../domain/application";
import type { OriginalPages } from "../domain/originalPages";
import type { OriginalText } from "../domain/originalText";
import type { FileRefusal } from "../domain/reading";
import type { Vault } from "../storage/vault";

/** What there is to show of a received file. */
export type OpenedOriginal =
  | {
      readonly kind: "open";
      readonly text: OriginalText;
      /** Its pages, where it has any: they are drawn when they are looked at. */
      readonly pages: OriginalPages | null;
    }
  /** The application came without a file. */
  | { readonly kind: "none" }
  /** Its sealed file is not on this computer. */
  | { readonly kind: "gone" }
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal };

/** Opens a sealed original and reads it again, in a worker, with the same places as on the day it came. */
export async function openOriginalText(
  vault: Vault,
  original: OriginalFile,
  reader: Pick<ReadingWorker, "readOriginal">,
): Promise<OpenedOriginal> {
  const bytes = await vault.openOriginal(original.id);
  if (bytes === null) return { kind: "gone" };
  if (original.kept === "structure") return structureKept(bytes);
  const reading = await reader.readOriginal(original.name, new Uint8Array(bytes));
  return reading.ok
    ? { kind: "open", ...reading.value }
    : { kind: "unreadable", refusal: reading.error };
}

/** The structure was written by this program and is sealed, so it is what it was. */
function structureKept(bytes: Uint8Array): OpenedOriginal {
  const text = JSON.parse(new TextDecoder().decode(bytes)) as OriginalText;
  return { kind: "open", text, pages: null };
}
