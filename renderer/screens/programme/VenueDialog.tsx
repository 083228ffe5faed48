import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keepVenue } from "../../actions/changeProgramme";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Venue } from "../../domain/edition";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import styles from "./SessionDialog.module.css";

type Props = { readonly venue: Venue | null; readonly onClose: () => void };

/** What is known of a room. */
export function VenueDialog({ venue, onClose }: Props) {
  const { t } = useTranslation("programme");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const [fields, setFields] = useState({
    name: venue?.name ?? "",
    address: venue?.address ?? "",
    accessNotes: venue?.accessNotes ?? "",
    contact: venue?.contact ?? "",
    worksOffline: venue?.worksOffline ?? "",
  });
  const [isNameMissing, setNameMissing] = useState(false);
  const set = (some: Partial<typeof fields>) => setFields((before) => ({ ...before, ...some }));
  const keep = async () => {
    const kept = await keepVenue(vault, venue?.id ?? null, fields, newId).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!kept.ok) return setNameMissing(true);
    onClose();
    goTo("programme", "venues", kept.value);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={venue === null ? t("addVenue") : venue.name}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("cancelDialog")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t("saveSession")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t("venueName")}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={isNameMissing ? t("venueNeedsName") : undefined}
        />
        <TextField
          label={t("address")}
          value={fields.address}
          onChange={(address) => set({ address })}
        />
        <TextArea
          label={t("access")}
          hint={t("accessHint")}
          value={fields.accessNotes}
          onChange={(accessNotes) => set({ accessNotes })}
          rows={3}
        />
        <TextField
          label={t("venueContact")}
          value={fields.contact}
          onChange={(contact) => set({ contact })}
        />
        <TextArea
          label={t("worksOffline")}
          hint={t("worksOfflineHint")}
          value={fields.worksOffline}
          onChange={(worksOffline) => set({ worksOffline })}
          rows={2}
        />
      </div>
    </Dialog>
  );
}
