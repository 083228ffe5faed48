import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lookAtTyped } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextArea } from "../../components/TextArea";
import type { Reviewer } from "../../domain/selection/review";
import { useAcademy } from "../academy";
import { BackPreview } from "./BackPreview";
import { useTakeOver } from "./useTakeOver";

type Props = { readonly reviewer: Reviewer; readonly onClose: () => void };

/** The paper sheet of one reviewer, typed row by row; what it comes to stands below at once. */
export function TypedDialog({ reviewer, onClose }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, today } = useAcademy();
  const takeOver = useTakeOver();
  const [typed, setTyped] = useState("");
  const back = typed.trim() === "" ? null : lookAtTyped(vault, reviewer, typed, today);
  const taken = back?.taken ?? [];
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t("backTyped", { name: reviewer.name })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            isDisabled={taken.length === 0}
            onPress={() => takeOver(taken, onClose)}
          >
            {t("takeOver")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("backTypedLabel")}
        hint={t("backTypedHint")}
        rows={6}
        value={typed}
        onChange={setTyped}
      />
      {back !== null && <BackPreview back={back} />}
    </Dialog>
  );
}
