import { useTranslation } from "react-i18next";
import type { KnownRow, SortedRows } from "../../actions/answerRows";
import { Banner } from "../../components/Banner";
import type { ColumnUse, ColumnUses } from "../../domain/spreadsheet/columnUses";
import styles from "./Notes.module.css";

/** "24 new applications, 12 rows are here already": what taking over will bring. */
export function AnswersLine({ sorted }: { readonly sorted: SortedRows | null }) {
  const { t } = useTranslation("spreadsheet");
  if (sorted === null) return <>{t("counting")}</>;
  const { fresh, here, empty } = sorted;
  const words = [
    t("answersLine", { count: fresh.length }),
    ...(here.length > 0 ? [t("hereLine", { count: here.length })] : []),
    ...(empty.length > 0 ? [t("emptyLine", { count: empty.length })] : []),
  ];
  return <>{words.join(", ")}</>;
}

type Props = { readonly sorted: SortedRows | null; readonly uses: ColumnUses };

/** What a person should know before taking the answers over. */
export function AnswersNotes({ sorted, uses }: Props) {
  const { t } = useTranslation("spreadsheet");
  const all = Object.values(uses);
  const equality = all.filter(({ kind }) => kind === "equality").length;
  return (
    <>
      {!all.some(isName) && <Banner tone="attention">{t("noNameWords")}</Banner>}
      {equality > 0 && <Banner tone="info">{t("equalityWords", { count: equality })}</Banner>}
      {sorted !== null && sorted.changed.length > 0 && <Changed rows={sorted.changed} />}
    </>
  );
}

function isName(use: ColumnUse): boolean {
  if (use.kind === "wholeName") return true;
  return use.kind === "question" && (use.field === "firstName" || use.field === "familyName");
}

function Changed({ rows }: { readonly rows: readonly KnownRow[] }) {
  const { t } = useTranslation("spreadsheet");
  return (
    <Banner tone="attention" title={t("changedTitle")}>
      <p>{t("changedWords")}</p>
      <ul className={styles.list}>
        {rows.map(({ index, number }) => (
          <li key={index}>
            {number === null
              ? t("changedTwice", { row: index + 1 })
              : t("changedRow", { row: index + 1, number })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
