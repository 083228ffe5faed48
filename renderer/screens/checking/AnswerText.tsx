import { classes } from "../../components/classes";
import { isAnswered } from "../../domain/answers";
import type { AnswerValue, FormQuestion } from "../../domain/applicationForm";
import { optionsOf } from "../../domain/formQuestions";
import styles from "./AnswerText.module.css";

type Props = {
  readonly question: FormQuestion;
  readonly value: AnswerValue | undefined;
  /** Said where nothing was answered. */
  readonly absent: string;
  /** Long answers show their beginning only. */
  readonly isShortened?: boolean;
};

/** A person's own words, or the choices they made, each in its own direction. */
export function AnswerText({ question, value, absent, isShortened = false }: Props) {
  if (value === undefined || !isAnswered(value)) {
    return <span className={styles.absent}>{absent}</span>;
  }
  if (typeof value === "string") {
    return (
      <span
        dir="auto"
        translate="no"
        className={classes(styles.text, isShortened && styles.shortened)}
      >
        {value}
      </span>
    );
  }
  const labels = choiceLabels(question, value);
  if (labels.length === 1) return <bdi className={styles.text}>{labels[0]}</bdi>;
  return (
    <span className={styles.choices}>
      {labels.map((label, index) => (
        <bdi key={label} className={styles.choice}>
          {question.answer.kind === "ranked" ? `${index + 1}. ${label}` : label}
        </bdi>
      ))}
    </span>
  );
}

/** The chosen options' labels in the order chosen; a key the form does not know stands as it is. */
function choiceLabels(question: FormQuestion, chosen: readonly string[]): readonly string[] {
  const options = optionsOf(question);
  return chosen.map((key) => options.find((option) => option.key === key)?.label ?? key);
}
