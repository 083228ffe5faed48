import type { SurveyAnswers, SurveyResponse } from "../domain/endSurvey";
import type { EditionId, NewId, SurveyResponseId } from "../domain/ids";
import { put } from "../domain/records";
import { type AnswerPool, answerPool, type Shuffle } from "./equalityPool";
import type { Vault } from "./vault";

export type SurveyPool = Pick<AnswerPool<SurveyAnswers>, "waiting" | "store"> &
  Pick<AnswerPool<SurveyResponse>, "all"> & {
    /** Resolves when the paper is sealed among those that wait; it waits in the window also where that failed. */
    add(answers: SurveyAnswers): Promise<void>;
    /** Resolves when what waited before the window was locked or closed is here again. */
    readonly ready: Promise<void>;
  };

/**
 * Papers of the end survey on their way into the vault, as unlinked as equality answers. While they are too few they
 * wait sealed, in another order each time, so that locking loses none and their order tells nobody's.
 */
export function surveyPool(
  vault: Pick<Vault, "commit" | "facts" | "waiting">,
  editionId: EditionId,
  newId: NewId,
  shuffle: Shuffle,
): SurveyPool {
  const pool = answerPool<SurveyResponse>(shuffle, (batch) =>
    vault.commit(
      batch.map((response) => put("surveyResponse", response)),
      { action: "storeSurvey" },
    ),
  );
  const name = `survey ${editionId}`;
  const takeUp = async () => {
    // Where the window was closed between storing them and taking them out of the box, they are records already.
    const kept = (await vault.waiting.kept(name)) as readonly SurveyResponse[];
    for (const one of kept) if (!vault.facts.surveyResponse.has(one.id)) pool.add(one);
  };
  const ready = takeUp();
  const sealWaiting = async () => {
    await ready;
    await vault.waiting.keep(name, shuffle(pool.all()));
  };
  return {
    ready,
    waiting: pool.waiting,
    all: pool.all,
    async add(answers) {
      pool.add({ id: newId() as SurveyResponseId, editionId, answers });
      await sealWaiting();
    },
    async store(leaving) {
      await ready;
      const stored = await pool.store(leaving);
      if (stored.ok) await sealWaiting();
      return stored;
    },
  };
}
