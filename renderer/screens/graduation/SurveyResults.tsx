import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import type { SurveyQuestion } from "../../domain/edition";
import {
  type QuestionResult,
  SCALE,
  type SurveyResponse,
  surveyResults,
} from "../../domain/endSurvey";
import type { EditionId } from "../../domain/ids";
import { useQuestion } from "../useQuestion";
import { surveyResponsesOf } from "./graduationQuestions";
import styles from "./Survey.module.css";

type Props = {
  readonly editionId: EditionId;
  readonly questions: readonly SurveyQuestion[];
  /** Of earlier papers only. */
  readonly earlier: readonly SurveyQuestion[];
};

/** Counts and means, and people's own words; nothing of a question fewer than five answered. */
export function SurveyResults({ editionId, questions, earlier }: Props) {
  const { t } = useTranslation("survey");
  const responses = useQuestion(surveyResponsesOf, editionId);
  if (responses.length === 0) {
    return (
      <Section title={t("results")}>
        <EmptyState title={t("noneYet")}>{t("noneWords")}</EmptyState>
      </Section>
    );
  }
  return (
    <Section
      title={t("results")}
      action={<span className={styles.soft}>{t("papers", { count: responses.length })}</span>}
    >
      <Results questions={questions} responses={responses} />
      {earlier.length > 0 && (
        <>
          <h3 className={styles.earlier}>{t("earlier")}</h3>
          <Results questions={earlier} responses={responses} />
        </>
      )}
    </Section>
  );
}

type ResultsProps = {
  readonly questions: readonly SurveyQuestion[];
  readonly responses: readonly SurveyResponse[];
};

function Results({ questions, responses }: ResultsProps) {
  const results = surveyResults(questions, responses);
  const scales = results.filter(({ question }) => question.kind === "scale");
  return (
    <>
      {scales.length > 0 && <Numbers results={scales} />}
      {results
        .filter(({ question }) => question.kind === "text")
        .map((result) => (
          <Words key={result.question.key} result={result} />
        ))}
    </>
  );
}

function Numbers({ results }: { readonly results: readonly QuestionResult[] }) {
  const { t } = useTranslation("survey");
  return (
    <div className={styles.table}>
      <Table
        caption={t("caption")}
        columns={[
          { key: "question", header: t("question") },
          ...SCALE.map((value) => ({ key: value, header: value, align: "end" as const })),
          { key: "answers", header: t("answers"), align: "end" },
          { key: "mean", header: t("mean"), align: "end" },
        ]}
      >
        {results.map((result) => (
          <Row key={result.question.key} result={result} />
        ))}
      </Table>
    </div>
  );
}

type ResultProps = { readonly result: QuestionResult };

const means = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function Row({ result }: ResultProps) {
  const { t } = useTranslation("survey");
  return (
    <tr>
      <th scope="row">{result.question.ask}</th>
      {result.kind === "scale" ? (
        <>
          {SCALE.map((value, at) => (
            <td key={value} data-align="end">
              {result.counts[at]}
            </td>
          ))}
          <td data-align="end">{result.count}</td>
          <td data-align="end">
            <strong>{means.format(result.mean)}</strong>
          </td>
        </>
      ) : (
        <td colSpan={SCALE.length + 2} className={styles.soft}>
          {t("tooFew")}
        </td>
      )}
    </tr>
  );
}

function Words({ result }: ResultProps) {
  const { t } = useTranslation("survey");
  return (
    <div>
      <h3>{result.question.ask}</h3>
      {result.kind === "text" ? (
        <>
          <p className={styles.soft}>{t("shuffledWords")}</p>
          <ul className={styles.said}>
            {result.texts.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same.
              <li key={`${at} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.soft}>{t("tooFew")}</p>
      )}
    </div>
  );
}
