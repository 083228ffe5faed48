import { useTranslation } from "react-i18next";
import type { Answers, FieldKey } from "../../domain/applicationForm";
import type { OpenPoint } from "../../domain/checkingRules";
import type { FormReading } from "../../domain/reading";
import styles from "./QuestionList.module.css";
import { QuestionRow } from "./QuestionRow";
import type { QuestionGroup } from "./questionOrder";
import type { Stop } from "./stops";
import type { StopDeeds } from "./useStopDeeds";

type Props = {
  readonly groups: readonly QuestionGroup[];
  readonly answers: Answers;
  readonly reading: FormReading;
  readonly open: ReadonlyMap<FieldKey, OpenPoint>;
  readonly focused: Stop | null;
  readonly edited: FieldKey | null;
  readonly isShowing: boolean;
  readonly deeds: StopDeeds;
};

/** Questions of our form with the answers found. */
export function QuestionList({ groups, answers, reading, open, focused, edited, ...rest }: Props) {
  const { t } = useTranslation("checking");
  const field = focused?.kind === "question" ? focused.field : null;
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
            isFocused={field === question.key}
            isEdited={edited === question.key}
            {...rest}
          />
        ))}
      </ul>
    </section>
  ));
}
