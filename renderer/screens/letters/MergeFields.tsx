import { useTranslation } from "react-i18next";
import { MERGE_FIELDS, type MergeField } from "../../domain/letterFields";
import styles from "./Letters.module.css";

type Props = { readonly onChoose: (field: MergeField) => void };

/** The fields a wording can use; choosing one puts it into the text. */
export function MergeFields({ onChoose }: Props) {
  const { t } = useTranslation("letters");
  return (
    <section className={styles.fields} aria-label={t("fields")}>
      <h2 className={styles.fieldsTitle}>{t("fields")}</h2>
      <p className={styles.quiet}>{t("fieldsHint")}</p>
      <ul className={styles.fieldList}>
        {MERGE_FIELDS.map((field) => (
          <li key={field}>
            <button type="button" className={styles.field} onClick={() => onChoose(field)}>
              <code className={styles.fieldCode}>{`{{${field}}}`}</code>
              <span className={styles.fieldWords}>{t(`fieldOf.${field}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
