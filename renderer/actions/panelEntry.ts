import type { Application } from "../domain/application";
import type { CalendarDate } from "../domain/calendar";
import type { NewId, PanelEntryId } from "../domain/ids";
import { type Facts, type Operation, put } from "../domain/records";
import type { PanelEntry } from "../domain/selection/review";

/** Notes who said or did what about an application, when and why. */
export function panelEntry(
  facts: Pick<Facts, "edition">,
  newId: NewId,
  { id: applicationId, editionId }: Application,
  entry: { readonly what: PanelEntry["what"]; readonly words: string; readonly on: CalendarDate },
): Operation {
  const by = facts.edition.get(editionId)?.panel ?? "";
  const id = newId() as PanelEntryId;
  return put("panelEntry", { id, applicationId, by, ...entry, words: entry.words.trim() });
}
