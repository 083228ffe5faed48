import type { MailDraft } from "../domain/mailText";
import { mailWithAttachment } from "../domain/mailText";
import type { Vault } from "../storage/vault";
import type { ComposedLetter } from "./composeLetter";
import { type LetterBatch, type LetterOutcome, type LetterOutside, letOut } from "./makeLetters";

/** The letter's own words as a mail: nothing needs to be opened to read it. */
export function letterMail({ email, subject, paragraphs }: ComposedLetter): MailDraft {
  return { to: email, subject, body: paragraphs.join("\n\n") };
}

/** Saves a mail for the person's own mail program with the letter attached, and records it as handed over. */
export function mailLetter(
  vault: Vault,
  outside: LetterOutside,
  id: string,
  alreadyMade: LetterBatch["alreadyMade"],
): Promise<LetterOutcome> {
  return letOut(
    vault,
    outside,
    { id, alreadyMade },
    {
      way: "mailed",
      save: (name, bytes, composed) => {
        const mail = mailWithAttachment(letterMail(composed), { name, bytes });
        return outside.desktop.saveFile(
          name.replace(/docx$/, "eml"),
          new TextEncoder().encode(mail),
        );
      },
    },
  );
}
