import type { CalendarDate } from "../domain/calendar";
import type { Facts } from "../domain/records";
import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, SaveOutcome } from "./outside";
import type { EditionToPublish } from "./saveApplicationForm";

type Outside = {
  readonly writer: Pick<DocumentWriter, "write">;
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly today: CalendarDate;
};

/** Saves the programme as a Word file to print or send. Nobody of the cohort stands in it. */
export async function saveProgramme(
  facts: Pick<Facts, "venue">,
  { academyName, edition, sessions }: EditionToPublish,
  { writer, desktop, today }: Outside,
): Promise<SaveOutcome> {
  const programme = {
    academyName,
    edition,
    sessions,
    venues: [...facts.venue.values()],
    asOf: today,
  };
  const bytes = await writer.write({ kind: "programme", programme });
  return desktop.saveFile(`programme-${editionSlug(edition)}.docx`, bytes);
}
