import { Undo2 } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { markRestAbsent } from "../../actions/markRestAbsent";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import type { SessionId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { useTakeBack } from "../useTakeBack";
import styles from "./DeedGroup.module.css";
import { useRefusalWords } from "./refusalWords";

type Props = {
  readonly sessionId: SessionId;
  /** Whom "mark the rest absent" would mark; 0 where it cannot be done. */
  readonly restCount: number;
};

/** What is done to the register as a whole: undo, and the rest absent. */
export const RegisterDeeds = memo(function RegisterDeeds({ sessionId, restCount }: Props) {
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  const takeBack = useTakeBack();
  return (
    <div className={styles.group}>
      <Button size="touch" icon={Undo2} shortcut="Ctrl Z" onPress={takeBack}>
        {t("undo")}
      </Button>
      {restCount > 0 && registerMode === null && (
        <RestAbsent sessionId={sessionId} count={restCount} />
      )}
    </div>
  );
});

type RestProps = { readonly sessionId: SessionId; readonly count: number };

function RestAbsent({ sessionId, count }: RestProps) {
  const { t } = useTranslation("register");
  const { vault, today } = useAcademy();
  const say = useSay();
  const refusalWords = useRefusalWords();
  const [isAsking, setIsAsking] = useState(false);
  const markThem = async () => {
    setIsAsking(false);
    try {
      const marked = await markRestAbsent(vault, sessionId, today);
      if (!marked.ok) say({ words: refusalWords(marked.error), tone: "danger" });
      else say({ words: t("restAbsentDone", { count: marked.value }) });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
  return (
    <>
      <Button size="touch" onPress={() => setIsAsking(true)}>
        {t("restAbsent", { count })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("restAbsentAsk", { count })}
        confirmLabel={t("restAbsentConfirm")}
        cancelLabel={t("cancel")}
        onConfirm={() => void markThem()}
        onCancel={() => setIsAsking(false)}
      >
        {t("restAbsentExplained")}
      </ConfirmDialog>
    </>
  );
}
