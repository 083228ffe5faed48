import { type MailDraft, mailText } from "../domain/mailText";
import type { Desktop, SaveOutcome } from "./outside";

/** Saves a message as a draft for the person's own mail program; nothing is sent. */
export function saveMessage(
  desktop: Pick<Desktop, "saveFile">,
  applicationNumber: number,
  draft: MailDraft,
): Promise<SaveOutcome> {
  const bytes = new TextEncoder().encode(mailText(draft));
  return desktop.saveFile(`missing-answers-${applicationNumber}.eml`, bytes);
}
