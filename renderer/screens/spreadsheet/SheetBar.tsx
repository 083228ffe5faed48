import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { isEqualityHeader } from "../../domain/equalityHeaders";
import type { Column } from "../../domain/spreadsheet/columns";
import type { SpreadsheetNotice } from "../../domain/spreadsheet/spreadsheet";
import styles from "./SheetBar.module.css";
import type { SheetChoices } from "./useSheetChoices";

export type Purpose = "answers" | "list";

const PURPOSES: readonly Purpose[] = ["answers", "list"];
/** Headers stand near the top. */
const ROWS_OFFERED = 12;
/** A row is known by its beginning. */
const WORDS_SHOWN = 2;
const WORD_CHARACTERS = 24;
const NO_ROW = "none";

type Props = {
  readonly choices: SheetChoices;
  readonly notices: readonly SpreadsheetNotice[];
  readonly purpose: Purpose;
  readonly onPurpose: (purpose: Purpose) => void;
};

/** What the file is, which of its sheets is meant and where its headers stand; as found, to be put right. */
export function SheetBar({ choices, notices, purpose, onPurpose }: Props) {
  const { t } = useTranslation("spreadsheet");
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label={t("whatItIs")}
          segments={PURPOSES.map((key) => ({ key, label: t(`purpose.${key}`) }))}
          value={purpose}
          onChange={onPurpose}
        />
        {choices.tabs.length > 1 && <TabChoice choices={choices} />}
        <HeaderRowChoice choices={choices} />
      </div>
      {notices.length > 0 && (
        <Banner tone="attention">
          {notices.map((notice) => (
            <p key={JSON.stringify(notice)}>{t(notice.kind, { ...notice })}</p>
          ))}
        </Banner>
      )}
    </>
  );
}

function TabChoice({ choices: { tabs, tab, chooseTab } }: { readonly choices: SheetChoices }) {
  const { t } = useTranslation("spreadsheet");
  return (
    <div className={styles.choice}>
      <Select
        label={t("sheet")}
        options={tabs.map(({ name }, index) => ({ key: String(index), label: name }))}
        value={String(tabs.indexOf(tab))}
        onChange={(key) => chooseTab(Number(key))}
        placeholder={t("choose")}
      />
    </div>
  );
}

function HeaderRowChoice({ choices }: { readonly choices: SheetChoices }) {
  const { t } = useTranslation("spreadsheet");
  const { tab, headerRow, columns, chooseHeaderRow } = choices;
  // Equality answers are shown nowhere, also not as the words of a row.
  const shown = columns.filter(({ header }) => !isEqualityHeader(header));
  const options = tab.rows
    .slice(0, ROWS_OFFERED)
    .map((cells, row) => ({ key: String(row), words: wordsOf(cells, shown) }))
    .filter(({ words }) => words !== "")
    .map(({ key, words }) => ({
      key,
      label: t("headerRowOption", { row: Number(key) + 1, words }),
    }));
  return (
    <div className={styles.choice}>
      <Select
        label={t("headerRow")}
        options={[...options, { key: NO_ROW, label: t("noHeaderRow") }]}
        value={headerRow === null ? NO_ROW : String(headerRow)}
        onChange={(key) => chooseHeaderRow(key === NO_ROW ? null : Number(key))}
        placeholder={t("choose")}
      />
    </div>
  );
}

function wordsOf(cells: readonly string[], columns: readonly Column[]): string {
  const words = columns.map(({ index }) => cells[index] ?? "").filter((text) => text !== "");
  const shown = words.slice(0, WORDS_SHOWN).map((text) => text.slice(0, WORD_CHARACTERS));
  return [...shown, ...(words.length > WORDS_SHOWN ? ["…"] : [])].join(", ");
}
