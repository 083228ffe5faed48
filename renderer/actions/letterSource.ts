import type { LetterSource } from "../documents/letters/letterSource";
import type { LetterToSend } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";

/** What a letter is filled into: the words for this person, the coordinator's Word file, or the template's words. */
export async function letterSource(
  vault: Pick<Vault, "openOriginal">,
  {
    draft,
    template,
    purpose,
    language,
  }: Pick<LetterToSend, "draft" | "template" | "purpose" | "language">,
): Promise<LetterSource> {
  const { original } = template;
  if (draft?.wording || !original) {
    const { subject, body } = draft?.wording ?? template;
    return { kind: "words", words: { purpose, language, subject, body } };
  }
  const bytes = await vault.openOriginal(original.id);
  if (bytes === null) throw new Error("The Word file of this letter is not here");
  return { kind: "word", sha256: original.sha256, bytes };
}
