import type { SurveyAnswers } from "../domain/endSurvey";
import type { EditionId, NewId, SurveyResponseId } from "../domain/ids";
import { put } from "../domain/records";
import { type AnswerPool, answerPool, type Shuffle } from "./equalityPool";
import type { Vault } from "./vault";

/** Papers of the end survey on their way into the vault, as unlinked as equality answers. */
export function surveyPool(
  vault: Pick<Vault, "commit">,
  editionId: EditionId,
  newId: NewId,
  shuffle: Shuffle,
): AnswerPool<SurveyAnswers> {
  return answerPool<SurveyAnswers>(shuffle, (batch) => {
    const responses = batch.map((answers) => ({
      id: newId() as SurveyResponseId,
      editionId,
      answers,
    }));
    return vault.commit(
      responses.map((response) => put("surveyResponse", response)),
      { action: "storeSurvey" },
    );
  });
}
