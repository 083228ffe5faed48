import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/Checkbox";
import { RadioGroup } from "../../components/RadioGroup";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { AnswerValue, FormQuestion } from "../../domain/applicationForm";
import { optionsOf } from "../../domain/formQuestions";
import styles from "./AnswerEditor.module.css";

type Props = {
  readonly question: FormQuestion;
  readonly value: AnswerValue;
  readonly onChange: (value: AnswerValue) => void;
  /** Stands above it; left out, it is the answer to the question. */
  readonly label?: string;
};

/** What a question is answered with: lines of text, one of a few, several, or several in order. */
export function AnswerControl(props: Props) {
  const { question, value, onChange } = props;
  const label = useLabel(props);
  switch (question.answer.kind) {
    case "text":
      return question.answer.lines > 1 ? (
        <TextArea
          label={label}
          value={asText(value)}
          onChange={onChange}
          rows={Math.min(question.answer.lines, 8)}
        />
      ) : (
        <TextField label={label} value={asText(value)} onChange={onChange} />
      );
    case "date":
      return <TextField label={label} value={asText(value)} onChange={onChange} />;
    case "yesNo":
    case "oneOf":
      return <OneChoice {...props} />;
    case "anyOf":
    case "ranked":
      return <SeveralChoices {...props} />;
  }
}

function useLabel({ question, label }: Props): string {
  const { t } = useTranslation("checking");
  return label ?? t("editAnswer", { question: question.ask });
}

/** Radio buttons give no way back to "not answered", so that is one of them. */
const NO_ANSWER = "";

function OneChoice(props: Props) {
  const { question, value, onChange } = props;
  const { t } = useTranslation("checking");
  const label = useLabel(props);
  const options = [
    ...optionsOf(question).map(({ key, label }) => ({ key, label })),
    { key: NO_ANSWER, label: t("noneOfThem") },
  ];
  return (
    <RadioGroup
      label={label}
      options={options}
      value={asChoices(value)[0] ?? NO_ANSWER}
      onChange={(key) => onChange(key === NO_ANSWER ? [] : [key])}
    />
  );
}

function SeveralChoices(props: Props) {
  const { question, value, onChange } = props;
  const { t } = useTranslation("checking");
  const label = useLabel(props);
  const chosen = asChoices(value);
  const isRanked = question.answer.kind === "ranked";
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {isRanked && <p className={styles.hint}>{t("rankHint")}</p>}
      {optionsOf(question).map(({ key, label }) => (
        <Checkbox
          key={key}
          isSelected={chosen.includes(key)}
          onChange={(isSelected) => onChange(withChoice(question, chosen, key, isSelected))}
        >
          {isRanked && chosen.includes(key)
            ? t("ranked", { place: chosen.indexOf(key) + 1, label })
            : label}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** Ranks keep the order they were chosen in; other choices stand in the form's order. */
function withChoice(
  question: FormQuestion,
  chosen: readonly string[],
  key: string,
  isSelected: boolean,
): readonly string[] {
  const others = chosen.filter((one) => one !== key);
  if (!isSelected) return others;
  if (question.answer.kind === "ranked") return [...others, key];
  const order = optionsOf(question).map((option) => option.key);
  return [...others, key].sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

function asText(value: AnswerValue): string {
  return typeof value === "string" ? value : value.join(", ");
}

function asChoices(value: AnswerValue): readonly string[] {
  if (typeof value !== "string") return value;
  return value === "" ? [] : [value];
}
