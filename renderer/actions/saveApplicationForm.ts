import type { Edition, Session } from "../domain/edition";
import { equalityQuestions } from "../domain/equalityPage";
import { applicationForm } from "../domain/formQuestions";
import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, SaveOutcome } from "./outside";

export type EditionToPublish = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly sessions: readonly Session[];
};

/** Saves the form that people fill in: fields and boxes of Word, the programme's own dates, the equality page apart. */
export async function saveApplicationForm(
  { academyName, edition, sessions }: EditionToPublish,
  writer: Pick<DocumentWriter, "write">,
  desktop: Pick<Desktop, "saveFile">,
): Promise<SaveOutcome> {
  const questions = applicationForm(sessions, edition.themes);
  const form = { academyName, edition, questions, equality: equalityQuestions() };
  const bytes = await writer.write({ kind: "form", form });
  return desktop.saveFile(`application-form-${editionSlug(edition)}.docx`, bytes);
}
