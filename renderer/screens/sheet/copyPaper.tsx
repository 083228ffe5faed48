import type { TFunction } from "i18next";
import type { CoordinatorCopy, CopyRow } from "../../domain/coordinatorCopy";
import type { Need } from "../../domain/needs";
import type { Paper } from "./PaperPages";
import styles from "./PaperRows.module.css";
import { PaperName } from "./sheetPaper";

type Words = TFunction<"sheet">;

/** The coordinator's copy: the sheet's rows with needs, photos, and whom to call. */
export function copyPaper({ rows, ...head }: CoordinatorCopy, t: Words): Paper {
  return {
    head,
    warning: t("copyWarning"),
    columns: (
      <>
        <th scope="col" className={styles.code}>
          {t("paperRow")}
        </th>
        <th scope="col" className={styles.copyName}>
          {t("paperName")}
        </th>
        <th scope="col">{t("copyNeeds")}</th>
        <th scope="col" className={styles.copyCall}>
          {t("copyCall")}
        </th>
      </>
    ),
    rows: rows.map((row) => ({ key: String(row.rowCode), cells: <Cells row={row} t={t} /> })),
  };
}

type CellsProps = { readonly row: CopyRow; readonly t: Words };

function Cells({ row, t }: CellsProps) {
  return (
    <>
      <td className={`${styles.top} ${styles.code} ${styles.number}`}>{row.rowCode}</td>
      <td className={styles.top}>
        <PaperName name={row.name} />
        {row.photos !== "yes" && (
          <span className={styles.noPhotos}>{t(`copyPhotos.${row.photos}`)}</span>
        )}
      </td>
      <td className={styles.top}>
        <ul className={styles.lines}>
          {row.needs.map((need) => (
            <NeedLine key={need.kind} need={need} t={t} />
          ))}
        </ul>
      </td>
      <td className={styles.top}>{row.emergency && <CallLines call={row.emergency} t={t} />}</td>
    </>
  );
}

function NeedLine({ need: { kind, words }, t }: { readonly need: Need; readonly t: Words }) {
  return (
    <li>
      {words === "" ? (
        t(`needs.${kind}`)
      ) : (
        <>
          {t("copyNeed", { need: t(`needs.${kind}`) })} <bdi dir="auto">{words}</bdi>
        </>
      )}
    </li>
  );
}

type CallProps = { readonly call: NonNullable<CopyRow["emergency"]>; readonly t: Words };

function CallLines({ call: { name, relationship, phone }, t }: CallProps) {
  return (
    <ul className={styles.lines}>
      <li>
        <bdi dir="auto">{name}</bdi>
        {relationship !== "" && (
          <>
            {t("copyRelation")} <bdi dir="auto">{relationship}</bdi>
          </>
        )}
      </li>
      <li className={styles.phone} dir="ltr">
        {phone}
      </li>
    </ul>
  );
}
