import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";

type Props = { readonly onSetAside: (reason: string) => void; readonly onClose: () => void };

export function SetAsideDialog({ onSetAside, onClose }: Props) {
  const { t } = useTranslation(["checking", "common"]);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    if (reason.trim() === "") setAsked(true);
    else onSetAside(reason);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("setAsideTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={confirm}>
            {t("setAsideConfirm")}
          </Button>
        </>
      }
    >
      <p>{t("setAsideExplained")}</p>
      <TextField
        label={t("setAsideReason")}
        hint={t("setAsideReasonHint")}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === "" ? t("setAsideNeedsReason") : undefined}
        onSubmit={confirm}
        autoFocus
      />
    </Dialog>
  );
}
