import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { OnPaper } from "../../components/OnPaper";
import { type Paper, PaperPages } from "./PaperPages";
import styles from "./SignInSheet.module.css";
import { usePageStarts } from "./usePageStarts";

type Props = {
  readonly paper: Paper;
  /** What it shows and hides, beside it. */
  readonly children: ReactNode;
};

/** What scrolls and holds nothing to focus must itself be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;
const ONE_PAGE = [0];

/** A paper as it will be, smaller on the desk and at its true size for the printer. */
export function PaperPreview({ paper, children }: Props) {
  const { t } = useTranslation("sheet");
  const measured = useRef<HTMLDivElement>(null);
  const starts = usePageStarts(measured, paper.rows);
  const pages = <PaperPages paper={paper} starts={starts} />;
  return (
    <div className={styles.preview}>
      <section className={styles.desk} aria-label={t("preview")} {...REACHABLE}>
        <div className={styles.scaled}>{pages}</div>
      </section>
      {children}
      <div ref={measured} className={styles.measured} aria-hidden="true">
        <PaperPages paper={paper} starts={ONE_PAGE} />
      </div>
      <OnPaper root={document.body} margins="itsOwn">
        {pages}
      </OnPaper>
    </div>
  );
}
