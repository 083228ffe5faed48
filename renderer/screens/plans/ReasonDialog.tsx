import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";

type Props = {
  readonly title: string;
  readonly words: string;
  readonly confirm: string;
  readonly onClose: () => void;
  /** Gives what is wrong, or null when it was kept. */
  readonly onKeep: (why: string) => Promise<string | null>;
};

/** Asks why, where something ends without having been done. */
export function ReasonDialog({ title, words, confirm, onClose, onKeep }: Props) {
  const { t } = useTranslation("plans");
  const [why, setWhy] = useState("");
  const [error, setError] = useState<string | null>(null);
  const keep = async () => {
    const wrong = await onKeep(why);
    if (wrong === null) onClose();
    else setError(wrong);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{words}</p>
      <TextField
        label={t("why")}
        value={why}
        onChange={setWhy}
        onSubmit={() => void keep()}
        error={error ?? undefined}
        autoFocus
      />
    </Dialog>
  );
}
