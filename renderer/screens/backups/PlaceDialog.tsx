import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import { useAcademy } from "../academy";
import styles from "./Backups.module.css";

/** Chooses the second place, and sends a backup there at once: a place that does not take one is not one. */
export function PlaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["backups", "common"]);
  const { backups } = useAcademy();
  const { shelf, status } = backups;
  const say = useSay();
  const [path, setPath] = useState(status?.place?.path ?? "");
  const [isUnfit, setUnfit] = useState(false);

  async function use(): Promise<void> {
    const chosen = path.trim();
    const set = await shelf.setPlace(chosen === "" ? null : chosen);
    const made = set.kind === "kept" ? await backups.backUpNow() : null;
    if (!made?.ok || made.value.elsewhere !== "copied") {
      setUnfit(true);
      await shelf.setPlace(status?.place?.path ?? null);
      return backups.refresh();
    }
    say({ words: t("placeSaved") });
    onClose();
  }

  async function forget(): Promise<void> {
    await shelf.setPlace(null);
    await backups.refresh();
    onClose();
  }

  const hasPlace = status?.place != null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("placeTitle")}
      actions={
        <>
          {hasPlace && (
            <Button look="quiet" onPress={() => void forget()}>
              {t("forgetPlace")}
            </Button>
          )}
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            isDisabled={path.trim() === "" || backups.isWorking}
            onPress={() => void use()}
          >
            {backups.isWorking ? t("working") : t("usePlace")}
          </Button>
        </>
      }
    >
      <p>{t("placeWords")}</p>
      <Drives drives={status?.drives ?? []} onChoose={setPath} />
      <TextField
        label={t("path")}
        hint={t("pathHint")}
        value={path}
        onChange={(typed) => {
          setUnfit(false);
          setPath(typed);
        }}
        error={isUnfit ? t("placeUnfit") : undefined}
      />
    </Dialog>
  );
}

type DrivesProps = {
  readonly drives: readonly { readonly name: string; readonly path: string }[];
  readonly onChoose: (path: string) => void;
};

/** One press fills in the path of a drive. */
export function Drives({ drives, onChoose }: DrivesProps) {
  const { t } = useTranslation("backups");
  if (drives.length === 0) return null;
  return (
    <div className={styles.drives}>
      <span>{t("drives")}</span>
      {drives.map((drive) => (
        <Button key={drive.path} onPress={() => onChoose(drive.path)}>
          {drive.name}
        </Button>
      ))}
    </div>
  );
}
