import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import { StateMark } from "../../components/StateMark";
import { Table } from "../../components/Table";
import type { MarkKind } from "../../domain/person";
import type { LegendEntry, MarkMeaning } from "../../domain/spreadsheet/markWords";
import { useGrowing } from "../useGrowing";
import styles from "./LegendTable.module.css";
import type { ListForm } from "./useListSheet";

const KINDS: readonly MarkKind[] = [
  "present",
  "late",
  "leftEarly",
  "apologies",
  "excused",
  "absent",
  "selfReported",
];

/** What each word for a mark means; what other lists use differently asks to be confirmed. */
export function LegendTable({ list }: { readonly list: ListForm }) {
  const { t } = useTranslation("spreadsheet");
  const drawn = useGrowing(list.legend.length);
  if (list.legend.length === 0) return null;
  return (
    <Section title={t("legendTitle")}>
      <p className={styles.hint}>{t("legendMinutes")}</p>
      <Table
        caption={t("legendCaption")}
        columns={[
          { key: "word", header: t("legendWord") },
          { key: "cells", header: t("legendCells"), align: "end" },
          { key: "meaning", header: t("legendMeaning") },
        ]}
      >
        {list.legend.slice(0, drawn).map((entry) => (
          <LegendRow key={entry.word} entry={entry} list={list} />
        ))}
      </Table>
    </Section>
  );
}

type RowProps = { readonly entry: LegendEntry; readonly list: ListForm };

function LegendRow({ entry, list }: RowProps) {
  const { t } = useTranslation(["spreadsheet", "register"]);
  const { word, example, count, isSure } = entry;
  const meaning = Object.hasOwn(list.meanings, word) ? (list.meanings[word] ?? null) : null;
  const options = useMemo(
    () => [
      ...KINDS.map((key) => ({ key: key as MarkMeaning, label: t(`register:mark.${key}`) })),
      { key: "none" as MarkMeaning, label: t("noMark") },
    ],
    [t],
  );
  return (
    <tr>
      <th scope="row" className={styles.word}>
        <bdi translate="no">{example}</bdi>
      </th>
      <td data-align="end">{count}</td>
      <td>
        <span className={styles.meaning}>
          <span className={styles.select}>
            <Select
              label={t("legendOf", { word: example })}
              isLabelHidden
              options={options}
              value={meaning}
              onChange={(key) => list.sayMeaning(word, key)}
              placeholder={t("notKnown")}
            />
          </span>
          {entry.isRemembered && meaning === entry.meaning && (
            <StateMark tone="neutral" shape="disc" look="plain">
              {t("from.known")}
            </StateMark>
          )}
          {!isSure && (
            <StateMark tone="attention" shape={meaning === null ? "ring" : "half"} look="plain">
              {meaning === null ? t("cellNotUnderstood") : t("legendUnsure")}
            </StateMark>
          )}
        </span>
      </td>
    </tr>
  );
}
