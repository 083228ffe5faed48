import { useTranslation } from "react-i18next";
import { OnPaper } from "../../components/OnPaper";
import { CertificatePaper } from "./CertificatePaper";
import styles from "./LetterPaper.module.css";
import type { LetterSheet } from "./letterSheet";

type Props = { readonly sheet: LetterSheet };

/** The letter as it will read on paper. What a person wrote appears as written. */
export function LetterPaper({ sheet }: Props) {
  if (sheet.certificate !== null) return <CertificatePaper sheet={sheet} {...sheet.certificate} />;
  const { head, addressLines, date, subject, paragraphs, signature, isRightToLeft } = sheet;
  return (
    <article
      className={styles.paper}
      dir={isRightToLeft ? "rtl" : "ltr"}
      lang={sheet.language}
      translate="no"
    >
      {head !== null && (
        <p className={styles.head}>
          <bdi className={styles.academy}>{head.academyName}</bdi> <bdi>{head.editionName}</bdi>
        </p>
      )}
      {addressLines.length > 0 && (
        <address className={styles.address} dir="auto">
          {addressLines.join("\n")}
        </address>
      )}
      {date !== "" && <p>{date}</p>}
      {subject !== "" && (
        <p className={styles.subject} dir="auto">
          {subject}
        </p>
      )}
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat and are never moved.
        <p key={index} className={styles.paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {signature !== "" && (
        <p className={styles.signature} dir="auto">
          {signature}
        </p>
      )}
    </article>
  );
}

/** The same letter for print and PDF. */
export function PrintedLetter({ sheet }: Props) {
  const { t } = useTranslation("letters");
  return (
    <OnPaper root={document.body} margins={sheet.certificate === null ? "around" : "itsOwn"}>
      <div className={styles.printed} title={t("detail")}>
        <LetterPaper sheet={sheet} />
      </div>
    </OnPaper>
  );
}
