import { useTranslation } from "react-i18next";
import type { SheetPage, SheetRow, SignInSheet } from "../../domain/signInSheet";
import styles from "./PaperSheet.module.css";

type Props = { readonly sheet: SignInSheet };

/** The sheet as it is printed: each page an A4 of its own, with heading, column heads, rows to sign and its number. */
export function PaperSheet({ sheet }: Props) {
  return (
    <div className={styles.sheet} lang="en" dir="ltr">
      {sheet.pages.map((page) => (
        <PaperPage key={page.number} sheet={sheet} page={page} />
      ))}
    </div>
  );
}

function PaperPage({ sheet, page }: Props & { readonly page: SheetPage }) {
  const { t } = useTranslation("sheet");
  return (
    <section className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.top}>
          <span>
            <bdi>{sheet.academyName}</bdi> <bdi>{sheet.editionName}</bdi>
          </span>
          <span>{t("paperSheet", { number: sheet.sheetNumber })}</span>
        </p>
        <h2 className={styles.title} dir="auto">
          {sheet.title}
        </h2>
        <p className={styles.when}>{sheet.when}</p>
        <p className={styles.venue}>
          <span>{t("paperWhere")}</span>
          <bdi className={sheet.venue === null ? styles.line : undefined}>{sheet.venue}</bdi>
        </p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.code}>
              {t("paperRow")}
            </th>
            <th scope="col" className={styles.name}>
              {t("paperName")}
            </th>
            <th scope="col">{t("paperSignature")}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <PaperRow key={rowKey(row)} row={row} />
          ))}
        </tbody>
      </table>
      <footer className={styles.footer}>
        <span>{page.rows.some(({ kind }) => kind === "guest") && t("paperGuestNote")}</span>
        <span>{t("paperPage", { page: page.number, pages: sheet.pages.length })}</span>
      </footer>
    </section>
  );
}

function PaperRow({ row }: { readonly row: SheetRow }) {
  const { t } = useTranslation("sheet");
  if (row.kind === "guest") {
    return (
      <tr>
        <td className={styles.guest}>{t("paperGuest", { number: row.guestNumber })}</td>
        <td />
        <td />
      </tr>
    );
  }
  return (
    <tr>
      <td className={styles.code}>{row.rowCode}</td>
      <td className={styles.name}>
        <span className={styles.nameWords}>
          <bdi dir="auto" translate="no">
            {row.name}
          </bdi>
        </span>
      </td>
      <td />
    </tr>
  );
}

function rowKey(row: SheetRow): string {
  return row.kind === "person" ? `person-${row.rowCode}` : `guest-${row.guestNumber}`;
}
