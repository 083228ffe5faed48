import { Plus } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { addGuest } from "../../actions/addGuest";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { TextField } from "../../components/TextField";
import type { SessionId } from "../../domain/ids";
import type { Guest } from "../../domain/person";
import { useAcademy } from "../academy";
import { GuestLine } from "./GuestLine";
import styles from "./GuestList.module.css";

type Props = { readonly sessionId: SessionId; readonly guests: readonly Guest[] };

/** Who came and is not in the cohort, and one line for the next of them. */
export const GuestList = memo(function GuestList({ sessionId, guests }: Props) {
  const { t } = useTranslation("register");
  return (
    <Section title={t("guestsTitle")}>
      <p className={styles.quiet}>{t("guestsExplained")}</p>
      {guests.length > 0 && (
        <ul className={styles.guests}>
          {guests.map((guest) => (
            <GuestLine key={guest.id} guest={guest} />
          ))}
        </ul>
      )}
      <NewGuest sessionId={sessionId} />
    </Section>
  );
});

function NewGuest({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation("register");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [isNameMissing, setIsNameMissing] = useState(false);
  const add = async () => {
    const added = await addGuest(vault, newId, { sessionId, name, organisation }).catch(() => null);
    if (added === null) say({ words: t("notSaved"), tone: "danger" });
    if (added?.ok) {
      setName("");
      setOrganisation("");
    }
    setIsNameMissing(added?.ok === false);
  };
  return (
    <div className={styles.newGuest}>
      <TextField
        label={t("guestName")}
        value={name}
        onChange={setName}
        onSubmit={() => void add()}
        error={isNameMissing ? t("guestNeedsName") : undefined}
      />
      <TextField
        label={t("guestOrganisation")}
        value={organisation}
        onChange={setOrganisation}
        onSubmit={() => void add()}
      />
      <Button size="touch" icon={Plus} onPress={() => void add()}>
        {t("addGuest")}
      </Button>
    </div>
  );
}
