import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeReceivedOn } from "../../actions/changeReceivedOn";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";
import type { Application } from "../../domain/application";
import { useAcademy } from "../academy";

type Props = { readonly application: Application; readonly onClose: () => void };

const WORDS = {
  noSuchApplication: "refusedGone",
  noSuchDay: "receivedNoSuchDay",
  notYet: "receivedNotYet",
} as const;

/** The day is that of the import by default; it is put right here when the mail is older. */
export function ReceivedOnDialog({ application, onClose }: Props) {
  const { t } = useTranslation(["checking", "common"]);
  const { vault, today } = useAcademy();
  const [day, setDay] = useState<string>(application.receivedOn);
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = () => {
    changeReceivedOn(vault, application.id, day, today).then(
      (changed) => (changed.ok ? onClose() : setError(t(WORDS[changed.error.kind]))),
      () => setError(t("notSaved")),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("receivedTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={keep}>
            {t("receivedKeep")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("receivedLabel")}
        type="date"
        value={day}
        onChange={setDay}
        error={error}
        onSubmit={keep}
        autoFocus
      />
    </Dialog>
  );
}
