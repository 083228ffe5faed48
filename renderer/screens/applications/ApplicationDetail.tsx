import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { PersonName } from "../../components/PersonName";
import { StateMark } from "../../components/StateMark";
import { Tabs } from "../../components/Tabs";
import { daysFromTo } from "../../domain/calendarRules";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Facts } from "../../domain/records";
import { SentPapers } from "../checking/SentPapers";
import { TwinBanner } from "../checking/TwinBanner";
import { Erasing } from "../erasing/Erasing";
import { useQuestion } from "../useQuestion";
import { AnswerSections } from "./AnswerSections";
import styles from "./ApplicationDetail.module.css";
import type { ApplicationRow } from "./applicationRows";
import { DecisionPanel } from "./DecisionPanel";
import { STATE_LOOK } from "./stateLook";
import { VersionsLine } from "./VersionsLine";

type Props = {
  readonly row: ApplicationRow | null;
  /** The address names an application, be it here or not. */
  readonly isAsked: boolean;
};

/** One application: whose, what is decided, the answers, and the original behind them; last, the way to erase it. */
export function ApplicationDetail(props: Props) {
  return (
    <div className={styles.whole}>
      <Shown {...props} />
      <Erasing application={props.row?.application ?? null} />
    </div>
  );
}

function Shown({ row, isAsked }: Props) {
  const { t } = useTranslation("applications");
  if (row === null) {
    return isAsked ? (
      <EmptyState title={t("gone")}>{t("goneWords")}</EmptyState>
    ) : (
      <p className={styles.hint}>{t("chooseOne")}</p>
    );
  }
  return (
    <article className={styles.detail}>
      <Head row={row} />
      <TwinBanner application={row.application} />
      <VersionsLine application={row.application} />
      <DecisionPanel application={row.application} name={row.name || t("nameless")} />
      <Answers row={row} />
    </article>
  );
}

function Head({ row }: { readonly row: ApplicationRow }) {
  const { t } = useTranslation("applications");
  const { application, name, organisation, state, isLate } = row;
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>
        {name === "" ? t("nameless") : <PersonName name={name} size="large" />}
      </h2>
      {organisation !== "" && (
        <bdi translate="no" className={styles.organisation}>
          {organisation}
        </bdi>
      )}
      <p className={styles.line}>
        <span>{t("number", { number: application.number })}</span>
        <span>{t("received", { day: formatDayAndYear(application.receivedOn) })}</span>
        <span>{t(`channel.${application.channel}`)}</span>
      </p>
      <p className={styles.marks}>
        <StateMark {...STATE_LOOK[state]}>{t(`state.${state}`)}</StateMark>
        {isLate && <LateMark row={row} />}
      </p>
    </header>
  );
}

function LateMark({ row: { application } }: { readonly row: ApplicationRow }) {
  const { t } = useTranslation("applications");
  const closes = useQuestion(closingDay, application.editionId);
  const count = closes === null ? 0 : daysFromTo(closes, application.receivedOn);
  return (
    <StateMark tone="attention" shape="triangle">
      {t("lateLong", { count })}
    </StateMark>
  );
}

function closingDay(facts: Facts, editionId: string) {
  return facts.edition.get(editionId)?.callCloses ?? null;
}

type View = "answers" | "original";

function Answers({ row: { application } }: { readonly row: ApplicationRow }) {
  const { t } = useTranslation("applications");
  const [view, setView] = useState<View>("answers");
  return (
    <Tabs<View>
      label={t("detail")}
      value={view}
      onChange={setView}
      tabs={[
        {
          key: "answers",
          label: t("answers"),
          content: <AnswerSections application={application} />,
        },
        {
          key: "original",
          label: t("original"),
          content: <SentPapers application={application} />,
        },
      ]}
    />
  );
}
