import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readWord } from "../../renderer/documents/word/readWord";
import type { FoundAnswer } from "../../renderer/domain/reading";
import { type WordParts, wordFile } from "../fixtures/forms/wordFixture";

/** What the matcher finds in a Word file with this body. */
export function foundIn(file: string | WordParts) {
  const reading = readWord("form.docx", wordFile(typeof file === "string" ? { body: file } : file));
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.error)}`);
  return findAnswers(reading.value.text.blocks);
}

/** Answers as "question = text" and "question = [x] chosen [ ] not chosen". */
export function answersIn(file: string | WordParts): readonly string[] {
  return foundIn(file).answers.map((answer) => `${answer.question} = ${shown(answer)}`);
}

function shown({ value }: FoundAnswer): string {
  if (value.kind === "text") return value.text;
  return value.options.map(({ label, ticked }) => `[${ticked ? "x" : " "}] ${label}`).join(" ");
}
