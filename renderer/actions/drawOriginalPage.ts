import type { ReadingWorker } from "../documents/readingWorker";
import type { OriginalFile } from "../domain/application";
import type { Vault } from "../storage/vault";

/** Draws one page of a sealed original, counted from 0, away from the window; null where it cannot be drawn. */
export async function drawOriginalPage(
  vault: Vault,
  original: OriginalFile,
  page: number,
  widthPixels: number,
  reader: Pick<ReadingWorker, "drawPage">,
): Promise<ImageBitmap | null> {
  const bytes = await vault.openOriginal(original.id);
  if (bytes === null) return null;
  return reader.drawPage(original.name, new Uint8Array(bytes), page, widthPixels);
}
