import { FileDown, PencilLine, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printPaper, savePaper } from "../../actions/needsPapers";
import { type SurveyPaperWords, saveSurveyPaper } from "../../actions/saveSurveyPaper";
import { Button } from "../../components/Button";
import { OnPaper } from "../../components/OnPaper";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import type { Edition, SurveyQuestion } from "../../domain/edition";
import { SCALE } from "../../domain/endSurvey";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import { QuestionsDialog } from "./QuestionsDialog";
import styles from "./SurveyPaper.module.css";

type Props = {
  readonly edition: Edition;
  readonly questions: readonly SurveyQuestion[];
  /** Printed on the paper where it is not the first. */
  readonly version: number;
};

/** The paper to hand out, one side of A4, as it will be printed. */
export function SurveyPaper(props: Props) {
  const { t } = useTranslation("survey");
  const { desktop, writer } = useAcademy();
  const words = useSurveyWords(props);
  const [isChanging, setChanging] = useState(false);
  const say = useSay();
  const saySaved = useSaySaved();
  const print = async () => {
    const outcome = await printPaper(desktop);
    if (outcome.kind === "failed") {
      say({ words: t("printFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  const { edition, questions } = props;
  const survey = { academyName: useQuestion(settingsOf).academyName, questions, words };
  const word = () => saySaved(saveSurveyPaper(edition, survey, { desktop, writer }));
  const paper = <Paper questions={questions} words={words} />;
  return (
    <Section
      title={t("paper")}
      action={
        <div className={styles.deeds}>
          <Button icon={PencilLine} onPress={() => setChanging(true)}>
            {t("changeQuestions")}
          </Button>
          <Button icon={FileDown} onPress={() => void word()}>
            {t("saveWord")}
          </Button>
          <Button icon={FileDown} onPress={() => void saySaved(savePaper(desktop, "end-survey"))}>
            {t("savePdf")}
          </Button>
          <Button icon={Printer} onPress={() => void print()}>
            {t("print")}
          </Button>
        </div>
      }
    >
      <section className={styles.desk} aria-label={t("preview")}>
        <div className={styles.onDesk}>{paper}</div>
      </section>
      <OnPaper root={document.body}>{paper}</OnPaper>
      {isChanging && <QuestionsDialog edition={edition} onClose={() => setChanging(false)} />}
    </Section>
  );
}

/** The same words on screen, in print and in Word. */
function useSurveyWords({ edition, version }: Props): SurveyPaperWords {
  const { t } = useTranslation("survey");
  const { academyName } = useQuestion(settingsOf);
  const of = t("onPaper.of", { academy: academyName, edition: edition.name });
  return {
    of: version === 1 ? of : `${of} · ${t("version", { number: version })}`,
    title: t("onPaper.title"),
    intro: t("onPaper.intro"),
    scale: t("onPaper.scale"),
    thanks: t("onPaper.thanks"),
    foot: t("onPaper.foot", { edition: edition.name }),
  };
}

type PaperProps = {
  readonly questions: readonly SurveyQuestion[];
  readonly words: SurveyPaperWords;
};

function Paper({ questions, words }: PaperProps) {
  const scales = questions.filter(({ kind }) => kind === "scale");
  const texts = questions.filter(({ kind }) => kind === "text");
  return (
    <article className={styles.paper} lang="en" dir="ltr">
      <p>
        <bdi>{words.of}</bdi>
      </p>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.intro}>{words.intro}</p>
      {scales.length > 0 && <p className={styles.legend}>{words.scale}</p>}
      <ol className={styles.scales}>
        {scales.map(({ key, ask }) => (
          <li key={key}>
            <span dir="auto">{ask}</span>
            <span className={styles.numbers}>
              {SCALE.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {texts.map(({ key, ask }) => (
        <div key={key} className={styles.text}>
          <p dir="auto">{ask}</p>
          <div className={styles.room} />
        </div>
      ))}
      <p>{words.thanks}</p>
    </article>
  );
}
