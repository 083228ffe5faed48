import { type CompiledTemplate, compileTemplate } from "../wordTemplate/compileTemplate";
import { type TemplateToWrite, writeLetterTemplate } from "./writeLetterTemplate";

/** What letters are filled into. */
export type LetterSource =
  | { readonly kind: "words"; readonly words: TemplateToWrite }
  | { readonly kind: "word"; readonly sha256: string; readonly bytes: Uint8Array };

/** A batch uses few templates; those used last stay ready. */
const KEPT = 12;
const ready = new Map<string, Promise<CompiledTemplate>>();

/** The template made ready to be filled; the same one again is not made ready twice. */
export function readyTemplate(source: LetterSource): Promise<CompiledTemplate> {
  const key = source.kind === "word" ? source.sha256 : JSON.stringify(source.words);
  const known = ready.get(key) ?? madeReady(source);
  ready.delete(key);
  ready.set(key, known);
  const [oldest = ""] = ready.keys();
  if (ready.size > KEPT) ready.delete(oldest);
  return known;
}

async function madeReady(source: LetterSource): Promise<CompiledTemplate> {
  const bytes = source.kind === "word" ? source.bytes : await writeLetterTemplate(source.words);
  return compileTemplate("template.docx", bytes);
}
