import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { isAnswered } from "../../domain/answers";
import type { Application } from "../../domain/application";
import { missingAnswers } from "../../domain/formQuestions";
import { AnswerText } from "../checking/AnswerText";
import { AskDialog } from "../checking/AskDialog";
import { questionsOfEdition, readingOf } from "../checking/checkingQuestions";
import { questionGroups } from "../checking/questionOrder";
import { useQuestion } from "../useQuestion";
import { useSeen } from "../useSeen";
import styles from "./AnswerSections.module.css";

/** The answers in the order of the form, what is missing first, and the text that found no question. */
export function AnswerSections({ application }: { readonly application: Application }) {
  const { t } = useTranslation("applications");
  const questions = useQuestion(questionsOfEdition, application.editionId);
  const [isAsking, setAsking] = useState(false);
  useSeen("sawNeeds", application.id);
  const { unplaced } = useQuestion(readingOf, application.id);
  const missing = missingAnswers(application.answers, questions);
  const sections = questionGroups(questions, new Set()).map(({ kind, questions: asked }) => ({
    kind,
    facts: asked.map((question) => {
      const value = application.answers[question.key];
      return {
        term: question.ask,
        value: isAnswered(value) ? (
          <AnswerText question={question} value={value} absent={t("noAnswer")} />
        ) : null,
      };
    }),
  }));
  return (
    <div className={styles.sections}>
      {isAsking && <AskDialog application={application} onClose={() => setAsking(false)} />}
      {missing.length > 0 && (
        <Banner
          tone="attention"
          title={t("missing", { count: missing.length })}
          action={<Button onPress={() => setAsking(true)}>{t("askMissing")}</Button>}
        >
          {questions
            .filter(({ key }) => missing.includes(key))
            .map(({ ask }) => ask)
            .join(" · ")}
        </Banner>
      )}
      {sections.map(({ kind, facts }) =>
        kind === "lookFirst" ? null : (
          <Section key={kind} title={t(`section.${kind}`)}>
            <FactList facts={facts} absent={t("noAnswer")} />
          </Section>
        ),
      )}
      {unplaced.length > 0 && (
        <Section title={t("unplaced")}>
          <ul className={styles.unplaced}>
            {unplaced.map(({ text, places }) => (
              <li key={`${places.join(" ")} ${text}`} dir="auto" translate="no">
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
