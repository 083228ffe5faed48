import { Undo2 } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { markRestAbsent } from "../../actions/markRestAbsent";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { Session } from "../../domain/edition";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import styles from "./DeedGroup.module.css";
import { useRefusalWords } from "./refusalWords";
import { summaryOf } from "./registerQuestions";

type Props = {
  readonly session: Session;
  /** Whether those who did not come are absent here. */
  readonly isHeld: boolean;
};

/** What is done to the register as a whole: undo, and the rest absent. */
export const RegisterDeeds = memo(function RegisterDeeds({ session, isHeld }: Props) {
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  const takeBack = useTakeBack();
  return (
    <div className={styles.group}>
      <Button size="touch" icon={Undo2} shortcut="Ctrl Z" onPress={takeBack}>
        {t("undo")}
      </Button>
      {isHeld && registerMode === null && <RestAbsent session={session} />}
    </div>
  );
});

function RestAbsent({ session }: { readonly session: Session }) {
  const { t } = useTranslation("register");
  const { notYet: count } = useQuestion(summaryOf, session);
  const { vault, today } = useAcademy();
  const say = useSay();
  const refusalWords = useRefusalWords();
  const [isAsking, setIsAsking] = useState(false);
  const markThem = async () => {
    setIsAsking(false);
    try {
      const marked = await markRestAbsent(vault, session.id, today);
      if (!marked.ok) say({ words: refusalWords(marked.error), tone: "danger" });
      else say({ words: t("restAbsentDone", { count: marked.value }) });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
  if (count === 0) return null;
  return (
    <>
      <Button size="touch" onPress={() => setIsAsking(true)}>
        {t("restAbsent", { count })}
      </Button>
      {isAsking && (
        <ConfirmDialog
          isOpen
          title={t("restAbsentAsk", { count })}
          confirmLabel={t("restAbsentConfirm")}
          cancelLabel={t("cancel")}
          onConfirm={() => void markThem()}
          onCancel={() => setIsAsking(false)}
        >
          {t("restAbsentExplained")}
        </ConfirmDialog>
      )}
    </>
  );
}
