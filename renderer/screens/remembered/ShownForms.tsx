import { useTranslation } from "react-i18next";
import { forgetTaughtForm } from "../../actions/teachForm";
import { formatDayAndYear } from "../../domain/calendarWords";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Remembered.module.css";
import { RememberedTable } from "./RememberedTable";
import { type ShownForm, shownForms } from "./rememberedQuestions";

/** Forms of other houses that were shown once. */
export function ShownForms() {
  const { t } = useTranslation("remembered");
  const { vault } = useAcademy();
  const forms = useQuestion(shownForms);
  return (
    <RememberedTable
      title={t("formsTitle")}
      words={t("formsWords")}
      empty={t("formsNone")}
      nameHeader={t("formName")}
      whatHeader={t("formWhat")}
      rows={forms.map((shown) => ({
        key: shown.form.id,
        name: shown.form.name || t("unnamed"),
        what: <FormFacts {...shown} />,
        forget: () => forgetTaughtForm(vault, shown.form.id),
      }))}
    />
  );
}

function FormFacts({ form, lessons, copies, answers }: ShownForm) {
  const { t } = useTranslation("remembered");
  const { taughtOn, blank } = form;
  return (
    <>
      <span className={styles.line}>
        {taughtOn === undefined
          ? t("shownSometime", { count: lessons })
          : t("shownOn", { count: lessons, day: formatDayAndYear(taughtOn) })}
      </span>
      {blank !== null && <span className={styles.line}>{t("withBlank")}</span>}
      <span className={styles.soft}>
        {t("followed", {
          copies: t("copies", { count: copies }),
          answers: t("answers", { count: answers }),
        })}
      </span>
    </>
  );
}
