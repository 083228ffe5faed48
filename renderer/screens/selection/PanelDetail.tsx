import { useTranslation } from "react-i18next";
import { PersonName } from "../../components/PersonName";
import { TextLink } from "../../components/TextLink";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { RankedApplication } from "../../domain/selection/ranking";
import type { Selection } from "../../storage/questions/selection";
import { DecisionPanel } from "../applications/DecisionPanel";
import { pathTo } from "../goTo";
import { History } from "./History";
import styles from "./PanelDetail.module.css";
import { ScoreTable } from "./ScoreTable";

type Props = {
  readonly ranked: RankedApplication;
  readonly selection: Selection;
  readonly showsNames: boolean;
};

/** One application before the panel: its scores, what is decided, and what was said about it. */
export function PanelDetail({ ranked, selection, showsNames }: Props) {
  const { t } = useTranslation("selection");
  const { application } = ranked;
  const title = t("application", { number: application.number });
  return (
    <article className={styles.detail}>
      <header className={styles.head}>
        <h2>
          {title}
          {showsNames && (
            <>
              {" · "}
              <PersonName name={fullNameOf(application.answers)} />
            </>
          )}
        </h2>
        <p className={styles.links}>
          <TextLink to={pathTo("applications", application.id)}>{t("readAnswers")}</TextLink>
          <TextLink to={pathTo("selection")}>{t("backToBalance")}</TextLink>
        </p>
      </header>
      <ScoreTable ranked={ranked} selection={selection} />
      <DecisionPanel
        application={application}
        name={showsNames ? fullNameOf(application.answers) : title}
      />
      <History application={application} />
    </article>
  );
}
