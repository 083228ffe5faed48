import { useTranslation } from "react-i18next";
import { formsOfImport, undoImport } from "../../actions/undoImport";
import { ConfirmDialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { ImportBatch } from "../../domain/reading";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";

type Props = { readonly batch: ImportBatch; readonly onClose: () => void };

/** Says what will go and what stays before a whole import is taken back; the taking back can itself be undone. */
export function UndoImportDialog({ batch, onClose }: Props) {
  const { t } = useTranslation(["imports", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const { removable, kept } = useQuestion(formsOfImport, batch.id);
  const takeBack = () => {
    onClose();
    undoImport(vault, batch.id).then(
      (undone) => {
        if (!undone.ok) return say({ words: t(undone.error.kind), tone: "danger" });
        const words = t("undone", { count: undone.value.removed });
        say({ words, action: { label: t("common:undo"), onPress: () => void vault.undo() } });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <ConfirmDialog
      isOpen
      title={t("undoTitle")}
      confirmLabel={t("undoImport")}
      cancelLabel={t("common:cancel")}
      onConfirm={takeBack}
      onCancel={onClose}
      isDanger
    >
      <p>{t("undoWords", { count: removable.length })}</p>
      {kept.length > 0 && <p>{t("undoKept", { count: kept.length })}</p>}
    </ConfirmDialog>
  );
}
