import { Eye, EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./SignInSheet.module.css";

const SHOWN = ["session", "names", "initial", "rowCode"] as const;
const HIDDEN = ["fullName", "contact", "organisation", "marks"] as const;

/** What everyone who handles the paper will read, and what stays in the vault. */
export function WhatItShows() {
  const { t } = useTranslation("sheet");
  return (
    <aside className={styles.notes} aria-label={t("shows")}>
      <h2 className={styles.notesTitle}>
        <Eye size={20} aria-hidden="true" />
        {t("shows")}
      </h2>
      <ul className={styles.notesList}>
        {SHOWN.map((item) => (
          <li key={item}>{t(`showsItems.${item}`)}</li>
        ))}
      </ul>
      <h2 className={styles.notesTitle}>
        <EyeOff size={20} aria-hidden="true" />
        {t("hides")}
      </h2>
      <ul className={styles.notesList}>
        {HIDDEN.map((item) => (
          <li key={item}>{t(`hidesItems.${item}`)}</li>
        ))}
      </ul>
      <p className={styles.notesFoot}>{t("sameNumbers")}</p>
    </aside>
  );
}
