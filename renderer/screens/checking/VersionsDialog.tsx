import { useState } from "react";
import { useTranslation } from "react-i18next";
import { joinVersions } from "../../actions/joinVersions";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { AnswerValue, FieldKey } from "../../domain/applicationForm";
import { formatDay } from "../../domain/calendarWords";
import {
  byArrival,
  type Difference,
  differencesOf,
  keptFromEarlier,
} from "../../domain/samePerson";
import { answerInWords } from "../../domain/textAsAnswer";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { questionsOfEdition } from "./checkingQuestions";
import { twinsOfForm } from "./twinQuestions";
import styles from "./VersionsDialog.module.css";

type Props = { readonly application: Application; readonly onClose: () => void };

/** Two versions by one person, question by question where they differ; the newer one can take the earlier one's place. */
export function VersionsDialog({ application, onClose }: Props) {
  const twins = useQuestion(twinsOfForm, application.id);
  const earlier = twins.find(
    (twin) =>
      byArrival(twin.application, application) < 0 && twin.application.decision.kind === "pending",
  )?.application;
  if (earlier === undefined) return null;
  return <Versions application={application} earlier={earlier} onClose={onClose} />;
}

function Versions({ application, earlier, onClose }: Props & { readonly earlier: Application }) {
  const { t } = useTranslation(["checking", "common"]);
  const questions = useQuestion(questionsOfEdition, application.editionId);
  const differences = differencesOf(earlier.answers, application.answers, questions);
  const [kept, setKept] = useState(() => new Set(keptFromEarlier(differences)));
  const join = useJoining(application, earlier, onClose);
  const choose = (field: FieldKey, isEarlier: boolean) =>
    setKept((before) => {
      const others = [...before].filter((one) => one !== field);
      return new Set(isEarlier ? [...others, field] : others);
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t("versionsTitle", { number: earlier.number })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={() => join([...kept])}>
            {t("versionsJoin", { number: earlier.number })}
          </Button>
        </>
      }
    >
      <p className={styles.explained}>
        {t("versionsExplained", { number: earlier.number, day: formatDay(earlier.receivedOn) })}
      </p>
      {differences.length === 0 && <p>{t("versionsSame")}</p>}
      <div className={styles.differences}>
        {differences.map((difference) => (
          <DifferenceChoice
            key={difference.question.key}
            difference={difference}
            isEarlier={kept.has(difference.question.key)}
            onChoose={choose}
          />
        ))}
      </div>
    </Dialog>
  );
}

type ChoiceProps = {
  readonly difference: Difference;
  readonly isEarlier: boolean;
  readonly onChoose: (field: FieldKey, isEarlier: boolean) => void;
};

function DifferenceChoice({ difference, isEarlier, onChoose }: ChoiceProps) {
  const { t } = useTranslation("checking");
  const { question, earlier, newer } = difference;
  const words = (value: AnswerValue | undefined) =>
    value === undefined ? t("noAnswer") : answerInWords(question, value);
  return (
    <RadioGroup
      label={question.ask}
      value={isEarlier ? "earlier" : "newer"}
      onChange={(version) => onChoose(question.key, version === "earlier")}
      options={[
        { key: "newer", label: words(newer), hint: t("versionNewer") },
        { key: "earlier", label: words(earlier), hint: t("versionEarlier") },
      ]}
    />
  );
}

function useJoining(application: Application, earlier: Application, onClose: () => void) {
  const { t } = useTranslation("checking");
  const { vault, today } = useAcademy();
  const say = useSay();
  return (kept: readonly FieldKey[]) => {
    const versions = { newer: application.id, earlier: earlier.id };
    joinVersions(vault, versions, kept, today).then(
      (joined) => {
        onClose();
        if (joined.ok) return say({ words: t("versionsJoined", { number: earlier.number }) });
        const isDecided = joined.error.kind === "alreadyDecided";
        say({ words: isDecided ? t("twinDecided") : t("refusedGone"), tone: "danger" });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
}
