import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import type { ImportOutcome } from "../../domain/reading";
import { pathTo } from "../goTo";
import styles from "../import/ImportOutcomes.module.css";
import { SPREADSHEET, useWaitingSpreadsheets } from "./useWaitingSpreadsheets";

export function isSpreadsheet(outcome: ImportOutcome): boolean {
  return outcome.kind === "refused" && outcome.refusal.kind === "spreadsheet";
}

/** Among the files of an import: a spreadsheet that waits for its columns to be named. */
export function SpreadsheetRow({ fileName }: { readonly fileName: string }) {
  const { t } = useTranslation("spreadsheet");
  const waiting = useWaitingSpreadsheets().findLast((one) => one.fileName === fileName);
  return (
    <tr>
      <th scope="row">
        <bdi translate="no" className={styles.file}>
          {fileName}
        </bdi>
      </th>
      <td>
        <span className={styles.outcome}>
          <StateMark tone="attention" shape="half">
            {t("waitingMark")}
          </StateMark>
          {waiting === undefined ? (
            <span>{t("waitingGone")}</span>
          ) : (
            <TextLink to={pathTo("applications", SPREADSHEET, waiting.key)}>
              {t("waitingLink")}
            </TextLink>
          )}
        </span>
      </td>
    </tr>
  );
}
