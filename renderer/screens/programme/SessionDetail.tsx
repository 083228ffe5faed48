import { useTranslation } from "react-i18next";
import { type Fact, FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import { hoursBetween } from "../../domain/calendarRules";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import { signedSheetsOf } from "../../domain/signedSheet";
import { pathTo } from "../goTo";
import { SavePages } from "../plans/SavePages";
import { useQuestion } from "../useQuestion";
import { Proposals } from "./Proposals";
import styles from "./Proposals.module.css";
import { SessionDeeds } from "./SessionDeeds";
import { SessionHistory } from "./SessionHistory";
import { SessionStateMark } from "./SessionStateMark";
import { venueOf } from "./venueOf";
import { WhoToTell } from "./WhoToTell";

type Props = {
  readonly edition: Edition;
  readonly session: Session;
  readonly sessions: readonly Session[];
};

/** Everything known of one item; what the call leaves open is said to be open. */
export function SessionDetail({ edition, session, sessions }: Props) {
  const { t } = useTranslation(["programme", "common"]);
  const facts = useSessionFacts(edition, session);
  const { time } = session;
  return (
    <Section
      title={session.title}
      action={
        time.kind === "dated" && session.state !== "cancelled" ? (
          <TextLink to={pathTo("register", session.id)} look="plain">
            {t("toRegister")}
          </TextLink>
        ) : null
      }
    >
      <FactList facts={facts} absent={t("common:notStated")} />
      <SessionDeeds edition={edition} session={session} />
      {time.kind === "months" && session.state !== "cancelled" && (
        <Proposals edition={edition} sessions={sessions} time={time} />
      )}
      {session.kind === "planningDay" && session.state !== "cancelled" && (
        <PlanningDay edition={edition} />
      )}
      <WhoToTell edition={edition} session={session} />
      <SessionHistory sessionId={session.id} />
    </Section>
  );
}

/** The pages people write their plans on that day. */
function PlanningDay({ edition }: Pick<Props, "edition">) {
  const { t } = useTranslation("programme");
  return (
    <div className={styles.deeds}>
      <SavePages edition={edition} only={null} />
      <TextLink to={pathTo("support", "plans")}>{t("toPlans")}</TextLink>
    </div>
  );
}

function useSessionFacts(edition: Edition, session: Session): readonly Fact[] {
  const { t } = useTranslation(["programme", "signedSheets"]);
  const venue = useQuestion(venueOf, session.id);
  const scans = useQuestion(signedSheetsOf, session.id);
  const { time } = session;
  const themes = edition.themes.filter(({ key }) => session.themes.includes(key));
  return [
    { term: t("when"), value: formatSessionTimeAndYear(time) },
    ...(time.kind === "dated"
      ? [{ term: t("length"), value: t("hours", { count: hoursBetween(time.starts, time.ends) }) }]
      : []),
    { term: t("state"), value: <SessionStateMark state={session.state} /> },
    { term: t("kind"), value: t(`kinds.${session.kind}`) },
    ...(session.number === null ? [] : [{ term: t("number"), value: session.number }]),
    {
      term: t("themes"),
      value: themes.length === 0 ? t("noTheme") : themes.map(({ title }) => title).join(", "),
    },
    { term: t("venue"), value: venue?.name ?? edition.call.venue },
    { term: t("access"), value: venue?.accessNotes || edition.call.access },
    { term: t("openTo"), value: t(`audiences.${session.openTo}`) },
    ...(session.facilitators ? [{ term: t("facilitators"), value: session.facilitators }] : []),
    ...(session.capacity == null ? [] : [{ term: t("roomFor"), value: session.capacity }]),
    ...(scans.length === 0
      ? []
      : [
          {
            term: t("signedSheets:title"),
            value: (
              <TextLink to={pathTo("register", session.id, "type")}>
                {t("signedSheets:listed", { count: scans.length })}
              </TextLink>
            ),
          },
        ]),
    { term: t("attendance"), value: t(`attendances.${session.attendance}`) },
  ];
}
