import { useTranslation } from "react-i18next";
import { TextField } from "../../components/TextField";
import type { EditionFields, EditionRefusal } from "../../domain/nextEdition";
import styles from "./Editions.module.css";

type Props = {
  readonly fields: EditionFields;
  readonly onChange: (fields: EditionFields) => void;
  readonly refusal: EditionRefusal["kind"] | null;
};

/** At which field a refusal stands. */
const FIELD_OF: Record<EditionRefusal["kind"], keyof EditionFields> = {
  noName: "name",
  nameTaken: "name",
  noOpening: "callOpens",
  outOfOrder: "callOpens",
  noClosing: "callCloses",
  closesFirst: "callCloses",
  wrongPlaces: "places",
};

/** What an edition is called, when its call is open, how many it has places for. */
export function EditionFieldsForm({ fields, onChange, refusal }: Props) {
  const { t } = useTranslation("editions");
  const field = (key: keyof EditionFields) => ({
    value: fields[key],
    onChange: (typed: string) => onChange({ ...fields, [key]: typed }),
    error: refusal !== null && FIELD_OF[refusal] === key ? t(`error.${refusal}`) : undefined,
  });
  return (
    <>
      <div className={styles.two}>
        <TextField label={t("name")} {...field("name")} />
        <TextField label={t("placesLabel")} hint={t("placesHint")} {...field("places")} />
      </div>
      <div className={styles.two}>
        <TextField label={t("opens")} type="date" {...field("callOpens")} />
        <TextField label={t("closes")} type="date" {...field("callCloses")} />
      </div>
    </>
  );
}
