import { Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { LETTER_PURPOSES, type LetterPurpose, type LetterWay } from "../../domain/letter";
import type { LetterToSend } from "../../storage/questions/letters";
import { useGrowing } from "../useGrowing";
import styles from "./Letters.module.css";
import { isForPaper, LettersOnPaper } from "./LettersOnPaper";
import { Sending } from "./Sending";
import { useSending } from "./useSending";

type Props = {
  readonly approved: readonly LetterToSend[];
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

type BatchWay = Extract<LetterWay, "saved" | "printed" | "mailed" | "pdf">;

const WAYS: readonly BatchWay[] = ["saved", "printed", "pdf", "mailed"];

/** Makes every approved letter: says how many of which, asks which way, then how far it is and what became of each. */
export function SendLetters({ approved, onOpen, onClose }: Props) {
  const { t } = useTranslation("letters");
  const sending = useSending();
  const [isOpen, setIsOpen] = useState(false);
  const [way, setWay] = useState<BatchWay>("saved");
  /** Those approved when the dialog was opened: they leave the list while they are made. */
  const [batch, setBatch] = useState<readonly LetterToSend[]>([]);
  const open = () => {
    setBatch(approved);
    sending.cancel();
    setIsOpen(true);
    onOpen();
  };
  const close = () => {
    sending.stop();
    setIsOpen(false);
    onClose();
  };
  const isBegun = sending.state.kind !== "idle" && sending.state.kind !== "warning";
  const isPdf = isOpen && way === "pdf";
  const going = isPdf ? batch.filter(isForPaper) : batch;
  const drawn = useGrowing(isPdf ? going.length : 0);
  const begin = () => sending.begin({ ids: going.map(({ id }) => id), way, alreadyMade: "skip" });
  return (
    <>
      {approved.length > 0 && (
        <Button look="primary" icon={Send} onPress={open}>
          {t("send", { count: approved.length })}
        </Button>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t("send", { count: batch.length })}
        actions={
          <>
            <Button onPress={close}>{t(isBegun ? "close" : "cancel")}</Button>
            {!isBegun && (
              <Button
                look="primary"
                isDisabled={isPdf && (going.length === 0 || drawn < going.length)}
                onPress={begin}
              >
                {t(`begin.${way}`)}
              </Button>
            )}
          </>
        }
      >
        {!isBegun && (
          <>
            <Counts batch={batch} />
            <RadioGroup<BatchWay>
              label={t("way")}
              value={way}
              options={WAYS.map((key) => ({
                key,
                label: t(`ways.${key}`),
                hint: t(`wayHints.${key}`),
              }))}
              onChange={setWay}
            />
          </>
        )}
        {isPdf && !isBegun && going.length < batch.length && (
          <p>{t("notOnPaper", { count: batch.length - going.length })}</p>
        )}
        {isPdf && <LettersOnPaper letters={going.slice(0, drawn)} />}
        <Sending sending={sending} />
      </Dialog>
    </>
  );
}

function Counts({ batch }: { readonly batch: readonly LetterToSend[] }) {
  const { t } = useTranslation("letters");
  const countOf = (purpose: LetterPurpose) =>
    batch.filter((letter) => letter.purpose === purpose).length;
  return (
    <ul className={styles.counts}>
      {LETTER_PURPOSES.filter((purpose) => countOf(purpose) > 0).map((purpose) => (
        <li key={purpose}>
          {t("countOf", { purpose: t(`purpose.${purpose}`), count: countOf(purpose) })}
        </li>
      ))}
    </ul>
  );
}
