import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testRecoveryKey } from "../../actions/testRecoveryKey";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";
import { reasonOf } from "../../domain/reasonOf";
import { useAcademy } from "../academy";

type Outcome = { readonly kind: "works" } | { readonly kind: "refused"; readonly words: string };

/** The sheet is fetched and the key typed: does it still open the academy? */
export function RecoveryTestDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const { vault, today } = useAcademy();
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function test(): Promise<void> {
    if (typed.trim() === "") return;
    try {
      const tried = await testRecoveryKey(vault, typed, today);
      if (tried.ok) setTyped("");
      setOutcome(
        tried.ok
          ? { kind: "works" }
          : { kind: "refused", words: t(`refusals.${tried.error.kind}`) },
      );
    } catch (error) {
      setOutcome({ kind: "refused", words: t("refusals.broken", { reason: reasonOf(error) }) });
    }
  }

  const works = outcome?.kind === "works";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("testTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:close")}</Button>
          {!works && (
            <Button look="primary" isDisabled={typed.trim() === ""} onPress={() => void test()}>
              {t("tryIt")}
            </Button>
          )}
        </>
      }
    >
      {works ? (
        <Banner tone="info" title={t("works")}>
          {t("worksToday")}
        </Banner>
      ) : (
        <>
          <p>{t("testWords")}</p>
          <TextField
            autoFocus
            label={t("typeKey")}
            hint={t("recoveryKeyHint")}
            value={typed}
            onChange={(text) => {
              setOutcome(null);
              setTyped(text);
            }}
            onSubmit={() => void test()}
            error={outcome?.kind === "refused" ? outcome.words : undefined}
          />
        </>
      )}
    </Dialog>
  );
}
