import type { ApplicationId, EditionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { waitingList, waitingPosition } from "../../domain/waitingList";

/** Where someone stands on the edition's waiting list, counted from 1, and how long it is; position 0 for nobody on it. */
export function waitingPlace(facts: Facts, editionId: EditionId, id: ApplicationId) {
  const applications = [...facts.application.values()].filter((one) => one.editionId === editionId);
  return {
    position: waitingPosition(applications, id) ?? 0,
    all: waitingList(applications).length,
  };
}
