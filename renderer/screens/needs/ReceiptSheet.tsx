import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { poundsText } from "../../domain/claims";
import { placesOf } from "../../domain/cohort";
import type { Edition, Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { receiptSheet, type ReceiptSheet as Sheet } from "../../domain/receiptSheet";
import type { Facts } from "../../domain/records";
import { settingsOf } from "../../storage/questions/settings";
import { pathTo } from "../goTo";
import type { Paper } from "../sheet/PaperPages";
import { PaperPreview } from "../sheet/PaperPreview";
import rowStyles from "../sheet/PaperRows.module.css";
import { PaperName } from "../sheet/sheetPaper";
import { useQuestion } from "../useQuestion";
import { PaperNotes, PaperPlace } from "./PaperPlace";
import styles from "./Papers.module.css";

type Props = { readonly edition: Edition; readonly session: Session };

const SHOWN = ["session", "names", "amounts"] as const;
const HIDDEN = ["fullName", "kind", "paid"] as const;

/** What was paid out in an evening, to be signed for. */
export function ReceiptSheet({ edition, session }: Props) {
  const { t } = useTranslation("needs");
  const sheet = useQuestion(receiptSheetOf, edition, session);
  const paper = useMemo(() => (sheet === null ? null : receiptPaper(sheet, t)), [sheet, t]);
  const back = <TextLink to={pathTo("needs", "money", session.id)}>{t("backToClaims")}</TextLink>;
  if (paper === null) {
    return (
      <Place header={<PlaceHeader title={t("receiptSheet")} back={back} />}>
        <EmptyState title={t("noReceiptSheet")} />
      </Place>
    );
  }
  return (
    <PaperPlace
      title={t("receiptSheet")}
      line={`${paper.head.title} · ${paper.head.when}`}
      back={back}
      fileName={["receipt-sheet", dateOf(session)].filter(Boolean).join("-")}
    >
      <PaperPreview paper={paper}>
        <PaperNotes
          shows={SHOWN.map((item) => t(`sheetShows.${item}`))}
          hides={HIDDEN.map((item) => t(`sheetHides.${item}`))}
        />
      </PaperPreview>
    </PaperPlace>
  );
}

function receiptPaper({ head, rows }: Sheet, t: TFunction<"needs">): Paper {
  return {
    head,
    columns: (
      <>
        <th scope="col" className={rowStyles.code}>
          {t("code")}
        </th>
        <th scope="col" className={styles.receiptName}>
          {t("paperName")}
        </th>
        <th scope="col" className={styles.receiptAmount}>
          {t("paperAmount")}
        </th>
        <th scope="col" className={rowStyles.write}>
          {t("paperSignature")}
        </th>
      </>
    ),
    rows: rows.map(({ rowCode, name, pence }) => ({
      key: String(rowCode),
      cells: (
        <>
          <td className={`${rowStyles.row} ${rowStyles.code} ${rowStyles.number}`}>{rowCode}</td>
          <td>
            <PaperName name={name} />
          </td>
          <td className={styles.receiptAmount}>{pence === null ? "" : poundsText(pence)}</td>
          <td className={rowStyles.write} />
        </>
      ),
    })),
  };
}

/** Null for a session without a day, and for a cancelled one. */
function receiptSheetOf(facts: Facts, edition: Edition, session: Session): Sheet | null {
  const sheet = receiptSheet(
    {
      academyName: settingsOf(facts).academyName,
      edition,
      session,
      venue: facts.venue.get(session.venueId ?? "") ?? null,
      places: placesOf(facts.place.values(), edition.id),
      people: facts.person,
    },
    facts.claim.values(),
  );
  return sheet.ok ? sheet.value : null;
}
