import { capacityOf } from "../../domain/applicationState";
import type { CalendarDate } from "../../domain/calendar";
import { placesOf } from "../../domain/cohort";
import type { ApplicationId, EditionId, NewId } from "../../domain/ids";
import { change, type Facts } from "../../domain/records";
import {
  type ChosenDecision,
  type DecidedMany,
  decideMany,
} from "../../domain/selection/decideMany";
import type { Vault } from "../../storage/vault";
import { applicationsOfEdition } from "../applicationsOfEdition";
import { panelEntry } from "../panelEntry";

export type SeveralToDecide = {
  readonly editionId: EditionId;
  readonly chosen: readonly ApplicationId[];
  readonly choice: ChosenDecision;
  readonly on: CalendarDate;
};

/** What deciding these would come to, without doing it. */
export function previewDecisions(
  facts: Pick<Facts, "application" | "edition" | "place">,
  { editionId, chosen, choice, on }: SeveralToDecide,
): DecidedMany {
  const edition = facts.edition.get(editionId);
  const capacity = edition === undefined ? null : capacityOf(edition);
  const places = placesOf(facts.place.values(), editionId);
  const all = applicationsOfEdition(facts, editionId);
  return decideMany(all, chosen, choice, { on, capacity, places });
}

/** Decides for all who can be, in one change that is taken back whole; the outcome names the others. */
export async function decideSeveral(
  vault: Vault,
  newId: NewId,
  several: SeveralToDecide,
): Promise<DecidedMany> {
  const outcome = previewDecisions(vault.facts, several);
  const { choice, on } = several;
  if (outcome.decided.length > 0) {
    await vault.commit(
      outcome.decided.flatMap((one) => [
        change("application", one.id, { decision: one.decision }),
        panelEntry(vault.facts, newId, one, { what: choice.kind, words: choice.reason ?? "", on }),
      ]),
      { action: "decideSeveral" },
    );
  }
  return outcome;
}
