import { type JoinRefusal, joinCohort } from "../domain/cohort";
import { type AnswerRefusal, answerOffer as answered, type GivenAnswer } from "../domain/decisions";
import type { ApplicationId, NewId } from "../domain/ids";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { panelEntry } from "./panelEntry";

export type OfferAnswerRefusal =
  | AnswerRefusal
  | JoinRefusal
  | { readonly kind: "noSuchApplication" };

export type OfferAnswered = {
  /** The number beside the name on every sheet, for someone who accepted; null for the others. */
  readonly rowCode: number | null;
};

/** Notes what the applicant said. Who accepts joins the cohort in the same commit, so that undo takes both back. */
export async function answerOffer(
  vault: Vault,
  newId: NewId,
  id: ApplicationId,
  answer: GivenAnswer,
): Promise<Result<OfferAnswered, OfferAnswerRefusal>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const noted = answered(application, answer);
  if (!noted.ok) return noted;
  const words = answer.kind === "turnedDown" ? answer.reason : "";
  const noting = [
    change("application", id, { decision: noted.value.decision }),
    panelEntry(vault.facts, newId, application, { what: answer.kind, words, on: answer.on }),
  ];
  if (answer.kind !== "accepted") {
    await vault.commit(noting, { action: "answerOffer" });
    return ok({ rowCode: null });
  }
  const place = joinCohort(noted.value, vault.facts.place.values(), answer.on, newId);
  if (!place.ok) return place;
  await vault.commit([...noting, put("place", place.value)], { action: "answerOffer" });
  return ok({ rowCode: place.value.rowCode });
}
