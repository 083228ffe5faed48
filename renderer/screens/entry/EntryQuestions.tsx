import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import type { FormQuestion } from "../../domain/applicationForm";
import { AnswerControl } from "../checking/AnswerControl";
import styles from "./EntryForm.module.css";
import type { EntryState } from "./useEntry";

/** Every question in the order of the form, its parts titled. A choice is kept at once, a text when it is left. */
export function EntryQuestions({ state }: { readonly state: EntryState }) {
  const { t } = useTranslation("applications");
  const sections = [...new Set(state.questions.map(({ section }) => section))];
  return sections.map((section) => (
    <Section key={section} title={t(`section.${section}`)}>
      <div className={styles.questions}>
        {state.questions
          .filter((question) => question.section === section)
          .map((question) => (
            <EntryQuestion key={question.key} question={question} state={state} />
          ))}
      </div>
    </Section>
  ));
}

type Props = { readonly question: FormQuestion; readonly state: EntryState };

function EntryQuestion({ question, state }: Props) {
  const { t } = useTranslation("entry");
  const { key, ask, isRequired } = question;
  const label = isRequired ? `${ask} (${t("required")})` : ask;
  return (
    <div data-question={key} data-kind={question.answer.kind}>
      <AnswerControl
        question={question}
        label={label}
        value={state.entry.answers[key] ?? ""}
        onChange={(value) => state.answer(key, value)}
      />
    </div>
  );
}
