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

type Refusal = RestoreRefusal["kind"] | "broken";

/** The backups at both places, what each holds, and the way back to it. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["backups", "common"]);
  const { backups } = useAcademy();
  const second = backups.status?.place?.path ?? null;
  const [path, setPath] = useState<string | null>(null);
  const listed = useListed(path);
  const [chosen, setChosen] = useState<BackupListed | null>(null);
  const [former, setFormer] = useState<BackupRead | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { isRestoring, refusal, restore, forget } = useRestoring(path);

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
            isDisabled={chosen === null || isRestoring}
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
            setChosen(null);
            setFormer(null);
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
            setFormer(null);
            setChosen(one);
          }}
        />
        <ChosenBackup path={path} chosen={chosen} former={former} onFormer={setFormer} />
      </div>
      {chosen !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          title={t("confirmTitle", { when: momentWords(chosen.madeAt) })}
          confirmLabel={t("confirm")}
          cancelLabel={t("common:cancel")}
          onConfirm={() => {
            setAsking(false);
            void restore(chosen.name, former);
          }}
          onCancel={() => setAsking(false)}
        >
          {t("confirmWords")}
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

type ChosenProps = {
  readonly path: string | null;
  readonly chosen: BackupListed | null;
  readonly former: BackupRead | null;
  readonly onFormer: (backup: BackupRead) => void;
};

function ChosenBackup({ path, chosen, former, onFormer }: ChosenProps) {
  const { t } = useTranslation("backups");
  return (
    <div className={styles.preview}>
      {chosen === null ? (
        <p className={styles.soft}>{t("choose")}</p>
      ) : (
        <BackupPreview
          key={chosen.name}
          path={path}
          name={chosen.name}
          former={former}
          onFormer={onFormer}
        />
      )}
    </div>
  );
}

/** Goes back to a backup; the window locks when it is done, and says why when it is not. */
function useRestoring(path: string | null) {
  const { vault, backups, lock } = useAcademy();
  const [isRestoring, setRestoring] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function restore(name: string, former: BackupRead | null): Promise<void> {
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
  /** Null while the place does not answer. */
  readonly listed: readonly BackupListed[] | null;
  readonly chosen: BackupListed | null;
  readonly onChoose: (backup: BackupListed) => void;
};

function BackupList({ listed, chosen, onChoose }: ListProps) {
  const { t } = useTranslation("backups");
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

function useListed(path: string | null): readonly BackupListed[] | null {
  const { backups } = useAcademy();
  const { shelf } = backups;
  const [listed, setListed] = useState<readonly BackupListed[] | null>([]);
  useEffect(() => {
    let isCurrent = true;
    void shelf.list(path).then((found) => {
      if (isCurrent) setListed(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [shelf, path]);
  return listed;
}
