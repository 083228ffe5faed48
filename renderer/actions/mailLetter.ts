import type { MailDraft } from "../domain/mailText";
import { mailWithAttachment } from "../domain/mailText";
import { put } from "../domain/records";
import type { LetterToSend } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";
import type { ComposedLetter } from "./composeLetter";
import { letterSource } from "./letterSource";
import {
  idsOf,
  type LetterBatch,
  type LetterOutcome,
  type LetterOutside,
  letterFileName,
  madeLetter,
  readyLetter,
} from "./makeLetters";

/** The letter's own words as a mail: nothing needs to be opened to read it. */
export function letterMail({ email, subject, paragraphs }: ComposedLetter): MailDraft {
  return { to: email, subject, body: paragraphs.join("\n\n") };
}

/** Saves a mail for the person's own mail program with the letter attached, and records it as handed over. */
export async function mailLetter(
  vault: Vault,
  outside: LetterOutside,
  id: string,
  alreadyMade: LetterBatch["alreadyMade"],
): Promise<LetterOutcome> {
  const ids = idsOf(id);
  const ready = readyLetter(vault, id, alreadyMade, outside.today);
  if ("kind" in ready) return { ...ids, ...ready };
  const { letter, composed } = ready;
  const saved = await writeMail(vault, outside, letter, composed);
  if (saved.kind === "cancelled") return { ...ids, kind: "leftOut" };
  if (saved.kind === "failed") return { ...ids, kind: "notSaved", reason: saved.reason };
  await vault.commit([put("letter", madeLetter(letter, outside, "mailed", saved.path))], {
    action: "makeLetters",
  });
  return { ...ids, kind: "made", path: saved.path };
}

async function writeMail(
  vault: Vault,
  { writer, desktop }: LetterOutside,
  letter: LetterToSend,
  composed: ComposedLetter,
) {
  try {
    const source = await letterSource(vault, letter);
    const bytes = await writer.write({ kind: "letters", source, letters: [composed.values] });
    const name = letterFileName(letter);
    const mail = mailWithAttachment(letterMail(composed), { name, bytes });
    return await desktop.saveFile(name.replace(/docx$/, "eml"), new TextEncoder().encode(mail));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "failed", reason } as const;
  }
}
