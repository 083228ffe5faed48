import { Check, PencilLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { approveLetters, changeDraft } from "../../actions/approveLetters";
import type { ComposedLetter } from "../../actions/composeLetter";
import { takeLetterBack } from "../../actions/handOverLetter";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import type { Letter } from "../../domain/letter";
import type { LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import styles from "./Letters.module.css";
import { LetterWays } from "./LetterWays";
import type { Sending } from "./useSending";
import { WordsDialog } from "./WordsDialog";

export type DeedsProps = {
  readonly letter: LetterToSend;
  readonly composed: ComposedLetter | null;
  readonly sending: Sending;
  /** It cannot be made as it stands. */
  readonly isBlocked: boolean;
  /** Made from a Word file, whose look only Word prints. */
  readonly isWord: boolean;
};

/** What can be done with one letter: approved first, then saved, printed or handed to the mail program. */
export function LetterDeeds(props: DeedsProps) {
  const { letter, isBlocked, sending } = props;
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [isChanging, setIsChanging] = useState(false);
  const failed = () => say({ words: t("changeFailed"), tone: "danger" });
  const approve = () => void approveLetters(vault, [letter.id], today).catch(failed);
  const takeBack = () => void changeDraft(vault, letter, { approved: null }).catch(failed);
  const notSent = async (made: Letter | null) => {
    if (made === null) return;
    sending.cancel();
    await takeLetterBack(vault, made.id).then(
      () =>
        say({
          words: t("notSentDone"),
          action: { label: t("undo"), onPress: () => void vault.undo() },
        }),
      failed,
    );
  };
  if (letter.made !== null || letter.isApproved) {
    return (
      <div className={styles.deeds}>
        <LetterWays {...props} />
        {letter.made === null ? (
          <Button onPress={takeBack}>{t("approveBack")}</Button>
        ) : (
          <Button
            icon={Undo2}
            isDisabled={sending.isBusy}
            onPress={() => void notSent(letter.made)}
          >
            {t("notSent")}
          </Button>
        )}
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
