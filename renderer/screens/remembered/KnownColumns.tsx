import { useTranslation } from "react-i18next";
import { forgetColumns } from "../../actions/forgetRemembered";
import { formatDayAndYear } from "../../domain/calendarWords";
import { isEqualityHeader } from "../../domain/equalityHeaders";
import type { FormColumns } from "../../domain/spreadsheet/columnUses";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Remembered.module.css";
import { RememberedTable } from "./RememberedTable";
import { namedColumns } from "./rememberedQuestions";

/** Online forms whose columns were named. */
export function KnownColumns() {
  const { t } = useTranslation("remembered");
  const { vault } = useAcademy();
  const forms = useQuestion(namedColumns);
  return (
    <RememberedTable
      title={t("columnsTitle")}
      words={t("columnsWords")}
      empty={t("columnsNone")}
      nameHeader={t("columnsName")}
      whatHeader={t("columnsWhat")}
      rows={forms.map((form) => ({
        key: form.id,
        name: form.name ?? t("unnamed"),
        what: <ColumnFacts {...form} />,
        forget: () => forgetColumns(vault, form.id),
      }))}
    />
  );
}

function ColumnFacts({ uses, saidOn }: FormColumns) {
  const { t } = useTranslation("remembered");
  const headers = Object.keys(uses);
  return (
    <>
      <span className={styles.line}>
        {saidOn === undefined
          ? t("columnCount", { count: headers.length })
          : t("columnsSaid", { count: headers.length, day: formatDayAndYear(saidOn) })}
      </span>
      <bdi translate="no" className={styles.soft}>
        {headers.filter((header) => !isEqualityHeader(header)).join(" · ")}
      </bdi>
    </>
  );
}
