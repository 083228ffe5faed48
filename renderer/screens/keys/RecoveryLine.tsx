import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import { recoveryTestDue } from "../../domain/recoveryReminder";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Keys.module.css";

/** One quiet line under the day's work: the recovery key was not looked at for long. Nothing in the sample. */
export function RecoveryLine() {
  const { t } = useTranslation("keys");
  const { vault, today } = useAcademy();
  const { recoveryProvenOn } = useQuestion(settingsOf);
  const hasApplications = useQuestion(({ application }) => application.size) > 0;
  const due = recoveryTestDue(recoveryProvenOn ?? null, today);
  if (due === null || vault.name === "sample" || !hasApplications) return null;
  return (
    <p className={styles.quiet}>
      {t("due")} {due.days === null ? t("dueNever") : t("dueDays", { count: due.days })}{" "}
      <TextLink to={pathTo("settings", "keys")}>{t("dueLink")}</TextLink>
    </p>
  );
}
