import type { Edition } from "../../domain/edition";
import { surveyQuestions } from "../../domain/endSurvey";
import { askedBefore, surveyVersions } from "../../domain/surveyVersions";
import styles from "./Graduation.module.css";
import { SurveyEntry } from "./SurveyEntry";
import { SurveyPaper } from "./SurveyPaper";
import { SurveyResults } from "./SurveyResults";

type Props = { readonly edition: Edition };

/** The end survey: typed in, what came of it, and the paper itself. */
export function Survey({ edition }: Props) {
  const questions = surveyQuestions(edition);
  const versions = surveyVersions(edition);
  return (
    <div className={styles.sections}>
      <SurveyEntry key={versions.length} editionId={edition.id} versions={versions} />
      <SurveyResults editionId={edition.id} questions={questions} earlier={askedBefore(edition)} />
      <SurveyPaper edition={edition} questions={questions} version={versions.length} />
    </div>
  );
}
