import type { SurveyResponse } from "../domain/endSurvey";
import type { EditionId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result } from "../domain/result";
import { changedSurvey, type SurveyRefusal, type WantedQuestion } from "../domain/surveyVersions";
import type { Vault } from "../storage/vault";

/** Changes what the end survey asks; papers already typed in, those still waiting too, keep their questions. */
export async function changeSurvey(
  vault: Vault,
  editionId: EditionId,
  wanted: readonly WantedQuestion[],
  waiting: readonly SurveyResponse[],
): Promise<Result<null, SurveyRefusal>> {
  const edition = vault.facts.edition.get(editionId);
  if (edition === undefined) throw new Error("This edition is not in the academy");
  const stored = [...vault.facts.surveyResponse.values()];
  const responses = [...stored, ...waiting].filter((one) => one.editionId === editionId);
  const changed = changedSurvey(edition, wanted, responses);
  if (!changed.ok) return changed;
  await vault.commit([change("edition", editionId, changed.value)], { action: "changeSurvey" });
  return ok(null);
}
