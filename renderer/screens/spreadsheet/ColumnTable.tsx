import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Option, Select } from "../../components/Select";
import { Table } from "../../components/Table";
import { columnLetters } from "../../domain/spreadsheet/cellNames";
import type { Column } from "../../domain/spreadsheet/columns";
import { useGrowing } from "../useGrowing";
import styles from "./ColumnTable.module.css";

type Props = {
  readonly columns: readonly Column[];
  readonly options: readonly Option[];
  readonly chosen: (column: Column) => string;
  readonly onChange: (column: Column, key: string) => void;
  /** Its answers are nobody's business here. */
  readonly isHidden?: (column: Column) => boolean;
  readonly note?: (column: Column) => ReactNode;
};

/** The columns of a sheet, one a row: as headed there, a few of its answers, and what it is. */
export function ColumnTable(props: Props) {
  const { t } = useTranslation("spreadsheet");
  const { columns } = props;
  const drawn = useGrowing(columns.length);
  return (
    <Table
      caption={t("columnsCaption")}
      columns={[
        { key: "header", header: t("columnHeader") },
        { key: "samples", header: t("samplesHeader") },
        { key: "use", header: t("useHeader") },
      ]}
    >
      {columns.slice(0, drawn).map((column) => (
        <ColumnRow key={column.key} column={column} {...props} />
      ))}
    </Table>
  );
}

function ColumnRow({
  column,
  options,
  chosen,
  onChange,
  isHidden = () => false,
  note,
}: Props & { readonly column: Column }) {
  const { t } = useTranslation("spreadsheet");
  return (
    <tr>
      <th scope="row" className={styles.header}>
        <span className={styles.name}>
          <span className={styles.letters}>{columnLetters(column.index)}</span>
          <bdi translate="no">{column.header}</bdi>
        </span>
      </th>
      <td className={styles.samples}>
        {isHidden(column) ? (
          <span className={styles.soft}>{t("hidden")}</span>
        ) : (
          <Samples samples={column.samples} />
        )}
      </td>
      <td className={styles.use}>
        <Select
          label={t("useOf", { column: column.header })}
          isLabelHidden
          options={options}
          value={chosen(column)}
          onChange={(key) => onChange(column, key)}
          placeholder={t("choose")}
        />
        {note?.(column)}
      </td>
    </tr>
  );
}

/** Longer answers are told by their beginning. */
const SAMPLE_CHARACTERS = 60;

function Samples({ samples }: { readonly samples: readonly string[] }) {
  const { t } = useTranslation("spreadsheet");
  if (samples.length === 0) return <span className={styles.soft}>{t("empty")}</span>;
  return samples.map((sample) => (
    <span key={sample} className={styles.sample}>
      <bdi translate="no">
        {sample.length > SAMPLE_CHARACTERS ? `${sample.slice(0, SAMPLE_CHARACTERS)}…` : sample}
      </bdi>
    </span>
  ));
}
