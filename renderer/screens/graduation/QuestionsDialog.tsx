import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSurvey } from "../../actions/changeSurvey";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { Edition } from "../../domain/edition";
import { MOST_QUESTIONS, surveyQuestions } from "../../domain/endSurvey";
import { isInUse, type SurveyRefusal, surveyVersions } from "../../domain/surveyVersions";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { surveyResponsesOf } from "./graduationQuestions";
import { QuestionFields } from "./QuestionFields";
import styles from "./Questions.module.css";
import { surveyPoolOf } from "./surveyDesk";
import { useSurveyDraft } from "./useSurveyDraft";

type Props = {
  readonly edition: Edition;
  readonly onClose: () => void;
};

/** What the end survey asks: words, kind of answer and order, all by keyboard. */
export function QuestionsDialog({ edition, onClose }: Props) {
  const { t } = useTranslation("survey");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const draft = useSurveyDraft(surveyQuestions(edition));
  const [refusal, setRefusal] = useState<SurveyRefusal | null>(null);
  const waiting = surveyPoolOf(vault, edition.id, newId).all();
  const responses = [...useQuestion(surveyResponsesOf, edition.id), ...waiting];
  const keep = async () => {
    const kept = await changeSurvey(vault, edition.id, draft.questions, waiting).catch(() => null);
    if (kept === null) return say({ words: t("notKept"), tone: "danger" });
    if (!kept.ok) return setRefusal(kept.error);
    say({ words: t("changed") });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("changeQuestions")}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      {isInUse(edition, responses) && (
        <p>{t("inUseWords", { number: surveyVersions(edition).length })}</p>
      )}
      <p className={styles.soft}>{t("questionsWords")}</p>
      <p className={styles.soft}>{t("questionKeys")}</p>
      <ol className={styles.questions}>
        {draft.questions.map((question, at) => (
          <li key={question.draftId}>
            <QuestionFields question={question} number={at + 1} draft={draft} />
          </li>
        ))}
      </ol>
      <div className={styles.deeds}>
        <Button
          icon={Plus}
          isDisabled={draft.questions.length >= MOST_QUESTIONS}
          onPress={() => draft.addBelow(null)}
        >
          {t("addQuestion")}
        </Button>
        {refusal !== null && (
          <p role="alert" className={styles.refusal}>
            {t(`refused.${refusal.kind}`, { at: "at" in refusal ? refusal.at : "" })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
