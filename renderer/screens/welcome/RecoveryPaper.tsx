import { useTranslation } from "react-i18next";
import { OnPaper } from "../../components/OnPaper";
import styles from "./RecoveryPaper.module.css";

type Props = { readonly academyName: string; readonly recoveryKey: string };

/** The sheet to keep apart from the computer. */
export function RecoveryPaper({ academyName, recoveryKey }: Props) {
  const { t } = useTranslation("welcome");
  return (
    <OnPaper root={document.body}>
      <h1 className={styles.title}>{t("paperTitle", { academy: academyName })}</h1>
      <p className={styles.key}>{recoveryKey}</p>
      <p>{t("paperWords")}</p>
    </OnPaper>
  );
}
