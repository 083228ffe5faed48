import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { PickList } from "../../components/PickList";
import { TextField } from "../../components/TextField";
import type { BackupListed, BackupShelf, PlacesKnown } from "../../storage/backupShelf";
import { DoorSheet } from "../DoorSheet";
import styles from "./Backups.module.css";
import { momentWords } from "./momentWords";
import { Drives } from "./PlaceDialog";

type Props = {
  readonly shelf: BackupShelf;
  readonly onBack: () => void;
  /** The academy stands in the vault folder now; it is opened as always. */
  readonly onBrought: () => void;
};

/** An academy comes to a computer that has none: where the backup is, which one, and it is here. */
export function BringBack({ shelf, onBack, onBrought }: Props) {
  const { t } = useTranslation(["backups", "common"]);
  const places = usePlaces(shelf);
  const [path, setPath] = useState("");
  const [listed, setListed] = useState<readonly BackupListed[] | null>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function look(): Promise<void> {
    setChosen(null);
    setFailure(null);
    const found = await shelf.list(path.trim());
    setListed(found !== null && found.length === 0 ? null : found);
  }

  async function adopt(name: string): Promise<void> {
    const adopted = await shelf.adopt(path.trim(), name);
    if (adopted.kind === "kept") onBrought();
    else setFailure(adopted.kind === "failed" ? adopted.reason : adopted.kind);
  }

  return (
    <DoorSheet title={t("bringTitle")} line={t("bringLine")}>
      <Drives drives={places?.drives ?? []} onChoose={setPath} />
      <TextField
        autoFocus
        label={t("path")}
        hint={t("pathHint")}
        value={path}
        onChange={setPath}
        onSubmit={() => void look()}
        error={listed === null ? t("notThere") : undefined}
      />
      {listed !== null && listed.length > 0 && (
        <PickList
          label={t("found")}
          items={listed}
          idOf={({ name }) => name}
          wordsOf={({ madeAt }) => momentWords(madeAt)}
          selectedId={chosen}
          onSelect={setChosen}
        >
          {({ madeAt }) => momentWords(madeAt)}
        </PickList>
      )}
      {failure && <Banner tone="danger">{t("adoptFailed", { reason: failure })}</Banner>}
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t("common:back")}</Button>
        <Button isDisabled={path.trim() === ""} onPress={() => void look()}>
          {t("find")}
        </Button>
        {chosen !== null && (
          <Button look="primary" onPress={() => void adopt(chosen)}>
            {t("adopt")}
          </Button>
        )}
      </div>
    </DoorSheet>
  );
}

function usePlaces(shelf: BackupShelf): PlacesKnown | null {
  const [places, setPlaces] = useState<PlacesKnown | null>(null);
  useEffect(() => void shelf.places().then(setPlaces), [shelf]);
  return places;
}
