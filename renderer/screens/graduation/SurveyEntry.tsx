import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import { Sheet } from "../../components/Sheet";
import { TextField } from "../../components/TextField";
import type { SurveyQuestion } from "../../domain/edition";
import { FEWEST_SHOWN, SCALE, type SurveyAnswers } from "../../domain/endSurvey";
import type { EditionId } from "../../domain/ids";
import type { SurveyVersion } from "../../domain/surveyVersions";
import styles from "./Survey.module.css";
import { useSurveyPapers } from "./useSurveyPapers";

type Props = {
  readonly editionId: EditionId;
  /** Every paper there is, the oldest first. */
  readonly versions: readonly SurveyVersion[];
};

/** One paper after the other by keyboard: a number a question, Enter, words, Enter; the last Enter takes it in. */
export function SurveyEntry({ editionId, versions }: Props) {
  const { t } = useTranslation("survey");
  const [version, setVersion] = useState(versions.length);
  const questions = versions[version - 1] ?? [];
  const { waiting, take, save } = useSurveyPapers(editionId);
  const fields = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<SurveyAnswers>({});
  const [isEmpty, setEmpty] = useState(false);
  const focus = (at: number) => fields.current?.querySelectorAll("input")[at]?.focus();
  const wrongAt = questions.findIndex((question) => isWrong(question, typed));
  const takeIn = () => {
    const answers = answered(questions, typed);
    const isBlank = Object.keys(answers).length === 0;
    setEmpty(isBlank);
    if (wrongAt !== -1) return focus(wrongAt);
    if (!isBlank) {
      take(answers);
      setTyped({});
    }
    focus(0);
  };
  const next = (at: number) => {
    const question = questions[at];
    if (question && isWrong(question, typed)) return;
    if (at + 1 < questions.length) focus(at + 1);
    else takeIn();
  };
  return (
    <Section title={t("typeIn")}>
      <Sheet>
        <p className={styles.soft}>{t("typeInWords")}</p>
        {versions.length > 1 && (
          <WhichPaper
            count={versions.length}
            version={version}
            onChange={(chosen) => {
              setVersion(chosen);
              setTyped({});
            }}
          />
        )}
        <div ref={fields} className={styles.fields}>
          {questions.map((question, at) => (
            <div key={question.key} className={styles[question.kind]}>
              <TextField
                label={question.ask}
                value={typed[question.key] ?? ""}
                onChange={(value) => setTyped((last) => ({ ...last, [question.key]: value }))}
                isInline={question.kind === "scale"}
                error={isWrong(question, typed) ? t("wrongNumber") : undefined}
                onSubmit={() => next(at)}
              />
            </div>
          ))}
        </div>
        <div className={styles.deeds}>
          <Button look="primary" onPress={takeIn}>
            {t("take")}
          </Button>
          {isEmpty && <span role="status">{t("nothing")}</span>}
        </div>
      </Sheet>
      {waiting > 0 && <Waiting waiting={waiting} onSave={save} />}
    </Section>
  );
}

type WhichProps = {
  readonly count: number;
  readonly version: number;
  readonly onChange: (version: number) => void;
};

/** Papers handed out before the questions were changed are typed in as they were printed. */
function WhichPaper({ count, version, onChange }: WhichProps) {
  const { t } = useTranslation("survey");
  const options = Array.from({ length: count }, (_, index) => ({
    key: String(index + 1),
    label: t(index + 1 === count ? "versionNow" : "version", { number: index + 1 }),
  }));
  return (
    <Select
      label={t("whichPaper")}
      placeholder=""
      options={options.toReversed()}
      value={String(version)}
      onChange={(key) => onChange(Number(key))}
    />
  );
}

type WaitingProps = { readonly waiting: number; readonly onSave: () => void };

function Waiting({ waiting, onSave }: WaitingProps) {
  const { t } = useTranslation("survey");
  return (
    <Sheet needsYou>
      <div className={styles.waiting}>
        <strong>{t("waiting", { count: waiting })}</strong>
        <Button isDisabled={waiting < FEWEST_SHOWN} onPress={onSave}>
          {t("save")}
        </Button>
      </div>
      <p className={styles.soft}>{t("waitingWords")}</p>
    </Sheet>
  );
}

function isWrong({ key, kind }: SurveyQuestion, typed: SurveyAnswers): boolean {
  const value = typed[key]?.trim() ?? "";
  return kind === "scale" && value !== "" && !SCALE.some((one) => one === value);
}

/** What was left empty is not there. */
function answered(questions: readonly SurveyQuestion[], typed: SurveyAnswers): SurveyAnswers {
  const given = questions.map(({ key }) => [key, typed[key]?.trim() ?? ""] as const);
  return Object.fromEntries(given.filter(([, answer]) => answer !== ""));
}
