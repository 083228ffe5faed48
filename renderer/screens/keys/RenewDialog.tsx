import { useState } from "react";
import { useTranslation } from "react-i18next";
import { renewKeys } from "../../actions/renewKeys";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { reasonOf } from "../../domain/reasonOf";
import { newRecoveryKey } from "../../storage/recoveryKey";
import type { KeysRenewed } from "../../storage/renewKeys";
import { useAcademy } from "../academy";
import { ConfirmGroups } from "./ConfirmGroups";
import { NewKeySheet } from "./NewKeySheet";
import { isGoodTwice, NewPassphrase, NOTHING_TYPED } from "./NewPassphrase";
import { NO_SECRET, PresentSecret, typedIn } from "./PresentSecret";

type Step = "secrets" | "sheet" | "confirm";

/** Somebody may have seen a key: everything is sealed anew, and afterwards the new passphrase is asked for. */
export function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const { lock } = useAcademy();
  const [recoveryKey] = useState(newRecoveryKey);
  const [step, setStep] = useState<Step>("secrets");
  const [present, setPresent] = useState(NO_SECRET);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [isConfirmed, setConfirmed] = useState(false);
  const { share, refusal, done, renew } = useRenewing();
  const canGoOn: Record<Step, boolean> = {
    secrets: typedIn(present) !== "" && isGoodTwice(typed),
    sheet: true,
    confirm: isConfirmed && share === null,
  };
  const goOn: Record<Step, () => void> = {
    secrets: () => canGoOn.secrets && setStep("sheet"),
    sheet: () => setStep("confirm"),
    confirm: () => void renew(present, { passphrase: typed.passphrase, recoveryKey }),
  };
  const labels = { secrets: t("next"), sheet: t("kept"), confirm: t("doRenew") };

  if (done !== null) return <RenewedDialog done={done} onClose={lock} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("renewTitle")}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} isDisabled={share !== null}>
            {t("common:cancel")}
          </Button>
          <Button look="primary" isDisabled={!canGoOn[step]} onPress={goOn[step]}>
            {labels[step]}
          </Button>
        </>
      }
    >
      {refusal && <Banner tone="danger">{refusal}</Banner>}
      {step === "secrets" && (
        <>
          <p>{t("renewWords")}</p>
          <PresentSecret secret={present} onChange={setPresent} />
          <NewPassphrase typed={typed} onChange={setTyped} onSubmit={goOn.secrets} />
        </>
      )}
      {step === "sheet" && <NewKeySheet recoveryKey={recoveryKey} />}
      {step === "confirm" && (
        <>
          <ConfirmGroups recoveryKey={recoveryKey} onConfirmed={setConfirmed} />
          <p>{t("renewStays")}</p>
        </>
      )}
      {share !== null && <Progress label={t("renewing")} share={share} />}
    </Dialog>
  );
}

function RenewedDialog({
  done,
  onClose,
}: {
  readonly done: KeysRenewed;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("keys");
  const { records, files, damagedFiles, spread } = done;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("renewed")}
      role="alertdialog"
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {t("renewedLock")}
        </Button>
      }
    >
      <p>{t("renewedWords", { records, files })}</p>
      {damagedFiles > 0 && (
        <Banner tone="attention">{t("renewedDamaged", { count: damagedFiles })}</Banner>
      )}
      {spread === null && <Banner tone="attention">{t("later")}</Banner>}
      <p>{t("renewedBackups")}</p>
    </Dialog>
  );
}

function useRenewing() {
  const { t } = useTranslation("keys");
  const { vault, backups } = useAcademy();
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState<KeysRenewed | null>(null);

  async function renew(...[present, secrets]: RenewArguments): Promise<void> {
    setRefusal(null);
    setShare(0);
    try {
      const renewed = await renewKeys(vault, backups.shelf, present, secrets, setShare);
      if (renewed.ok) setDone(renewed.value);
      else setRefusal(t(`refusals.${renewed.error.kind}`));
    } catch (error) {
      setRefusal(t("refusals.broken", { reason: reasonOf(error) }));
    }
    setShare(null);
  }

  return { share, refusal, done, renew };
}

type RenewArguments = [
  present: Parameters<typeof renewKeys>[2],
  secrets: Parameters<typeof renewKeys>[3],
];
