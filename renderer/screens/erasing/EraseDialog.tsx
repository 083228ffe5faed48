import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Erased, erasePerson } from "../../actions/erasePerson";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { TextField } from "../../components/TextField";
import type { Application } from "../../domain/application";
import { erasureOf } from "../../domain/erasure";
import { fullNameOf } from "../../domain/personFromAnswers";
import { reasonOf } from "../../domain/reasonOf";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Erasing.module.css";

type Props = {
  readonly application: Application;
  readonly onErased: (erased: Erased) => void;
  readonly onClose: () => void;
};

/** What would go, and words to type before it does. */
export function EraseDialog({ application, onErased, onClose }: Props) {
  const { t } = useTranslation(["erasing", "common"]);
  const { vault, clock } = useAcademy();
  const { numbers, records, originals } = useQuestion(erasureOf, application);
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<"asking" | "erasing">("asking");
  const [failure, setFailure] = useState<string | null>(null);
  const name = fullNameOf(application.answers);
  const words = t("words", { number: application.number });
  const canErase = typed.trim().toLowerCase() === words && state === "asking";

  async function erase(): Promise<void> {
    if (!canErase) return;
    setState("erasing");
    try {
      onErased(await erasePerson(vault, application, clock()));
    } catch (error) {
      setFailure(reasonOf(error));
      setState("asking");
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={name === "" ? t("title") : t("titleNamed", { name })}
      actions={
        <>
          <Button onPress={onClose} isDisabled={state === "erasing"}>
            {t("common:cancel")}
          </Button>
          <Button look="danger" isDisabled={!canErase} onPress={() => void erase()}>
            {t("doErase")}
          </Button>
        </>
      }
    >
      <p>{t("goes")}</p>
      <ul className={styles.goes}>
        <li>{t("applications", { count: numbers.length, numbers: numbers.join(", ") })}</li>
        <li>{t("records", { count: records.length })}</li>
        {originals.length > 0 && <li>{t("files", { count: originals.length })}</li>}
      </ul>
      <Banner tone="attention">{t("stays")}</Banner>
      <TextField
        label={t("type", { words })}
        value={typed}
        onChange={setTyped}
        onSubmit={() => void erase()}
      />
      {failure !== null && <Banner tone="danger">{t("failed", { reason: failure })}</Banner>}
      {state === "erasing" && <Progress label={t("erasing")} share={null} />}
    </Dialog>
  );
}
