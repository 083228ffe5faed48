import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCriteria } from "../../actions/selection/panel";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import type { Criterion } from "../../domain/edition";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import styles from "./Criteria.module.css";
import { CriterionEditor } from "./CriterionEditor";
import { SelectionFrame } from "./SelectionFrame";

/** What applications are judged by: the call's criteria, how much each counts, and the words of every point. */
export function CriteriaView({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("selection");
  const { criteriaVersion, reviews } = selection;
  const hasScores = reviews.some(({ given }) => given !== null);
  const [criteria, setCriteria] = useState(selection.criteria);
  const isChanged = criteria !== selection.criteria;
  const save = useSave(selection, criteria, setCriteria);
  const { newId } = useAcademy();
  const change = (index: number, criterion: Criterion) =>
    setCriteria(criteria.map((one, at) => (at === index ? criterion : one)));
  const add = () =>
    setCriteria([...criteria, { key: newId(), wording: "", weight: "desirable", counts: 1 }]);
  return (
    <SelectionFrame
      view="criteria"
      layout="scroll"
      line={t("criteriaLine", { count: criteria.length, version: criteriaVersion })}
      action={
        isChanged && (
          <>
            <Button onPress={() => setCriteria(selection.criteria)}>{t("criteriaReset")}</Button>
            <Button look="primary" onPress={save}>
              {hasScores ? t("criteriaSaveVersion") : t("criteriaSave")}
            </Button>
          </>
        )
      }
    >
      {hasScores && <Banner tone="info">{t("criteriaScored")}</Banner>}
      <ol className={styles.criteria}>
        {criteria.map((criterion, index) => (
          <li key={criterion.key}>
            <CriterionEditor
              criterion={criterion}
              number={index + 1}
              onChange={(changed) => change(index, changed)}
              onRemove={
                criteria.length > 1
                  ? () => setCriteria(criteria.filter((_one, at) => at !== index))
                  : null
              }
            />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={Plus} onPress={add}>
          {t("criteriaAdd")}
        </Button>
      </div>
    </SelectionFrame>
  );
}

function useSave(
  { edition }: Selection,
  criteria: readonly Criterion[],
  onSaved: (criteria: readonly Criterion[]) => void,
) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, today } = useAcademy();
  const say = useSay();
  return () => {
    saveCriteria(vault, edition.id, criteria, today).then(
      (outcome) => {
        if (outcome.ok) {
          onSaved(vault.facts.edition.get(edition.id)?.criteria ?? criteria);
          say({ words: t("common:saved") });
          return;
        }
        const row = "row" in outcome.error ? outcome.error.row : 0;
        say({ words: t(`criteriaRefused.${outcome.error.kind}`, { row }), tone: "danger" });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
}
