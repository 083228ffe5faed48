import { useTranslation } from "react-i18next";
import { canStandAlone, separatePaper } from "../../actions/separatePaper";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import type { Application, Companion } from "../../domain/application";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { refusalWords } from "../import/refusalWords";
import { OriginalPane } from "./OriginalPane";
import styles from "./SentPapers.module.css";
import type { OriginalLook } from "./useWordChoice";

type Props = {
  readonly application: Application;
  readonly paper: Companion;
  readonly look: OriginalLook;
  readonly onLook: (look: OriginalLook) => void;
};

/** What came beside a form, and the way out where it is another person's form after all. */
export function BesidePaper({ application, paper, look, onLook }: Props) {
  const { t } = useTranslation("checking");
  const separate = useSeparating(application, paper);
  return (
    <div data-beside="" className={styles.papers}>
      {canStandAlone(paper) && (
        <div>
          <Button look="quiet" onPress={separate}>
            {t("paperAlone")}
          </Button>
        </div>
      )}
      <OriginalPane
        key={paper.id}
        application={{ ...application, original: paper }}
        look={look}
        onLook={onLook}
      />
    </div>
  );
}

function useSeparating({ id }: Application, paper: Companion): () => void {
  const { t } = useTranslation(["checking", "imports"]);
  const { vault, newId, startReading } = useAcademy();
  const say = useSay();
  return () => {
    const reader = startReading();
    separatePaper(vault, id, paper.id, { newId, reader })
      .finally(reader.close)
      .then(
        (separated) => {
          if (separated.ok) {
            goTo("applications", "check", separated.value);
            return say({ words: t("paperSeparated") });
          }
          const { error } = separated;
          const words =
            error.kind === "unreadable" ? refusalWords(t, error.refusal) : t("originalGone");
          say({ words, tone: "danger" });
        },
        () => say({ words: t("notSaved"), tone: "danger" }),
      );
  };
}
