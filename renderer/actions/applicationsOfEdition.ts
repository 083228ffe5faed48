import type { Application } from "../domain/application";
import type { EditionId } from "../domain/ids";
import type { Facts } from "../domain/records";

/** What an action on one application has to know of the others. */
export function applicationsOfEdition(
  facts: Pick<Facts, "application">,
  editionId: EditionId,
): readonly Application[] {
  return [...facts.application.values()].filter((one) => one.editionId === editionId);
}
