import { useTranslation } from "react-i18next";
import type { LetterLanguage } from "../../domain/letter";
import styles from "./CertificatePaper.module.css";
import type { LetterSheet } from "./letterSheet";

type Props = {
  readonly sheet: LetterSheet;
  readonly name: string;
  readonly day: string;
  readonly by: string;
};

/** A certificate as it hangs on a wall; the whole sheet grows and shrinks with its width. */
export function CertificatePaper({ sheet, name, day, by }: Props) {
  const { language, isRightToLeft, subject, paragraphs } = sheet;
  return (
    <article
      className={styles.sheet}
      dir={isRightToLeft ? "rtl" : "ltr"}
      lang={language}
      translate="no"
    >
      <div className={styles.frame}>
        <p className={styles.title} dir="auto">
          {subject}
        </p>
        {paragraphs.map((paragraph, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat and are never moved.
            key={index}
            className={lookOf(paragraph, name, by)}
            dir="auto"
          >
            {paragraph}
          </p>
        ))}
        <SignatureLines language={language} day={day} by={by} />
      </div>
    </article>
  );
}

type LinesProps = { readonly language: LetterLanguage; readonly day: string; readonly by: string };

function SignatureLines({ language, day, by }: LinesProps) {
  const { t } = useTranslation("graduation");
  return (
    <div className={styles.lines}>
      <p className={styles.line}>
        <span className={styles.above}>{day}</span>
        <span className={styles.below}>{t(`onCertificate.${language}.date`)}</span>
      </p>
      <p className={styles.line}>
        <span className={styles.above} />
        <bdi className={styles.below}>{t(`onCertificate.${language}.signed`, { academy: by })}</bdi>
      </p>
    </div>
  );
}

function lookOf(paragraph: string, name: string, academy: string): string | undefined {
  if (paragraph === name) return styles.name;
  return paragraph.startsWith(academy) ? styles.academy : styles.words;
}
