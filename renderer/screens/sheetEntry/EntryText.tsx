import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { EntryProblem } from "../../domain/checkEntry";
import styles from "./SheetEntry.module.css";
import { useTroubleWords } from "./troubleWords";

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problems: readonly EntryProblem[];
  readonly isMarch: boolean;
};

const FIELD_ID = "sheet-entry";

/** The field, what is wrong lit at its very characters, each trouble in words, and how to type. */
export function EntryText({ text, onText, problems, isMarch }: Props) {
  const { t } = useTranslation("sheetEntry");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const goTo = ({ at, length }: EntryProblem) => {
    field.current?.focus();
    field.current?.setSelectionRange(at, at + length);
  };
  return (
    <div className={styles.side}>
      <label className={styles.label} htmlFor={FIELD_ID}>
        {t("field")}
      </label>
      <div className={styles.field}>
        <LitText text={text} problems={problems} />
        <textarea
          ref={field}
          id={FIELD_ID}
          className={styles.typed}
          value={text}
          rows={6}
          autoComplete="off"
          spellCheck={false}
          translate="no"
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? TROUBLES_ID : undefined}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <Troubles text={text} problems={problems} onGo={goTo} />
      <How isMarch={isMarch} />
    </div>
  );
}

const TROUBLES_ID = "sheet-entry-troubles";

/** The same letters under the field, so that a wrong one is lit where it stands. */
function LitText({ text, problems }: Pick<Props, "text" | "problems">) {
  let end = 0;
  const parts = problems.flatMap(({ at, length }) => {
    const plain = text.slice(end, at);
    end = at + length;
    return [
      { at: at - plain.length, words: plain, isWrong: false },
      { at, words: text.slice(at, end), isWrong: true },
    ];
  });
  return (
    <div className={styles.lit} aria-hidden="true">
      {[...parts, { at: end, words: `${text.slice(end)}\n`, isWrong: false }].map(
        ({ at, words, isWrong }) =>
          isWrong ? (
            <mark key={`wrong ${at}`} className={styles.wrong}>
              {words}
            </mark>
          ) : (
            <span key={at}>{words}</span>
          ),
      )}
    </div>
  );
}

type TroublesProps = Pick<Props, "text" | "problems"> & {
  readonly onGo: (problem: EntryProblem) => void;
};

function Troubles({ text, problems, onGo }: TroublesProps) {
  const { t } = useTranslation("sheetEntry");
  const words = useTroubleWords();
  return (
    <div id={TROUBLES_ID} role="status">
      {problems.length > 0 && (
        <>
          <p className={styles.troubleCount}>{t("troubles", { count: problems.length })}</p>
          <ul className={styles.troubles}>
            {problems.map((problem) => (
              <li key={problem.at}>
                <button type="button" className={styles.trouble} onClick={() => onGo(problem)}>
                  <span className={styles.troubleAt}>{t("at", placeIn(text, problem))}</span>
                  <span>{words(problem.refusal)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Lines and characters counted from 1, as people count. */
function placeIn(text: string, { at, length }: EntryProblem) {
  const before = text.slice(0, at).split("\n");
  return {
    line: before.length,
    column: [...(before.at(-1) ?? "")].length + 1,
    found: text.slice(at, at + length),
  };
}

/** Examples in the grammar itself; the same in every language. */
const EXAMPLES = {
  present: "14",
  lateMinutes: "3L12",
  late: "3L",
  leftEarly: "5E20",
  apologies: "7A",
  excused: "8R",
  absent: "9X",
  selfReported: "4S",
  guest: "G Grace Okello, Nile Women’s Network",
} as const;

function How({ isMarch }: Pick<Props, "isMarch">) {
  const { t } = useTranslation("sheetEntry");
  const kinds = (Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).filter(
    (kind) => isMarch || kind !== "selfReported",
  );
  return (
    <section className={styles.how} aria-label={t("how")}>
      <h2 className={styles.howTitle}>{t("how")}</h2>
      <dl className={styles.howList}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.howLine}>
            <dt>
              <kbd className={styles.code}>{EXAMPLES[kind]}</kbd>
            </dt>
            <dd>{t(`howWords.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t("howParted")}</p>
    </section>
  );
}
