import type { ComposedLetter } from "../../actions/composeLetter";
import styles from "./LetterPaper.module.css";

/** The letter as it will read on paper. What a person wrote appears as written. */
export function LetterPaper({ letter }: Pick<ComposedLetter, "letter">) {
  const { academyName, editionName, date, subject, addressLines, paragraphs, signatureLines } =
    letter;
  return (
    <article className={styles.paper} dir={letter.isRightToLeft ? "rtl" : "ltr"}>
      <p className={styles.head}>
        <bdi className={styles.academy}>{academyName}</bdi> <bdi>{editionName}</bdi>
      </p>
      <address className={styles.address} dir="auto">
        {addressLines.join("\n")}
      </address>
      <p>{date}</p>
      <p className={styles.subject} dir="auto">
        {subject}
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      <p className={styles.signature} dir="auto">
        {signatureLines.join("\n")}
      </p>
    </article>
  );
}
