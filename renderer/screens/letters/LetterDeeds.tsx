import { Check, FileDown, Mail, PencilLine, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { approveLetters, changeDraft } from "../../actions/approveLetters";
import type { ComposedLetter } from "../../actions/composeLetter";
import { letterMail } from "../../actions/mailLetter";
import { letterFileName } from "../../actions/makeLetters";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { MenuButton } from "../../components/Menu";
import { useSay } from "../../components/Say";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { LetterWay } from "../../domain/letter";
import { mailtoLink } from "../../domain/mailText";
import type { LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useSaySaved } from "../useSaySaved";
import { copyWords, openLink } from "./handOver";
import styles from "./Letters.module.css";
import type { Sending } from "./useSending";
import { WordsDialog } from "./WordsDialog";

type Props = {
  readonly letter: LetterToSend;
  readonly composed: ComposedLetter | null;
  readonly sending: Sending;
  /** It cannot be made as it stands. */
  readonly isBlocked: boolean;
  /** Made from a Word file, whose look only Word prints. */
  readonly isWord: boolean;
};

/** What can be done with one letter: approved first, then saved, printed or handed to the mail program. */
export function LetterDeeds(props: Props) {
  const { letter, isBlocked, sending } = props;
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [isChanging, setIsChanging] = useState(false);
  const failed = () => say({ words: t("changeFailed"), tone: "danger" });
  const approve = () => void approveLetters(vault, [letter.id], today).catch(failed);
  const takeBack = () => void changeDraft(vault, letter, { approved: null }).catch(failed);
  if (letter.made !== null || letter.isApproved) {
    return (
      <div className={styles.deeds}>
        <Ways {...props} />
        {letter.made === null && <Button onPress={takeBack}>{t("approveBack")}</Button>}
      </div>
    );
  }
  return (
    <div className={styles.deeds}>
      <Button
        look="primary"
        icon={Check}
        isDisabled={isBlocked || sending.isBusy}
        onPress={approve}
      >
        {t("approve")}
      </Button>
      <Button icon={PencilLine} onPress={() => setIsChanging(true)}>
        {t("changeWords")}
      </Button>
      {isChanging && <WordsDialog letter={letter} onClose={() => setIsChanging(false)} />}
    </div>
  );
}

type Deed = LetterWay | "pdf" | "print" | "copy" | "mailto";

function Ways({ letter, composed, sending, isBlocked, isWord }: Props) {
  const { t } = useTranslation("letters");
  const [asked, setAsked] = useState<LetterWay | null>(null);
  const { made } = letter;
  const link = composed && mailtoLink(letterMail(composed));
  const send = (way: LetterWay) =>
    sending.begin({ ids: [letter.id], way, alreadyMade: made === null ? "skip" : "makeAgain" });
  const ask = (way: LetterWay) => (made === null ? send(way) : setAsked(way));
  const choose = useDeeds(letter, composed, ask);
  const isDisabled = isBlocked || sending.isBusy;
  return (
    <>
      <Button look="primary" icon={FileDown} isDisabled={isDisabled} onPress={() => ask("saved")}>
        {t(made === null ? "makeOne" : "makeAgain")}
      </Button>
      <MenuButton
        label={t("toPrint")}
        icon={Printer}
        isDisabled={isDisabled}
        entries={[
          { key: "print", label: t("deeds.print"), isDisabled: isWord },
          { key: "pdf", label: t("deeds.pdf"), isDisabled: isWord },
          { key: "printed", label: t("deeds.printed") },
        ]}
        onChoose={(key) => choose(key as Deed)}
      />
      <MenuButton
        label={t("toMail")}
        icon={Mail}
        isDisabled={isDisabled}
        entries={[
          { key: "mailed", label: t("deeds.mailed") },
          { key: "copy", label: t("deeds.copy"), isDisabled: isWord },
          { key: "mailto", label: t("deeds.mailto"), isDisabled: isWord || link === null },
        ]}
        onChoose={(key) => choose(key as Deed)}
      />
      {made !== null && (
        <ConfirmDialog
          isOpen={asked !== null}
          title={t("makeAgainTitle")}
          confirmLabel={t("makeAgain")}
          cancelLabel={t("cancel")}
          onConfirm={() => {
            setAsked(null);
            if (asked !== null) send(asked);
          }}
          onCancel={() => setAsked(null)}
        >
          {t("makeAgainWords", { file: made.fileName, day: formatDayAndYear(made.madeOn) })}
        </ConfirmDialog>
      )}
    </>
  );
}

/** What each entry of the menus does; `ask` makes the letter by a way that is recorded. */
function useDeeds(
  letter: LetterToSend,
  composed: ComposedLetter | null,
  ask: (way: LetterWay) => void,
): (deed: Deed) => void {
  const { t } = useTranslation("letters");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const page = { landscape: letter.purpose === "certificate" };
  const copy = () => {
    const mail = composed && letterMail(composed);
    if (mail !== null && copyWords(`${mail.subject}\n\n${mail.body}`)) {
      say({ words: t("copied") });
      ask("saved");
    } else say({ words: t("notCopied"), tone: "danger" });
  };
  const openMail = () => {
    const link = composed && mailtoLink(letterMail(composed));
    if (link !== null) openLink(link);
  };
  const deeds: Readonly<Record<Deed, () => void>> = {
    print: () => void desktop.printPage(page),
    pdf: () => {
      const name = letterFileName(letter).replace(/docx$/, "pdf");
      void saySaved(desktop.savePagePdf(name, page));
    },
    copy,
    mailto: openMail,
    saved: () => ask("saved"),
    printed: () => ask("printed"),
    mailed: () => ask("mailed"),
  };
  return (deed) => deeds[deed]();
}
