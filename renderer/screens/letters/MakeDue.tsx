import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import type { LetterPurpose } from "../../domain/letter";
import { LETTER_PURPOSES } from "../../domain/letterTemplates";
import type { LetterToSend } from "../../storage/questions/letters";
import { Making } from "./Making";
import { useMaking } from "./useMaking";

type Props = { readonly due: readonly LetterToSend[] };

/** Makes every letter that is still to be made: says how many of which, then how far it is, then what became of each. */
export function MakeDue({ due }: Props) {
  const { t } = useTranslation("letters");
  const making = useMaking();
  const [isOpen, setIsOpen] = useState(false);
  /** Those due when the dialog was opened: they stop being due while they are made. */
  const [batch, setBatch] = useState<readonly LetterToSend[]>([]);
  const open = () => {
    setBatch(due);
    making.cancel();
    setIsOpen(true);
  };
  const close = () => {
    making.stop();
    setIsOpen(false);
  };
  const isBegun = making.state.kind !== "idle" && making.state.kind !== "warning";
  const begin = () =>
    making.begin(
      batch.map(({ application }) => application.id),
      "skip",
    );
  return (
    <>
      {due.length > 0 && (
        <Button look="primary" icon={FileDown} onPress={open}>
          {t("makeDue", { count: due.length })}
        </Button>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t("makeDue", { count: batch.length })}
        actions={
          <>
            <Button onPress={close}>{t(isBegun ? "close" : "cancel")}</Button>
            {!isBegun && (
              <Button look="primary" onPress={begin}>
                {t("makeDue", { count: batch.length })}
              </Button>
            )}
          </>
        }
      >
        {!isBegun && <Counts batch={batch} />}
        <Making making={making} />
      </Dialog>
    </>
  );
}

function Counts({ batch }: { readonly batch: readonly LetterToSend[] }) {
  const { t } = useTranslation("letters");
  const countOf = (purpose: LetterPurpose) =>
    batch.filter((letter) => letter.purpose === purpose).length;
  return (
    <ul>
      {LETTER_PURPOSES.filter((purpose) => countOf(purpose) > 0).map((purpose) => (
        <li key={purpose}>{t(`countOf.${purpose}`, { count: countOf(purpose) })}</li>
      ))}
    </ul>
  );
}
