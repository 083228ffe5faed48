import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, SaveOutcome } from "./outside";
import type { EditionToPublish } from "./saveApplicationForm";

/** Saves the call for applications as plain text, to paste anywhere. */
export async function saveCallText(
  call: EditionToPublish,
  desktop: Pick<Desktop, "saveFile">,
): Promise<SaveOutcome> {
  const { writeCallText } = await import("../documents/callForApplications");
  return desktop.saveFile(`${fileName(call)}.txt`, new TextEncoder().encode(writeCallText(call)));
}

/** Saves the call for applications as a Word file. */
export async function saveCallWord(
  call: EditionToPublish,
  writer: Pick<DocumentWriter, "write">,
  desktop: Pick<Desktop, "saveFile">,
): Promise<SaveOutcome> {
  const bytes = await writer.write({ kind: "call", call });
  return desktop.saveFile(`${fileName(call)}.docx`, bytes);
}

function fileName({ edition }: EditionToPublish): string {
  return `call-for-applications-${editionSlug(edition)}`;
}
