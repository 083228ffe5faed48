import { FileDown, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { approveLetters } from "../../actions/approveLetters";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { isFromWord, type LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { Sending } from "../letters/Sending";
import { useSending, type WrittenWay } from "../letters/useSending";
import { useSaySaved } from "../useSaySaved";
import styles from "./Graduation.module.css";

type Props = { readonly letters: readonly LetterToSend[] };

/** All certificates at once: a Word file each, one to print, on paper or as PDF. They stand here to be read before. */
export function MakeCertificates({ letters }: Props) {
  const { t } = useTranslation("graduation");
  const { vault, today, desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const sending = useSending();
  const ids = letters.map(({ id }) => id);
  const make = async (way: WrittenWay) => {
    const open = letters.filter(({ made, isApproved }) => made === null && !isApproved);
    try {
      await approveLetters(
        vault,
        open.map(({ id }) => id),
        today,
      );
      sending.begin({ ids, way, alreadyMade: "makeAgain" });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
  const page = { landscape: true };
  const isWord = letters.some(isFromWord);
  const isStill = sending.isBusy;
  return (
    <div className={styles.form}>
      <div className={styles.deeds}>
        <Button
          look="primary"
          icon={FileDown}
          isDisabled={isStill}
          onPress={() => void make("saved")}
        >
          {t("makeEach", { count: letters.length })}
        </Button>
        <Button icon={FileDown} isDisabled={isStill} onPress={() => void make("printed")}>
          {t("makeMerged")}
        </Button>
        <Button
          icon={FileDown}
          isDisabled={isStill || isWord}
          onPress={() => void saySaved(desktop.savePagePdf("certificates.pdf", page))}
        >
          {t("pdf")}
        </Button>
        <Button
          icon={Printer}
          isDisabled={isStill || isWord}
          onPress={() => void desktop.printPage(page)}
        >
          {t("print")}
        </Button>
      </div>
      {isWord && <p className={styles.soft}>{t("fromWord")}</p>}
      <Sending sending={sending} />
    </div>
  );
}
