import type { Place } from "../domain/originalText";
import type { FileRefusal } from "../domain/reading";
import { ok, type Result, refused } from "../domain/result";
import { readOldWordFile } from "./oldWord/readOldWord";
import { readOpenDocument } from "./openDocument/readOpenDocument";
import type { DocumentReader, ReadDocument } from "./outside/documentReader";
import { type FileKind, kindOfFile, unreadKind } from "./outside/fileKind";
import { RefusedFile, refusalIn } from "./outside/refusedFile";
import { readPdfFile } from "./pdf/readPdf";
import { readPicture } from "./picture/readPicture";
import { readPlainText } from "./plainText/readPlainText";
import { readRichText } from "./richText/readRichText";
import { readWordFile } from "./word/readWord";

/** Who reads which kind of document. */
const READERS: { readonly [Kind in FileKind]?: DocumentReader } = {
  word: readWordFile,
  openDocument: readOpenDocument,
  oldWord: readOldWordFile,
  pdf: readPdfFile,
  richText: readRichText,
  text: readPlainText,
  picture: readPicture,
};

/** The one door for documents: blocks of text, or why there are none. Never throws for what a file contains. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReadDocument, FileRefusal>> {
  try {
    const kind = kindOfFile(name, bytes);
    const read = READERS[kind];
    if (read === undefined) throw unreadKind(kind);
    const document = await read(bytes);
    return ok({ ...document, withBlanked: (places) => blankedOrNull(document, places) });
  } catch (failure) {
    return refused(refusalIn(failure));
  }
}

/** A part that nobody asked for while the words were read may be damaged all the same. */
function blankedOrNull(document: ReadDocument, places: ReadonlySet<Place>): Uint8Array | null {
  try {
    return document.withBlanked(places);
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}
