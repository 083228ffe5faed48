import { useTranslation } from "react-i18next";
import { isOf } from "../../actions/waitingSpreadsheet";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import type { ImportOutcome } from "../../domain/reading";
import { pathTo } from "../goTo";
import { FileName, Inside } from "../import/FileName";
import styles from "../import/ImportOutcomes.module.css";
import { SPREADSHEET, useWaitingSpreadsheets } from "./useWaitingSpreadsheets";

export function isSpreadsheet(outcome: ImportOutcome): boolean {
  return outcome.kind === "refused" && outcome.refusal.kind === "spreadsheet";
}

/** Among the files of an import: a spreadsheet that waits for its columns to be named. */
export function SpreadsheetRow({ outcome }: { readonly outcome: ImportOutcome }) {
  const { t } = useTranslation("spreadsheet");
  const waiting = useWaitingSpreadsheets().findLast((one) => isOf(outcome, one));
  return (
    <tr>
      <th scope="row">
        <FileName outcome={outcome} />
        <Inside steps={outcome.inside ?? []} />
      </th>
      <td>
        <span className={styles.outcome}>
          <StateMark tone="attention" shape="half">
            {t("waitingMark")}
          </StateMark>
          {waiting === undefined ? (
            <span>{t(outcome.inside === undefined ? "waitingGone" : "waitingGoneInside")}</span>
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
