import type { EditionId } from "./ids";
import { nextApplicationNumber } from "./intake";
import type { Facts } from "./records";

/** The highest number given out in an edition, also to forms whose import was taken back; 0 before the first. */
export function lastApplicationNumber(
  facts: Pick<Facts, "application" | "batch">,
  editionId: EditionId,
): number {
  const inUse = nextApplicationNumber(facts.application.values(), editionId) - 1;
  return [...facts.batch.values()]
    .filter((batch) => batch.editionId === editionId)
    .reduce((highest, { lastNumber }) => Math.max(highest, lastNumber), inUse);
}
