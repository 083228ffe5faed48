import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import { StateMark } from "../../components/StateMark";
import type { Application } from "../../domain/application";
import { formatDay, formatDayAndYear } from "../../domain/calendarWords";
import { missingAnswers } from "../../domain/formQuestions";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { FormReading } from "../../domain/reading";
import type { Facts } from "../../domain/records";
import { useQuestion } from "../useQuestion";
import { questionsOfEdition } from "./checkingQuestions";
import styles from "./FormHead.module.css";
import { ReceivedOnDialog } from "./ReceivedOnDialog";

type Props = {
  readonly application: Application;
  readonly reading: FormReading;
  /** Opens the message that asks for what is missing. */
  readonly onAsk: () => void;
};

/** Whose form it is, when it came and how. */
export function FormHead({ application, reading, onAsk }: Props) {
  const { t } = useTranslation("checking");
  const callCloses = useQuestion(closingDayOf, application);
  const missing = useQuestion(missingOf, application).length;
  const [isChanging, setChanging] = useState(false);
  const name = fullNameOf(application.answers);
  const isLate = callCloses !== null && application.receivedOn > callCloses;
  const isBlank = reading.warnings.some(({ kind }) => kind === "nothingFilledIn");
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>
        {name === "" ? t("nameless") : <PersonName name={name} size="large" />}
      </h2>
      <p className={styles.line}>
        <span>{t("number", { number: application.number })}</span>
        <span>{t(`channel.${application.channel}`)}</span>
        {application.original && (
          <bdi translate="no" className={styles.file}>
            {application.original.name}
          </bdi>
        )}
      </p>
      <div className={styles.arrival}>
        <span>{t("receivedOn", { day: formatDayAndYear(application.receivedOn) })}</span>
        <Button look="quiet" onPress={() => setChanging(true)}>
          {t("receivedChange")}
        </Button>
        {isLate && (
          <StateMark tone="attention" shape="triangle">
            {t("late", { day: formatDay(callCloses) })}
          </StateMark>
        )}
        {missing > 0 && (
          <Button look="quiet" shortcut="M" onPress={onAsk}>
            {t("askForMissing", { count: missing })}
          </Button>
        )}
      </div>
      {isChanging && (
        <ReceivedOnDialog application={application} onClose={() => setChanging(false)} />
      )}
      {isBlank && <Banner tone="attention">{t("nothingFilledIn")}</Banner>}
    </div>
  );
}

function closingDayOf(facts: Facts, application: Application) {
  return facts.edition.get(application.editionId)?.callCloses ?? null;
}

function missingOf(facts: Facts, { answers, editionId }: Application) {
  return missingAnswers(answers, questionsOfEdition(facts, editionId));
}
