import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeEdition } from "../../actions/editions";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { Edition } from "../../domain/edition";
import { type EditionRefusal, fieldsOf } from "../../domain/nextEdition";
import { useAcademy } from "../academy";
import { useTakeBack } from "../useTakeBack";
import { EditionFieldsForm } from "./EditionFieldsForm";
import styles from "./Editions.module.css";

type Props = { readonly edition: Edition; readonly onClose: () => void };

/** Name, days of the call and places of an edition that is there. */
export function ChangeEditionDialog({ edition, onClose }: Props) {
  const { t } = useTranslation(["editions", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  const [fields, setFields] = useState(() => fieldsOf(edition));
  const [refusal, setRefusal] = useState<EditionRefusal["kind"] | null>(null);
  const save = async () => {
    const changed = await changeEdition(vault, edition.id, fields).catch(() => null);
    if (changed === null) return say({ words: t("notKept"), tone: "danger" });
    if (!changed.ok) return setRefusal(changed.error.kind);
    onClose();
    say({
      words: t("kept", { name: changed.value.name }),
      action: { label: t("common:undo"), onPress: takeBack },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("changeTitle", { name: edition.name })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={() => void save()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <EditionFieldsForm fields={fields} onChange={setFields} refusal={refusal} />
      </div>
    </Dialog>
  );
}
