import { useTranslation } from "react-i18next";
import type { EntryProblem } from "../../domain/checkEntry";
import { LitField } from "./LitField";
import styles from "./SheetEntry.module.css";
import { useTroubleWords } from "./troubleWords";

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problems: readonly EntryProblem[];
  readonly isMarch: boolean;
};

/** The field, what is wrong with it, and how to type. */
export function EntryText({ text, onText, problems, isMarch }: Props) {
  const { t } = useTranslation("sheetEntry");
  const words = useTroubleWords();
  return (
    <div className={styles.side}>
      <LitField
        label={t("field")}
        text={text}
        onText={onText}
        troubles={problems.map(({ at, length, refusal }) => ({
          at,
          length,
          words: words(refusal),
        }))}
      />
      <How isMarch={isMarch} />
    </div>
  );
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
