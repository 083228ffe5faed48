import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { approveLetters } from "../../actions/approveLetters";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";

type Props = { readonly letters: readonly LetterToSend[]; readonly lookedAt: ReadonlySet<string> };

/** Approves all that wait; where some were not opened it says how many, and asks. */
export function ApproveAll({ letters, lookedAt }: Props) {
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const unseen = letters.filter(({ id }) => !lookedAt.has(id)).length;
  if (letters.length < 2) return null;
  const approve = async () => {
    setIsAsking(false);
    const ids = letters.map(({ id }) => id);
    const count = await approveLetters(vault, ids, today).catch(() => null);
    say(
      count === null
        ? { words: t("changeFailed"), tone: "danger" }
        : { words: t("approvedCount", { count }) },
    );
  };
  return (
    <>
      <Button icon={Check} onPress={() => (unseen > 0 ? setIsAsking(true) : void approve())}>
        {t("approveAll", { count: letters.length })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("approveAll", { count: letters.length })}
        confirmLabel={t("approveAll", { count: letters.length })}
        cancelLabel={t("cancel")}
        onConfirm={() => void approve()}
        onCancel={() => setIsAsking(false)}
      >
        {t("approveUnseen", { count: unseen })}
      </ConfirmDialog>
    </>
  );
}
