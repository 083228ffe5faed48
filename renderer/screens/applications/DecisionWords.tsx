import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import type { Application, Decision } from "../../domain/application";
import { formatDay, formatDayAndYear } from "../../domain/calendarWords";
import { placeOfPerson } from "../../domain/cohort";
import type { Facts } from "../../domain/records";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./DecisionPanel.module.css";
import { waitingPlace } from "./waitingPlace";

/** The decision as it stands, in sentences: what, when, why, until when, and what came before it. */
export function DecisionWords({ application }: { readonly application: Application }) {
  const { t } = useTranslation("applications");
  const { decision, check } = application;
  if (decision.kind === "pending") {
    return (
      <div className={styles.words}>
        {check.kind === "checked" && <p>{t("was.pending")}</p>}
        {decision.reopened && <Reopened reopened={decision.reopened} />}
      </div>
    );
  }
  return (
    <div className={styles.words}>
      <p>{t(`was.${decision.kind}`, { day: formatDayAndYear(decision.on) })}</p>
      {decision.kind === "offered" && <OfferWords offer={decision} />}
      {decision.kind === "waitlisted" && <PositionWords application={application} />}
      <Because reason={decision.kind === "offered" ? "" : decision.reason} />
      <InCohort application={application} />
    </div>
  );
}

type ReopenedProps = {
  readonly reopened: NonNullable<Extract<Decision, { kind: "pending" }>["reopened"]>;
};

function Reopened({ reopened }: ReopenedProps) {
  const { t } = useTranslation("applications");
  const was = t(`state.${reopened.was}`);
  const day = formatDay(reopened.on);
  return (
    <p className={styles.soft} dir="auto">
      {t("reopenedFrom", { day, was, reason: reopened.reason })}
    </p>
  );
}

type OfferProps = { readonly offer: Extract<Decision, { kind: "offered" }> };

function OfferWords({ offer: { answer, replyBy } }: OfferProps) {
  const { t } = useTranslation("applications");
  const { today } = useAcademy();
  if (answer.kind !== "waiting") {
    return (
      <>
        <p>{t(`answered.${answer.kind}`, { day: formatDayAndYear(answer.on) })}</p>
        <Because reason={answer.kind === "turnedDown" ? answer.reason : ""} />
      </>
    );
  }
  const isOverdue = replyBy !== null && today > replyBy;
  return (
    <>
      <p>
        {replyBy === null ? t("noReplyBy") : t("replyUntil", { day: formatDayAndYear(replyBy) })}
      </p>
      {isOverdue && <p className={styles.overdue}>{t("overdue")}</p>}
    </>
  );
}

function PositionWords({ application }: { readonly application: Application }) {
  const { t } = useTranslation("applications");
  const { position, all } = useQuestion(waitingPlace, application.editionId, application.id);
  return <p>{t("position", { position, all })}</p>;
}

function Because({ reason }: { readonly reason: string }) {
  const { t } = useTranslation("applications");
  if (reason === "") return null;
  return (
    <p className={styles.soft} dir="auto">
      {t("because", { reason })}
    </p>
  );
}

function InCohort({ application }: { readonly application: Application }) {
  const { t } = useTranslation("applications");
  const place = useQuestion(placeOf, application);
  if (place === null) return null;
  return (
    <p>
      <TextLink to={pathTo("cohort", place.personId)}>
        {t("inCohort", { row: place.rowCode })}
      </TextLink>
    </p>
  );
}

function placeOf(facts: Facts, { editionId, personId }: Application) {
  return personId === null ? null : placeOfPerson(facts.place.values(), editionId, personId);
}
