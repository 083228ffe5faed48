import type { CalendarDate } from "../domain/calendar";
import type { Edition } from "../domain/edition";
import type { PersonId } from "../domain/ids";
import { reasonOf } from "../domain/reasonOf";
import { planPagesOf } from "../storage/questions/plans";
import type { Vault } from "../storage/vault";
import { editionSlug } from "./editionSlug";
import type { Desktop, DocumentWriter, PrintOutcome, SaveOutcome } from "./outside";

type PagesOutside = {
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly writer: Pick<DocumentWriter, "write">;
  readonly today: CalendarDate;
};

/** Saves a page for everyone's plan, or for one person's alone, as a Word file named by the row code and by nobody's name. */
export async function savePlanPages(
  vault: Pick<Vault, "facts">,
  edition: Edition,
  only: PersonId | null,
  { desktop, writer, today }: PagesOutside,
): Promise<SaveOutcome> {
  const pages = planPagesOf(vault.facts, edition, today, only);
  const [first] = pages.pages;
  if (first === undefined) return { kind: "failed", reason: "nobody has a place yet" };
  const which = only === null ? "" : `-${first.rowCode}`;
  try {
    const bytes = await writer.write({ kind: "planPages", pages });
    return await desktop.saveFile(`action-plans-${editionSlug(edition)}${which}.docx`, bytes);
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

export type WallPaper = "A4" | "A3";

/** Prints the wall shown on screen, across. */
export function printPlanWall(
  desktop: Pick<Desktop, "printPage">,
  size: WallPaper,
): Promise<PrintOutcome> {
  return desktop.printPage({ landscape: true, size });
}

export function savePlanWall(
  desktop: Pick<Desktop, "savePagePdf">,
  size: WallPaper,
): Promise<SaveOutcome> {
  return desktop.savePagePdf(`action-plans-wall-${size.toLowerCase()}.pdf`, {
    landscape: true,
    size,
  });
}
