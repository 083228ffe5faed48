import type { TFunction } from "i18next";
import type { SheetRow, SignInSheet } from "../../domain/signInSheet";
import type { Paper } from "./PaperPages";
import styles from "./PaperRows.module.css";

type Words = TFunction<"sheet">;

/** The sign-in sheet: row code, known-as name, and room to sign. */
export function sheetPaper({ rows, ...head }: SignInSheet, t: Words): Paper {
  return {
    head,
    columns: (
      <>
        <th scope="col" className={styles.code}>
          {t("paperRow")}
        </th>
        <th scope="col" className={styles.name}>
          {t("paperName")}
        </th>
        <th scope="col" className={styles.write}>
          {t("paperSignature")}
        </th>
      </>
    ),
    rows: rows.map((row) =>
      row.kind === "guest"
        ? {
            key: `guest-${row.guestNumber}`,
            cells: <GuestCells label={t("paperGuest", { number: row.guestNumber })} />,
            footNote: t("paperGuestNote"),
          }
        : { key: `person-${row.rowCode}`, cells: <PersonCells row={row} /> },
    ),
  };
}

function GuestCells({ label }: { readonly label: string }) {
  return (
    <>
      <td className={`${styles.row} ${styles.guest}`}>{label}</td>
      <td />
      <td className={styles.write} />
    </>
  );
}

function PersonCells({ row }: { readonly row: Extract<SheetRow, { readonly kind: "person" }> }) {
  return (
    <>
      <td className={`${styles.row} ${styles.code} ${styles.number}`}>{row.rowCode}</td>
      <td>
        <PaperName name={row.name} />
      </td>
      <td className={styles.write} />
    </>
  );
}

export function PaperName({ name }: { readonly name: string }) {
  return (
    <span className={styles.nameWords}>
      <bdi dir="auto" translate="no">
        {name}
      </bdi>
    </span>
  );
}
