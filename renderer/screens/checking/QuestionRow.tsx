import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { StateMark } from "../../components/StateMark";
import type { AnswerValue, FormQuestion } from "../../domain/applicationForm";
import type { OpenPoint } from "../../domain/checkingRules";
import type { Doubt, FieldEvidence } from "../../domain/reading";
import { AnswerEditor } from "./AnswerEditor";
import { AnswerText } from "./AnswerText";
import styles from "./QuestionRow.module.css";
import { readingMark } from "./readingMark";
import { useTextDrop } from "./textDrop";
import type { StopDeeds } from "./useStopDeeds";

type Props = {
  readonly question: FormQuestion;
  readonly value: AnswerValue | undefined;
  readonly evidence: FieldEvidence | undefined;
  readonly point: OpenPoint | undefined;
  readonly isFocused: boolean;
  readonly isEdited: boolean;
  readonly isShowing: boolean;
  readonly deeds: StopDeeds;
};

/** One question with the answer found: a button that lights its source, and beside it what can be done. */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { question, value, evidence, point, isFocused, isEdited, deeds } = props;
  const dropping = useTextDrop((source) => deeds.drop(source, question.key));
  return (
    <li
      className={classes(
        styles.row,
        point !== undefined && styles.open,
        isFocused && styles.focused,
        dropping.isOver && styles.over,
      )}
      data-field={question.key}
      {...dropping.handlers}
    >
      <RowMain {...props} />
      {point?.kind === "doubtful" && <DoubtWords doubts={point.doubts} evidence={evidence} />}
      {isEdited && (
        <AnswerEditor
          question={question}
          value={value}
          onKeep={(kept) => deeds.keep(question.key, kept)}
          onDrop={() => deeds.leave(question.key)}
        />
      )}
      {!isEdited && isFocused && <RowButtons {...props} />}
    </li>
  );
});

/** The question and its answer as one button: to be in focus is to show where the answer stands. */
function RowMain({ question, value, evidence, point, isFocused, isEdited, deeds }: Props) {
  const { t } = useTranslation("checking");
  return (
    <button
      type="button"
      className={styles.main}
      data-row={question.key}
      data-stop={question.key}
      aria-current={isFocused ? "true" : undefined}
      onFocus={() => deeds.focus({ kind: "question", field: question.key })}
      onClick={() => deeds.focus({ kind: "question", field: question.key })}
    >
      <span className={styles.ask}>{question.ask}</span>
      <RowMark evidence={value === undefined ? undefined : evidence} point={point} />
      {!isEdited && (
        <span className={styles.answer}>
          <AnswerText
            question={question}
            value={value}
            absent={question.isRequired ? t("required") : t("noAnswer")}
            isShortened={!isFocused}
          />
        </span>
      )}
    </button>
  );
}

/** What can be done here, each with its key; on the row in focus only, so that many rows stand in sight. */
function RowButtons({ question, value, evidence, point, isShowing, deeds }: Props) {
  const { t } = useTranslation("checking");
  const field = question.key;
  const stop = { kind: "question", field } as const;
  const settling = point && t(settleWords(point, isShowing));
  const isRead = evidence !== undefined && evidence.mechanism !== "byHand";
  return (
    <div className={styles.deeds}>
      {settling && (
        <Button onPress={() => deeds.settle(stop)} shortcut="⏎">
          {settling}
        </Button>
      )}
      <Button look="quiet" onPress={() => deeds.edit(field)} shortcut="E">
        {t("edit")}
      </Button>
      {value !== undefined && isRead && (
        <>
          <Button look="quiet" onPress={() => deeds.pickUp(stop)} shortcut="P">
            {t("placeElsewhere")}
          </Button>
          <Button look="quiet" onPress={() => deeds.noAnswer(stop)} shortcut="N">
            {t("noAnswerThere")}
          </Button>
        </>
      )}
    </div>
  );
}

function settleWords(point: OpenPoint, isShowing: boolean) {
  if (point.kind === "missing") return isShowing ? "notAskedThere" : "leaveMissing";
  const isTaught = isShowing && point.doubts.includes("guessedLabel");
  return isTaught ? "rightOnAll" : "looksRight";
}

type MarkProps = Pick<Props, "evidence" | "point">;

function RowMark({ evidence, point }: MarkProps) {
  const { t } = useTranslation("checking");
  const mark = readingMark(evidence, point);
  if (mark === null) return null;
  const words =
    typeof mark.words === "string" ? t(mark.words) : t(`readAs.${mark.words.mechanism}`);
  return (
    <span className={styles.mark}>
      <StateMark tone={mark.tone} shape={mark.shape} look="plain">
        {words}
      </StateMark>
    </span>
  );
}

type DoubtProps = {
  readonly doubts: readonly Doubt[];
  readonly evidence: FieldEvidence | undefined;
};

function DoubtWords({ doubts, evidence }: DoubtProps) {
  const { t } = useTranslation("checking");
  return (
    <ul className={styles.why}>
      {doubts.map((doubt) => (
        <li key={doubt}>{t(`doubt.${doubt}`, { question: evidence?.question ?? "" })}</li>
      ))}
    </ul>
  );
}
