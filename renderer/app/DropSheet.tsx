import { FileDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAcademy } from "../screens/academy";
import styles from "./DropSheet.module.css";
import { useFileDrop } from "./useFileDrop";

/** The whole window takes files; this shows so while they hang over it. */
export function DropSheet() {
  const { t } = useTranslation("frame");
  const { takeFiles } = useAcademy();
  const isOver = useFileDrop(takeFiles);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.sheet}>
        <FileDown size={48} aria-hidden="true" />
        <strong className={styles.title}>{t("dropTitle")}</strong>
        <span>{t("dropWords")}</span>
      </div>
    </div>
  );
}
