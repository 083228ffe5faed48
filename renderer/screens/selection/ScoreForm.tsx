import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { giveReview } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import type { Criterion } from "../../domain/edition";
import { isWhole } from "../../domain/selection/ranking";
import type { Points, Review, Scores } from "../../domain/selection/review";
import { useAcademy } from "../academy";
import { CriterionScore } from "./CriterionScore";
import styles from "./ScoreForm.module.css";
import { useScoreKeys } from "./useScoreKeys";

type Props = {
  readonly review: Review;
  readonly criteria: readonly Criterion[];
  readonly onGiven: () => void;
  readonly onMove: (by: number) => void;
};

/** The scores of one application: 0 to 4 for the criterion that is open, then the next opens. */
export function ScoreForm({ review, criteria, onGiven, onMove }: Props) {
  const { t } = useTranslation("selection");
  const draft = useDraft(review, criteria, onGiven);
  const form = useRef<HTMLDivElement>(null);
  useScoreKeys(form, { ...draft, move: onMove, last: criteria.length - 1 });
  useEffect(() => form.current?.focus(), []);
  return (
    <div ref={form} className={styles.form} tabIndex={-1}>
      <p className={styles.keys}>{t("scoreKeys")}</p>
      {criteria.map((criterion, index) => (
        <CriterionScore
          key={criterion.key}
          criterion={criterion}
          score={draft.scores[criterion.key] ?? null}
          isOpen={index === draft.open}
          onOpen={() => draft.setOpen(index)}
          onScore={draft.score}
        />
      ))}
      <div data-note="">
        <TextArea label={t("scoreNote")} rows={2} value={draft.note} onChange={draft.setNote} />
      </div>
      <div>
        <Button look="primary" shortcut="⏎" isDisabled={!draft.isWhole} onPress={draft.give}>
          {review.given === null ? t("giveAndNext") : t("giveAgain")}
        </Button>
      </div>
    </div>
  );
}

function useDraft(review: Review, criteria: readonly Criterion[], onGiven: () => void) {
  const { t } = useTranslation("selection");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [scores, setScores] = useState<Scores>(review.given?.scores ?? {});
  const [note, setNote] = useState(review.given?.note ?? "");
  const [open, setOpen] = useState(0);
  const canGive = isWhole(scores, criteria);
  const score = (points: Points) => {
    const criterion = criteria[open];
    if (criterion === undefined) return;
    setScores({ ...scores, [criterion.key]: points });
    setOpen(Math.min(open + 1, criteria.length - 1));
  };
  const give = () => {
    if (!canGive) return say({ words: t("scoresMissing") });
    giveReview(vault, review.id, { scores, note }, today).then(
      (outcome) => {
        if (outcome.ok) onGiven();
        else say({ words: t("notSaved"), tone: "danger" });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return { scores, score, note, setNote, open, setOpen, give, isWhole: canGive };
}
