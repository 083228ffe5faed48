import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type RestoreRefusal, restoreBackup } from "../../actions/restoreBackup";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { ConfirmDialog, Dialog } from "../../components/Dialog";
import { PickList } from "../../components/PickList";
import { Progress } from "../../components/Progress";
import { Segmented } from "../../components/Segmented";
import type { BackupListed } from "../../storage/backupShelf";
import type { BackupRead } from "../../storage/backups";
import { useAcademy } from "../academy";
import { BackupPreview } from "./BackupPreview";
import styles from "./Backups.module.css";
import { momentWords } from "./momentWords";
import { type Looked, type Previewed, usePreview } from "./usePreview";

type Refusal = RestoreRefusal["kind"] | "broken";

/** The backups at both places, what each holds, and the way back to it. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["backups", "common"]);
  const { backups } = useAcademy();
  const second = backups.status?.place?.path ?? null;
  const [path, setPath] = useState<string | null>(null);
  const listed = useListed(path);
  const [chosen, setChosen] = useState<BackupListed | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const looked = chosen === null ? null : lookedAt(path, chosen, opened);
  const previewed = usePreview(looked);
  const [isAsking, setAsking] = useState(false);
  const { isRestoring, refusal, restore, forget } = useRestoring();

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t("restoreTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:close")}</Button>
          <Button
            look="primary"
            isDisabled={!previewed?.ok || isRestoring}
            onPress={() => setAsking(true)}
          >
            {t("restore")}
          </Button>
        </>
      }
    >
      {second !== null && (
        <Segmented
          label={t("secondPlace")}
          value={path === null ? "here" : "there"}
          segments={[
            { key: "here", label: t("here") },
            { key: "there", label: t("there") },
          ]}
          onChange={(key) => {
            forget();
            setChosen(null);
            setPath(key === "here" ? null : second);
          }}
        />
      )}
      {refusal && <Banner tone="danger">{t(`refusals.${refusal}`)}</Banner>}
      {isRestoring && <Progress label={t("restoring")} share={null} />}
      <div className={styles.chooser}>
        <BackupList
          listed={listed}
          chosen={chosen}
          onChoose={(one) => {
            forget();
            setChosen(one);
          }}
        />
        <ChosenBackup looked={looked} previewed={previewed} onOpened={setOpened} />
      </div>
      {looked !== null && chosen !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          title={t("confirmTitle", { when: momentWords(chosen.madeAt) })}
          confirmLabel={t("confirm")}
          cancelLabel={t("common:cancel")}
          onConfirm={() => {
            setAsking(false);
            void restore(looked);
          }}
          onCancel={() => setAsking(false)}
        >
          {t("confirmWords")}
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

/** A backup that a key of its own time has opened. */
type Opened = Pick<Looked, "path" | "name"> & { readonly backup: BackupRead };

function lookedAt(path: string | null, { name }: BackupListed, opened: Opened | null): Looked {
  const isOfThis = opened?.path === path && opened.name === name;
  return { path, name, former: isOfThis ? opened.backup : null };
}

type ChosenProps = {
  readonly looked: Looked | null;
  readonly previewed: Previewed | null;
  readonly onOpened: (opened: Opened) => void;
};

function ChosenBackup({ looked, previewed, onOpened }: ChosenProps) {
  const { t } = useTranslation("backups");
  return (
    <div className={styles.preview}>
      {looked === null ? (
        <p className={styles.soft}>{t("choose")}</p>
      ) : (
        <BackupPreview
          key={looked.name}
          looked={looked}
          previewed={previewed}
          onFormer={(backup) => onOpened({ ...looked, backup })}
        />
      )}
    </div>
  );
}

/** Goes back to a backup; the window locks when it is done, and says why when it is not. */
function useRestoring() {
  const { vault, backups, lock } = useAcademy();
  const [isRestoring, setRestoring] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function restore({ path, name, former }: Looked): Promise<void> {
    setRestoring(true);
    try {
      const restored = await restoreBackup(vault, backups.shelf, path, name, former);
      if (restored.ok) return lock();
      setRefusal(restored.error.kind);
    } catch {
      setRefusal("broken");
    }
    setRestoring(false);
  }

  return { isRestoring, refusal, restore, forget: () => setRefusal(null) };
}

type ListProps = {
  /** Null where the place does not answer. */
  readonly listed: readonly BackupListed[] | "looking" | null;
  readonly chosen: BackupListed | null;
  readonly onChoose: (backup: BackupListed) => void;
};

function BackupList({ listed, chosen, onChoose }: ListProps) {
  const { t } = useTranslation("backups");
  if (listed === "looking") return <Progress label={t("looking")} share={null} />;
  if (listed === null) return <p className={styles.soft}>{t("notThere")}</p>;
  return (
    <div className={styles.list}>
      <PickList
        label={t("listLabel")}
        items={listed}
        idOf={({ name }) => name}
        wordsOf={({ madeAt }) => momentWords(madeAt)}
        selectedId={chosen?.name ?? null}
        onSelect={(name) => {
          const one = listed.find((backup) => backup.name === name);
          if (one) onChoose(one);
        }}
        empty={<p className={styles.soft}>{t("empty")}</p>}
      >
        {({ madeAt }) => momentWords(madeAt)}
      </PickList>
    </div>
  );
}

/** Null where the place does not answer. */
function useListed(path: string | null): readonly BackupListed[] | "looking" | null {
  const { backups } = useAcademy();
  const { shelf } = backups;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void shelf.list(path).then((listed) => {
      if (isCurrent) setFound({ path, listed });
    });
    return () => {
      isCurrent = false;
    };
  }, [shelf, path]);
  return found?.path === path ? found.listed : "looking";
}

type Found = {
  readonly path: string | null;
  readonly listed: readonly BackupListed[] | null;
};
