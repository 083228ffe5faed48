import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../../components/Say";
import { FEWEST_SHOWN, type SurveyAnswers } from "../../domain/endSurvey";
import type { EditionId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { surveyPoolOf } from "./surveyDesk";

type SurveyPapers = {
  readonly waiting: number;
  readonly take: (answers: SurveyAnswers) => void;
  readonly save: () => void;
};

/**
 * Papers typed in. At ten, five are saved and five stay as company for those still to come; the rest are saved on
 * request, or when the view is left.
 */
export function useSurveyPapers(editionId: EditionId): SurveyPapers {
  const { t } = useTranslation("survey");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const pool = surveyPoolOf(vault, editionId, newId);
  const [waiting, setWaiting] = useState(pool.waiting());
  useEffect(() => {
    pool.ready.then(
      () => setWaiting(pool.waiting()),
      () => say({ words: t("notOpened"), tone: "danger" }),
    );
    return () => {
      pool.store().then(
        (stored) => {
          if (stored.ok) say({ words: t("saved", { count: stored.value }) });
        },
        () => say({ words: t("notSaved"), tone: "danger" }),
      );
    };
  }, [pool, say, t]);
  const store = async (leaving: number) => {
    try {
      const stored = await pool.store(leaving);
      if (stored.ok) say({ words: t("saved", { count: stored.value }) });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
    setWaiting(pool.waiting());
  };
  const take = async (answers: SurveyAnswers) => {
    const added = pool.add(answers);
    setWaiting(pool.waiting());
    try {
      await added;
      say({ words: t("taken", { count: pool.waiting() }) });
    } catch {
      say({ words: t("notSealed"), tone: "danger" });
    }
    await store(FEWEST_SHOWN);
  };
  return {
    waiting,
    take: (answers) => void take(answers),
    save: () => void store(0),
  };
}
