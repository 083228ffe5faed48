import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changePassphrase } from "../../actions/changePassphrase";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import type { KeysChanged } from "../../storage/keyring";
import { useAcademy } from "../academy";
import { isGoodTwice, NewPassphrase, NOTHING_TYPED } from "./NewPassphrase";
import { NO_SECRET, PresentSecret, typedIn } from "./PresentSecret";
import { useKeyChange } from "./useKeyChange";

/** The present one, the new one twice, and afterwards a plain word on where the old one still works. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const { vault } = useAcademy();
  const [present, setPresent] = useState(NO_SECRET);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [done, setDone] = useState<KeysChanged | null>(null);
  const { share, refusal, run } = useKeyChange();
  const canChange = typedIn(present) !== "" && isGoodTwice(typed) && share === null;

  async function change(): Promise<void> {
    if (!canChange) return;
    const changed = await run((onProgress) =>
      changePassphrase(vault, present, typed.passphrase, onProgress),
    );
    if (changed === null) return;
    setPresent(NO_SECRET);
    setTyped(NOTHING_TYPED);
    setDone(changed);
  }

  if (done !== null) return <ChangedDialog done={done} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("changeTitle")}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} isDisabled={share !== null}>
            {t("common:cancel")}
          </Button>
          <Button look="primary" isDisabled={!canChange} onPress={() => void change()}>
            {t("doChange")}
          </Button>
        </>
      }
    >
      {refusal && <Banner tone="danger">{refusal}</Banner>}
      <PresentSecret secret={present} onChange={setPresent} />
      <NewPassphrase typed={typed} onChange={setTyped} onSubmit={() => void change()} />
      {share !== null && <Progress label={t("changing")} share={share} />}
    </Dialog>
  );
}

function ChangedDialog({
  done,
  onClose,
}: {
  readonly done: KeysChanged;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["keys", "common"]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("changed")}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {t("common:close")}
        </Button>
      }
    >
      <SpreadWords done={done} />
      <h3>{t("elsewhereTitle")}</h3>
      <p>{t("elsewhereWords")}</p>
    </Dialog>
  );
}

/** How far the change went, in a sentence or two. */
function SpreadWords({ done: { spread } }: { readonly done: KeysChanged }) {
  const { t } = useTranslation("keys");
  if (spread === null) return <Banner tone="attention">{t("later")}</Banner>;
  return (
    <>
      {spread.backups > 0 && <p>{t("reached", { count: spread.backups })}</p>}
      {spread.secondPlace === "notReached" && <Banner tone="attention">{t("notReached")}</Banner>}
      {!spread.isComplete && <Banner tone="attention">{t("later")}</Banner>}
    </>
  );
}
