import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../components/IconButton";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import type { SurveyQuestion } from "../../domain/edition";
import styles from "./Questions.module.css";
import type { DraftQuestion, SurveyDraft } from "./useSurveyDraft";

type Props = {
  readonly question: DraftQuestion;
  readonly number: number;
  readonly draft: SurveyDraft;
};

/** One question being changed. */
export function QuestionFields({ question, number, draft }: Props) {
  const { t } = useTranslation("survey");
  const { draftId, kind, ask } = question;
  const row = useRef<HTMLFieldSetElement>(null);
  const isFocused = draft.focusId === draftId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question moved again is focused again.
  useEffect(() => {
    if (isFocused) row.current?.querySelector("input")?.focus();
  }, [isFocused, number]);
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    draft.move(draftId, by);
  };
  return (
    <fieldset ref={row} className={styles.question} onKeyDown={moveByKey}>
      <div className={styles.words}>
        <TextField
          label={t("questionAt", { number })}
          value={ask}
          onChange={(words) => draft.change(draftId, { ask: words })}
          onSubmit={() => draft.addBelow(draftId)}
        />
      </div>
      <div className={styles.kind}>
        <Segmented<SurveyQuestion["kind"]>
          label={t("kindOf", { number })}
          value={kind}
          segments={[
            { key: "scale", label: t("kinds.scale") },
            { key: "text", label: t("kinds.text") },
          ]}
          onChange={(chosen) => draft.change(draftId, { kind: chosen })}
        />
      </div>
      <div className={styles.moves}>
        <IconButton
          icon={ArrowUp}
          label={t("moveUp", { number })}
          isDisabled={number === 1}
          onPress={() => draft.move(draftId, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t("moveDown", { number })}
          isDisabled={number === draft.questions.length}
          onPress={() => draft.move(draftId, 1)}
        />
        <IconButton
          icon={Trash2}
          label={t("removeQuestion", { number })}
          onPress={() => draft.remove(draftId)}
        />
      </div>
    </fieldset>
  );
}
