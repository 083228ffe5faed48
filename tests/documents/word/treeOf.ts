import { readWord } from "../../../renderer/documents/word/readWord";
import { type WordParts, wordFile } from "../../fixtures/forms/wordFixture";
import { shownTree } from "../shownTree";

/** What is read of a Word file with this body. */
export function textOf(file: string | WordParts) {
  const reading = readWord("form.docx", wordFile(typeof file === "string" ? { body: file } : file));
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.error)}`);
  return reading.value.text;
}

export function treeOf(file: string | WordParts) {
  return shownTree(textOf(file));
}
