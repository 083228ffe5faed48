import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { assignReviews } from "../../actions/selection/reviewers";
import { Button } from "../../components/Button";
import { FileButton } from "../../components/FileButton";
import { useSay } from "../../components/Say";
import { Segmented } from "../../components/Segmented";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import styles from "./Panel.module.css";
import { SheetsDialog } from "./SheetsDialog";

const EACH = ["2", "3", "4"] as const;
const SHEETS = [".xlsx", ".ods", ".csv"];

/** Sharing the applications out, and taking the sheets in again. */
export function ShareBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("selection");
  const { vault } = useAcademy();
  const say = useSay();
  const [each, setEach] = useState<(typeof EACH)[number]>("2");
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [short, setShort] = useState<readonly number[]>([]);
  const share = () => {
    assignReviews(vault, selection.edition.id, Number(each)).then(
      (assignment) => {
        const count = assignment?.added.length ?? 0;
        say({ words: count === 0 ? t("sharedNothing") : t("shared", { count }) });
        const ids = new Set(assignment?.short.map(({ applicationId }) => applicationId));
        setShort(
          selection.applications.filter(({ id }) => ids.has(id)).map(({ number }) => number),
        );
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <div className={styles.dialog}>
      <div className={styles.bar}>
        <span>{t("sharePer")}</span>
        <Segmented
          label={t("sharePer")}
          value={each}
          onChange={setEach}
          segments={EACH.map((key) => ({ key, label: key }))}
        />
        <Button look="primary" onPress={share}>
          {t("share")}
        </Button>
        <FileButton icon={FileSpreadsheet} accept={SHEETS} onFiles={setFiles}>
          {t("importSheets")}
        </FileButton>
      </div>
      {short.length > 0 && (
        <p className={styles.warned}>
          {t("short", { count: short.length, numbers: short.join(", ") })}
        </p>
      )}
      {files !== null && (
        <SheetsDialog
          editionId={selection.edition.id}
          files={files}
          onClose={() => setFiles(null)}
        />
      )}
    </div>
  );
}
