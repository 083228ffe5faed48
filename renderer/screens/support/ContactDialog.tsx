import { useState } from "react";
import { useTranslation } from "react-i18next";
import { logContact } from "../../actions/support";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { FactList } from "../../components/FactList";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import type { Person } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { CONTACT_WAYS, type ContactWay } from "../../domain/support";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Support.module.css";
import { nameIn, namesOf } from "./supportQuestions";

type Props = {
  readonly edition: Edition;
  readonly personId: PersonId;
  readonly onClose: () => void;
};

/** How somebody wishes to be reached, and what came of trying. */
export function ContactDialog({ edition, personId, onClose }: Props) {
  const { t } = useTranslation("support");
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const name = nameIn(useQuestion(namesOf), personId);
  const person = useQuestion(personOf, personId);
  const [on, setOn] = useState<string>(today);
  const [way, setWay] = useState<ContactWay>("phone");
  const [reached, setReached] = useState(true);
  const [note, setNote] = useState("");
  const [error, setError] = useState<string | null>(null);
  const keep = async () => {
    const contact = { editionId: edition.id, personId, on: on as CalendarDate, way, reached, note };
    const kept = await logContact(vault, contact, today, newId).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!kept.ok) return setError(t(`refused.${kept.error.kind}`));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("contactTitle", { name })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FactList
          absent={t("notGiven")}
          facts={[
            { term: t("phone"), value: person?.phone || null },
            { term: t("email"), value: person?.email || null },
            { term: t("contactBy"), value: person?.preferredContact || null },
          ]}
        />
        <TextField
          label={t("day")}
          type="date"
          value={on}
          onChange={setOn}
          error={error ?? undefined}
        />
        <Select
          label={t("way")}
          placeholder={t("way")}
          options={CONTACT_WAYS.map((key) => ({ key, label: t(`ways.${key}`) }))}
          value={way}
          onChange={setWay}
        />
        <Checkbox isSelected={reached} onChange={setReached}>
          {t("didReach")}
        </Checkbox>
        <TextArea label={t("note")} value={note} onChange={setNote} rows={3} />
      </div>
    </Dialog>
  );
}

function personOf(facts: Facts, personId: PersonId): Person | null {
  return facts.person.get(personId) ?? null;
}
