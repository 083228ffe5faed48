import { useTranslation } from "react-i18next";
import { sayTwoPeople } from "../../actions/joinVersions";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import { formatDay } from "../../domain/calendarWords";
import { byArrival, type Twin } from "../../domain/samePerson";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./TwinBanner.module.css";
import { twinsOfForm } from "./twinQuestions";

type Props = {
  readonly application: Application;
  /** Shows the difference; left out where the form is not being checked. */
  readonly onDiffer?: () => void;
};

/** Says that another application seems to be the same person's. Nothing is ever joined without a word. */
export function TwinBanner({ application, onDiffer }: Props) {
  const { t } = useTranslation("checking");
  const [twin] = useQuestion(twinsOfForm, application.id);
  if (twin === undefined) return null;
  const other = twin.application;
  const isNewer = byArrival(other, application) < 0;
  const isDecided = other.decision.kind !== "pending";
  return (
    <Banner tone="attention" title={t("twinTitle", { number: other.number })}>
      <p>
        {t(`twinBy.${twin.by}`, { day: formatDay(other.receivedOn) })}{" "}
        {isNewer ? isDecided && t("twinDecided") : t("twinOlder")}
      </p>
      <div className={styles.deeds}>
        {isNewer && !isDecided && onDiffer && (
          <Button shortcut="D" onPress={onDiffer}>
            {t("twinDiffer")}
          </Button>
        )}
        <TwoPeople application={application} twin={twin} />
        <TextLink to={pathTo("applications", other.id)}>
          {t("twinOpen", { number: other.number })}
        </TextLink>
      </div>
    </Banner>
  );
}

function TwoPeople({
  application,
  twin,
}: {
  readonly application: Application;
  readonly twin: Twin;
}) {
  const { t } = useTranslation("checking");
  const { vault } = useAcademy();
  const say = useSay();
  const remember = () => {
    sayTwoPeople(vault, application.id, twin.application.id).then(
      (outcome) => say({ words: outcome.ok ? t("twoPeopleSaid") : t("refusedGone") }),
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <Button look="quiet" onPress={remember}>
      {t("twoPeople")}
    </Button>
  );
}
