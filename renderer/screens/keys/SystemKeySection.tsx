import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SystemKeyState } from "../../actions/outside";
import { forgetSystemKey, keepSystemKey } from "../../actions/systemKey";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { Section } from "../../components/Section";
import { reasonOf } from "../../domain/reasonOf";
import { useAcademy } from "../academy";
import { NO_SECRET, PresentSecret, typedIn } from "./PresentSecret";

/** Opening by the computer's own keychain: off unless asked for, and where it cannot be had, why. */
export function SystemKeySection() {
  const { t } = useTranslation("keys");
  const { desktop, vault } = useAcademy();
  const [state, setState] = useState<SystemKeyState | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = useCallback(
    () => desktop.askSystemKey(vault.name).then(setState, () => setState(null)),
    [desktop, vault],
  );
  useEffect(() => void ask(), [ask]);
  if (state === null) return null;
  return (
    <Section title={t("system")}>
      <p>{state.kind === "available" ? t("systemWords") : t(`systemWhy.${state.why}`)}</p>
      {state.kind === "available" && (
        <div>
          {state.isKept ? (
            <Button onPress={() => void forgetSystemKey(vault, desktop).then(ask)}>
              {t("systemForget")}
            </Button>
          ) : (
            <Button look="quiet" onPress={() => setAsking(true)}>
              {t("systemKeep")}
            </Button>
          )}
        </div>
      )}
      {isAsking && (
        <SystemKeyDialog
          onClose={() => {
            setAsking(false);
            void ask();
          }}
        />
      )}
    </Section>
  );
}

function SystemKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const { desktop, vault } = useAcademy();
  const [present, setPresent] = useState(NO_SECRET);
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function keep(): Promise<void> {
    if (typedIn(present) === "") return;
    setShare(0);
    try {
      const kept = await keepSystemKey(vault, desktop, present, ({ done }) => setShare(done));
      if (kept.ok) return onClose();
      setRefusal(t(`refusals.${kept.error.kind}`));
    } catch (error) {
      setRefusal(t("refusals.broken", { reason: reasonOf(error) }));
    }
    setShare(null);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("systemTitle")}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            isDisabled={typedIn(present) === "" || share !== null}
            onPress={() => void keep()}
          >
            {t("systemDo")}
          </Button>
        </>
      }
    >
      {refusal && <Banner tone="danger">{refusal}</Banner>}
      <p>{t("systemWarning")}</p>
      <PresentSecret secret={present} onChange={setPresent} onSubmit={() => void keep()} />
      {share !== null && <Progress label={t("changing")} share={share} />}
    </Dialog>
  );
}
