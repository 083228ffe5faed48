import { readDocument } from "../../../renderer/documents/readDocument";
import { type OpenDocumentParts, openDocumentFile } from "../../fixtures/forms/openDocumentFixture";
import { shownTree } from "../shownTree";

/** What is read of an OpenDocument text with this body. */
export async function textOf(file: string | OpenDocumentParts) {
  const bytes = openDocumentFile(typeof file === "string" ? { body: file } : file);
  const read = await readDocument("form.odt", bytes);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value.text;
}

export async function treeOf(file: string | OpenDocumentParts) {
  return shownTree(await textOf(file));
}
