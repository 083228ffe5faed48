import type { CalendarDate } from "../domain/calendar";
import type { LetterDraft, LetterLanguage } from "../domain/letter";
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

function draftOf({ id, application, person, purpose, draft }: LetterToSend): LetterDraft {
  const whose =
    application === null
      ? { applicationId: null, personId: person.id }
      : { applicationId: application.id };
  const begun = { id, ...whose, purpose };
  return draft ?? { ...begun, language: null, wording: null, approved: null };
}
