import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import type { SheetHead } from "../../domain/signInSheet";
import styles from "./PaperPages.module.css";

/** One paper of a session, before it is parted into pages. */
export type Paper = {
  readonly head: SheetHead;
  /** Said above the title of every page; left out on the sheet that lies on the table. */
  readonly warning?: string;
  /** The cells of the table's head. */
  readonly columns: ReactNode;
  readonly rows: readonly PaperRow[];
};

export type PaperRow = {
  readonly key: string;
  readonly cells: ReactNode;
  /** Explained at the foot of every page it is on. */
  readonly footNote?: string;
};

type Props = {
  readonly paper: Paper;
  /** The first row of each page, from 0. */
  readonly starts: readonly number[];
};

/** A paper as it is printed: each page an A4 of its own, with heading, column heads, whole rows and its number. */
export function PaperPages({ paper, starts }: Props) {
  return (
    <div className={styles.sheet} lang="en" dir="ltr">
      {starts.map((start, index) => (
        <PaperPage
          key={start}
          paper={paper}
          rows={paper.rows.slice(start, starts[index + 1])}
          page={index + 1}
          pages={starts.length}
        />
      ))}
    </div>
  );
}

type PageProps = Pick<Props, "paper"> & {
  readonly rows: readonly PaperRow[];
  readonly page: number;
  readonly pages: number;
};

function PaperPage({ paper, rows, page, pages }: PageProps) {
  const { t } = useTranslation("sheet");
  const note = rows.find(({ footNote }) => footNote !== undefined)?.footNote;
  return (
    <section className={styles.page}>
      <Heading paper={paper} />
      <table className={classes(styles.table)}>
        <thead>
          <tr>{paper.columns}</tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>{cells}</tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.footer}>
        <span>{note}</span>
        <span className={styles.number}>{t("paperPage", { page, pages })}</span>
      </footer>
    </section>
  );
}

function Heading({ paper: { head, warning } }: Pick<Props, "paper">) {
  const { t } = useTranslation("sheet");
  return (
    <header className={styles.heading}>
      <p className={styles.top}>
        <span>
          <bdi>{head.academyName}</bdi> <bdi>{head.editionName}</bdi>
        </span>
        <span className={styles.number}>{t("paperSheet", { number: head.sheetNumber })}</span>
      </p>
      {warning !== undefined && <p className={styles.warning}>{warning}</p>}
      <h2 className={styles.title} dir="auto">
        {head.title}
      </h2>
      <p className={styles.when}>{head.when}</p>
      <p className={styles.venue}>
        <span>{t("paperWhere")}</span>
        <bdi className={head.venue === null ? styles.line : undefined}>{head.venue}</bdi>
      </p>
    </header>
  );
}
