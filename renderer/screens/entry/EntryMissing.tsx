import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import type { FieldKey } from "../../domain/applicationForm";
import styles from "./EntryForm.module.css";
import type { EntryState } from "./useEntry";

type Props = { readonly state: EntryState; readonly onGo: (field: FieldKey) => void };

/** What must be answered and is not; each leads to its question. */
export function EntryMissing({ state: { missing, questions }, onGo }: Props) {
  const { t } = useTranslation("entry");
  if (missing.length === 0) return null;
  return (
    <Banner tone="attention" title={t("missingTitle")}>
      <p>{t("missingWords")}</p>
      <ul className={styles.missing}>
        {questions
          .filter(({ key }) => missing.includes(key))
          .map(({ key, ask }) => (
            <li key={key}>
              <Button look="quiet" onPress={() => onGo(key)}>
                {ask}
              </Button>
            </li>
          ))}
      </ul>
    </Banner>
  );
}
