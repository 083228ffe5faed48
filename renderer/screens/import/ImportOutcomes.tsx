import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import { TextLink } from "../../components/TextLink";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { ImportBatch } from "../../domain/reading";
import { TOGETHER } from "../checking/together";
import { pathTo } from "../goTo";
import { useGrowing } from "../useGrowing";
import { useQuestion } from "../useQuestion";
import styles from "./ImportOutcomes.module.css";
import { shownOutcomes, toCheckOfImport } from "./importQuestions";
import { OutcomeRow } from "./OutcomeRow";
import { UndoImportDialog } from "./UndoImportDialog";

/** One import: a line for each file, what can be checked now, and the way to take all of it back. */
export function ImportOutcomes({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation("imports");
  const outcomes = useQuestion(shownOutcomes, batch);
  const drawn = useGrowing(outcomes.length);
  const toCheck = useQuestion(toCheckOfImport, batch.id);
  const [isUndoing, setUndoing] = useState(false);
  const forms = outcomes.filter(({ outcome }) => "applicationId" in outcome).length;
  return (
    <Section title={formatDayAndYear(batch.importedOn)}>
      <p>{forms === 0 ? t("noneLine") : t("doneLine", { count: forms })}</p>
      <div className={styles.deeds}>
        {toCheck[0] && (
          <TextLink to={pathTo("applications", "check", TOGETHER, batch.id)} look="primary">
            {t("checkThem", { count: toCheck.length })}
          </TextLink>
        )}
        {forms > 0 && (
          <Button icon={Undo2} onPress={() => setUndoing(true)}>
            {t("undoImport")}
          </Button>
        )}
      </div>
      <Table
        caption={t("outcomesCaption")}
        columns={[
          { key: "file", header: t("file") },
          { key: "outcome", header: t("outcome") },
        ]}
      >
        {outcomes.slice(0, drawn).map((shown) => (
          <OutcomeRow key={shown.key} shown={shown} />
        ))}
      </Table>
      {isUndoing && <UndoImportDialog batch={batch} onClose={() => setUndoing(false)} />}
    </Section>
  );
}
