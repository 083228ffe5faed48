import { type DragEvent, memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { StateMark } from "../../components/StateMark";
import type { AnswerValue, FieldKey, FormQuestion } from "../../domain/applicationForm";
import type { OpenPoint } from "../../domain/checkingRules";
import type { FieldEvidence } from "../../domain/reading";
import { AnswerEditor } from "./AnswerEditor";
import { AnswerText } from "./AnswerText";
import styles from "./QuestionRow.module.css";
import { readingMark } from "./readingMark";

/** What a row can ask for; one object for all rows, so that rows untouched by a change are not drawn again. */
export type RowDeeds = {
  readonly focus: (field: FieldKey) => void;
  readonly settle: (field: FieldKey) => void;
  readonly edit: (field: FieldKey) => void;
  /** Closes the editor with the answer as it was. */
  readonly leave: (field: FieldKey) => void;
  readonly keep: (field: FieldKey, value: AnswerValue) => void;
  readonly drop: (index: number, field: FieldKey) => void;
};

type Props = {
  readonly question: FormQuestion;
  readonly value: AnswerValue | undefined;
  readonly evidence: FieldEvidence | undefined;
  readonly point: OpenPoint | undefined;
  readonly isFocused: boolean;
  readonly isEdited: boolean;
  readonly deeds: RowDeeds;
};

/** Names the piece of unplaced text while it is dragged. */
export const UNPLACED_TEXT = "application/x-common-ground-unplaced";

/** One question with the answer found: a button that lights its source, and beside it what can be done. */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { question, value, evidence, point, isFocused, isEdited, deeds } = props;
  const dropping = useTextDrop((index) => deeds.drop(index, question.key));
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
      {point !== undefined && <PointWords point={point} evidence={evidence} />}
      {isEdited && (
        <AnswerEditor
          question={question}
          value={value}
          onKeep={(kept) => deeds.keep(question.key, kept)}
          onDrop={() => deeds.leave(question.key)}
        />
      )}
      {!isEdited && (isFocused || point !== undefined) && (
        <RowButtons field={question.key} point={point} isFocused={isFocused} deeds={deeds} />
      )}
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
      aria-current={isFocused ? "true" : undefined}
      onFocus={() => deeds.focus(question.key)}
      onClick={() => deeds.focus(question.key)}
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

type ButtonsProps = Pick<Props, "point" | "isFocused" | "deeds"> & { readonly field: FieldKey };

/** The keys are shown on the focused row only, where they work. */
function RowButtons({ field, point, isFocused, deeds }: ButtonsProps) {
  const { t } = useTranslation("checking");
  const shownKey = (key: string) => (isFocused ? { shortcut: key } : {});
  return (
    <div className={styles.deeds}>
      {point !== undefined && (
        <Button onPress={() => deeds.settle(field)} {...shownKey("⏎")}>
          {point.kind === "missing" ? t("leaveMissing") : t("looksRight")}
        </Button>
      )}
      <Button look="quiet" onPress={() => deeds.edit(field)} {...shownKey("E")}>
        {t("edit")}
      </Button>
    </div>
  );
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

type PointProps = { readonly point: OpenPoint; readonly evidence: FieldEvidence | undefined };

function PointWords({ point, evidence }: PointProps) {
  const { t } = useTranslation("checking");
  if (point.kind === "missing") return <p className={styles.why}>{t("missingExplained")}</p>;
  return (
    <ul className={styles.why}>
      {point.doubts.map((doubt) => (
        <li key={doubt}>{t(`doubt.${doubt}`, { question: evidence?.question ?? "" })}</li>
      ))}
    </ul>
  );
}

/** Takes a piece of unplaced text dragged onto the row. */
function useTextDrop(onText: (index: number) => void) {
  const [isOver, setOver] = useState(false);
  const holdsText = (event: DragEvent) => event.dataTransfer.types.includes(UNPLACED_TEXT);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsText(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!holdsText(event)) return;
        event.preventDefault();
        onText(Number(event.dataTransfer.getData(UNPLACED_TEXT)));
      },
    },
  };
}
