import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Segmented } from "../../components/Segmented";
import { Sheet } from "../../components/Sheet";
import { TextField } from "../../components/TextField";
import type { Criterion } from "../../domain/edition";
import { countsOf, pointsOf } from "../../domain/selection/criteria";
import styles from "./Criteria.module.css";

type Props = {
  readonly criterion: Criterion;
  readonly number: number;
  readonly onChange: (criterion: Criterion) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
};

const COUNTS = ["1", "2", "3", "4", "5"] as const;

/** One criterion; the words of its points stand open only while they are worked on. */
export function CriterionEditor({ criterion, number, onChange, onRemove }: Props) {
  const { t } = useTranslation("selection");
  const [isOpen, setOpen] = useState(criterion.wording === "");
  const counts = String(countsOf(criterion)) as (typeof COUNTS)[number];
  return (
    <Sheet>
      <div className={styles.criterion}>
        <TextField
          label={t("criterionNumber", { number })}
          value={criterion.wording}
          onChange={(wording) => onChange({ ...criterion, wording })}
        />
        <div className={styles.line}>
          <Segmented<Criterion["weight"]>
            label={t("criterionWeight")}
            value={criterion.weight}
            onChange={(weight) => onChange({ ...criterion, weight, counts: countsOf(criterion) })}
            segments={[
              { key: "essential", label: t("essential") },
              { key: "desirable", label: t("desirable") },
            ]}
          />
          <span>{t("criterionCounts")}</span>
          <Segmented
            label={t("criterionCounts")}
            value={counts}
            onChange={(key) => onChange({ ...criterion, counts: Number(key) })}
            segments={COUNTS.map((key) => ({ key, label: key }))}
          />
          <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? t("pointsHide") : t("pointsShow")}
          </Button>
          {onRemove !== null && (
            <Button look="quiet" onPress={onRemove}>
              {t("criterionRemove")}
            </Button>
          )}
        </div>
        {isOpen && <Points criterion={criterion} onChange={onChange} />}
      </div>
    </Sheet>
  );
}

function Points({ criterion, onChange }: Pick<Props, "criterion" | "onChange">) {
  const { t } = useTranslation("selection");
  const points = pointsOf(criterion);
  return (
    <div className={styles.points}>
      {COUNTS.map((_key, score) => (
        <TextField
          key={_key}
          label={t("pointSays", { score })}
          value={points[score] ?? ""}
          onChange={(words) =>
            onChange({
              ...criterion,
              points: points.map((one, at) => (at === score ? words : one)),
            })
          }
        />
      ))}
    </div>
  );
}
