import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId } from "../domain/ids";
import type { LetterDraft, LetterLanguage, LetterPurpose } from "../domain/letter";
import { type Operation, put } from "../domain/records";
import { type LetterToSend, letterToSend } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";

/** Approves letters as they stand: what they tell and the words they use. One commit for all. */
export async function approveLetters(
  vault: Vault,
  ids: readonly string[],
  today: CalendarDate,
): Promise<number> {
  const letters = ids.flatMap((id) => letterToSend(vault.facts, id, today) ?? []);
  const operations: readonly Operation[] = letters.map((letter) =>
    put("letterDraft", {
      ...draftOf(letter),
      approved: { on: today, about: letter.about, templateVersion: letter.template.version },
    }),
  );
  if (operations.length > 0) await vault.commit(operations, { action: "approveLetters" });
  return operations.length;
}

export type DraftChange =
  | { readonly language: LetterLanguage | null }
  | { readonly wording: LetterDraft["wording"] }
  | { readonly approved: null };

/** Changes one letter before it goes out; what was changed must be approved again. */
export async function changeDraft(
  vault: Vault,
  letter: LetterToSend,
  change: DraftChange,
): Promise<void> {
  const draft: LetterDraft = { ...draftOf(letter), approved: null, ...change };
  await vault.commit([put("letterDraft", draft)], { action: "changeLetter" });
}

type NewDraft = {
  readonly id: string;
  readonly application: { readonly id: ApplicationId };
  readonly purpose: LetterPurpose;
  readonly draft: LetterDraft | null;
};

function draftOf({ id, application, purpose, draft }: NewDraft): LetterDraft {
  const begun = { id, applicationId: application.id, purpose };
  return draft ?? { ...begun, language: null, wording: null, approved: null };
}
