import { Eye, EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SessionPaper } from "../../actions/sessionPapers";
import { Banner } from "../../components/Banner";
import styles from "./SignInSheet.module.css";

const SHOWN = {
  sheet: ["session", "names", "initial", "rowCode"],
  copy: ["session", "names", "rowCode", "needs", "photos", "call"],
} as const;
const HIDDEN = {
  sheet: ["fullName", "contact", "organisation", "needs", "marks"],
  copy: ["fullName", "contact", "organisation", "callUnasked", "otherNeeds", "marks"],
} as const;

/** It scrolls where the window is low, and holds nothing to focus. */
const REACHABLE = { tabIndex: 0 } as const;

/** What everyone who handles the paper will read, and what stays in the vault. */
export function WhatItShows({ paper }: { readonly paper: SessionPaper }) {
  const { t } = useTranslation("sheet");
  return (
    <aside className={styles.notes} aria-label={t("shows")} {...REACHABLE}>
      {paper === "copy" && (
        <Banner tone="attention" title={t("copyWarning")}>
          {t("copyWarningWords")}
        </Banner>
      )}
      <h2 className={styles.notesTitle}>
        <Eye size={20} aria-hidden="true" />
        {t("shows")}
      </h2>
      <ul className={styles.notesList}>
        {SHOWN[paper].map((item) => (
          <li key={item}>{t(`showsItems.${item}`)}</li>
        ))}
      </ul>
      <h2 className={styles.notesTitle}>
        <EyeOff size={20} aria-hidden="true" />
        {t("hides")}
      </h2>
      <ul className={styles.notesList}>
        {HIDDEN[paper].map((item) => (
          <li key={item}>{t(`hidesItems.${item}`)}</li>
        ))}
      </ul>
      <p className={styles.notesFoot}>{t("sameNumbers")}</p>
    </aside>
  );
}
