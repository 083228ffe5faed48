import type { SurveyToWrite } from "../documents/surveyWord";
import type { Edition } from "../domain/edition";
import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, SaveOutcome } from "./outside";

type Outside = {
  readonly writer: Pick<DocumentWriter, "write">;
  readonly desktop: Pick<Desktop, "saveFile">;
};

export type SurveyPaperWords = SurveyToWrite["words"];

/** Saves the paper of the end survey as a Word file, to be printed or changed there. */
export async function saveSurveyPaper(
  edition: Edition,
  survey: SurveyToWrite,
  { writer, desktop }: Outside,
): Promise<SaveOutcome> {
  const bytes = await writer.write({ kind: "survey", survey });
  return desktop.saveFile(`end-survey-${editionSlug(edition)}.docx`, bytes);
}
