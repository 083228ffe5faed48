import type { Edition } from "../../domain/edition";
import { surveyQuestions } from "../../domain/endSurvey";
import styles from "./Graduation.module.css";
import { SurveyEntry } from "./SurveyEntry";
import { SurveyPaper } from "./SurveyPaper";
import { SurveyResults } from "./SurveyResults";

type Props = { readonly edition: Edition };

/** The end survey: typed in, what came of it, and the paper itself. */
export function Survey({ edition }: Props) {
  const questions = surveyQuestions(edition);
  return (
    <div className={styles.sections}>
      <SurveyEntry editionId={edition.id} questions={questions} />
      <SurveyResults editionId={edition.id} questions={questions} />
      <SurveyPaper edition={edition} questions={questions} />
    </div>
  );
}
