import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeRecoveryKey } from "../../actions/changeRecoveryKey";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { useSay } from "../../components/Say";
import { newRecoveryKey } from "../../storage/recoveryKey";
import { useAcademy } from "../academy";
import { ConfirmGroups } from "./ConfirmGroups";
import { NewKeySheet } from "./NewKeySheet";
import { NO_SECRET, PresentSecret, typedIn } from "./PresentSecret";
import { useKeyChange } from "./useKeyChange";

/** A new recovery key: shown, confirmed from the sheet, and only then put in the old one's place. */
export function RecoveryKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const { vault, today } = useAcademy();
  const say = useSay();
  const [recoveryKey] = useState(newRecoveryKey);
  const [isKept, setKept] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const [present, setPresent] = useState(NO_SECRET);
  const { share, refusal, run } = useKeyChange();
  const canChange = isConfirmed && typedIn(present) !== "" && share === null;

  async function change(): Promise<void> {
    if (!canChange) return;
    const changed = await run((onProgress) =>
      changeRecoveryKey(vault, present, recoveryKey, today, onProgress),
    );
    if (changed === null) return;
    say({ words: t("newKeyDone") });
    onClose();
  }

  function showAgain(): void {
    setConfirmed(false);
    setKept(false);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("makeTitle")}
      role="alertdialog"
      actions={
        <>
          <Button onPress={isKept ? showAgain : onClose} isDisabled={share !== null}>
            {isKept ? t("common:back") : t("common:cancel")}
          </Button>
          {isKept ? (
            <Button look="primary" isDisabled={!canChange} onPress={() => void change()}>
              {t("putInPlace")}
            </Button>
          ) : (
            <Button look="primary" onPress={() => setKept(true)}>
              {t("kept")}
            </Button>
          )}
        </>
      }
    >
      {refusal && <Banner tone="danger">{refusal}</Banner>}
      {isKept ? (
        <>
          <ConfirmGroups recoveryKey={recoveryKey} onConfirmed={setConfirmed} />
          <p>{t("finishWords")}</p>
          <PresentSecret secret={present} onChange={setPresent} onSubmit={() => void change()} />
        </>
      ) : (
        <NewKeySheet recoveryKey={recoveryKey} />
      )}
      {share !== null && <Progress label={t("changing")} share={share} />}
    </Dialog>
  );
}
