import { useTranslation } from "react-i18next";
import type { Answers, FieldKey } from "../../domain/applicationForm";
import type { OpenPoint } from "../../domain/checkingRules";
import type { FormReading } from "../../domain/reading";
import styles from "./QuestionList.module.css";
import { QuestionRow, type RowDeeds } from "./QuestionRow";
import type { QuestionGroup } from "./questionOrder";

type Props = {
  readonly groups: readonly QuestionGroup[];
  readonly answers: Answers;
  readonly reading: FormReading;
  readonly open: ReadonlyMap<FieldKey, OpenPoint>;
  readonly focused: FieldKey | null;
  readonly edited: FieldKey | null;
  readonly deeds: RowDeeds;
};

/** Questions of our form with the answers found. */
export function QuestionList({ groups, answers, reading, open, focused, edited, deeds }: Props) {
  const { t } = useTranslation("checking");
  return groups.map(({ kind, questions }) => (
    <section key={kind} className={styles.group}>
      <h3 className={styles.title}>
        {kind === "lookFirst" ? t("lookFirst", { count: questions.length }) : t(`section.${kind}`)}
      </h3>
      <ul>
        {questions.map((question) => (
          <QuestionRow
            key={question.key}
            question={question}
            value={answers[question.key]}
            evidence={reading.evidence[question.key]}
            point={open.get(question.key)}
            isFocused={focused === question.key}
            isEdited={edited === question.key}
            deeds={deeds}
          />
        ))}
      </ul>
    </section>
  ));
}
