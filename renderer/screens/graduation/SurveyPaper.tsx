import { FileDown, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { printPaper, savePaper } from "../../actions/needsPapers";
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
import styles from "./SurveyPaper.module.css";

type Props = {
  readonly edition: Edition;
  readonly questions: readonly SurveyQuestion[];
};

/** The paper to hand out, one side of A4, as it will be printed. */
export function SurveyPaper({ edition, questions }: Props) {
  const { t } = useTranslation("survey");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const print = async () => {
    const outcome = await printPaper(desktop);
    if (outcome.kind === "failed") {
      say({ words: t("printFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  const paper = <Paper edition={edition} questions={questions} />;
  return (
    <Section
      title={t("paper")}
      action={
        <div className={styles.deeds}>
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
    </Section>
  );
}

function Paper({ edition, questions }: Props) {
  const { t } = useTranslation("survey");
  const { academyName } = useQuestion(settingsOf);
  const scales = questions.filter(({ kind }) => kind === "scale");
  const texts = questions.filter(({ kind }) => kind === "text");
  return (
    <article className={styles.paper} lang="en" dir="ltr">
      <p>
        <bdi>{t("onPaper.of", { academy: academyName, edition: edition.name })}</bdi>
      </p>
      <h3 className={styles.title}>{t("onPaper.title")}</h3>
      <p className={styles.intro}>{t("onPaper.intro")}</p>
      <p className={styles.legend}>{t("onPaper.scale")}</p>
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
      <p>{t("onPaper.thanks")}</p>
    </article>
  );
}
