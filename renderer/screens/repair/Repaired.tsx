import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import type { Repair } from "../../storage/repairs";
import { DoorSheet } from "../DoorSheet";
import styles from "./Repaired.module.css";
import { useRepairWords } from "./useRepairWords";

type Props = { readonly repairs: readonly Repair[]; readonly onGoOn: () => void };

/** What was found amiss and what was done about it, before work goes on. Said once, calmly. */
export function Repaired({ repairs, onGoOn }: Props) {
  const { t } = useTranslation("repair");
  const wordsOf = useRepairWords();
  const isLost = repairs.some((repair) => repair.kind === "damaged" && repair.lost > 0);
  return (
    <DoorSheet title={isLost ? t("titleLost") : t("title")} line={t("line")}>
      <ul className={styles.findings}>
        {repairs.map((repair) => {
          const { title, words } = wordsOf(repair);
          return (
            <li key={repair.kind} className={styles.finding}>
              <h2 className={styles.title}>{title}</h2>
              <p>{words}</p>
            </li>
          );
        })}
      </ul>
      <p className={styles.kept}>{t("kept")}</p>
      <div>
        <Button look="primary" size="touch" autoFocus onPress={onGoOn}>
          {t("goOn")}
        </Button>
      </div>
    </DoorSheet>
  );
}
