import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Sheet } from "../../components/Sheet";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import { stateOf } from "../../domain/applicationState";
import { formatDay } from "../../domain/calendarWords";
import { isTypedIn } from "../entry/entryQuestions";
import { ENTER } from "../entry/useEntry";
import { pathTo } from "../goTo";
import { DecisionDeeds } from "./DecisionDeeds";
import styles from "./DecisionPanel.module.css";
import { DecisionWords } from "./DecisionWords";
import { useDeciding } from "./useDeciding";

type Props = { readonly application: Application; readonly name: string };

/** What is decided and what can be decided next. Checking comes before deciding. */
export function DecisionPanel({ application, name }: Props) {
  const { t } = useTranslation("applications");
  const deciding = useDeciding(application, name);
  const { check } = application;
  const needsYou = ["toCheck", "pending"].includes(stateOf(application));
  return (
    <Sheet needsYou={needsYou}>
      <div className={styles.panel}>
        <h3>{t("decision")}</h3>
        <DecisionWords application={application} />
        {check.kind === "toCheck" && (
          <>
            <p>{t("toCheckWords")}</p>
            <div className={styles.deeds}>
              <TextLink to={pathTo("applications", "check", application.id)} look="primary">
                {t("checkThis")}
              </TextLink>
              {isTypedIn(application) && (
                <TextLink to={pathTo("applications", ENTER, application.id)} look="plain">
                  {t("goOnTyping")}
                </TextLink>
              )}
            </div>
          </>
        )}
        {check.kind === "setAside" && (
          <>
            <p>{t("setAsideWords", { day: formatDay(check.on), reason: check.reason })}</p>
            <div className={styles.deeds}>
              <Button onPress={deciding.checkAgain}>{t("checkAgain")}</Button>
            </div>
          </>
        )}
        <DecisionDeeds application={application} name={name} deciding={deciding} />
      </div>
    </Sheet>
  );
}
