import { useTranslation } from "react-i18next";
import { composeLetter } from "../../actions/composeLetter";
import { wordingOf } from "../../actions/makeLetters";
import { OnPaper } from "../../components/OnPaper";
import { Section } from "../../components/Section";
import type { CalendarDate } from "../../domain/calendar";
import type { Facts } from "../../domain/records";
import { isFromWord, type LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { LetterPaper } from "../letters/LetterPaper";
import { type LetterSheet, letterSheet } from "../letters/letterSheet";
import { useQuestion } from "../useQuestion";
import styles from "./Graduation.module.css";

type Props = { readonly letters: readonly LetterToSend[] };

/** The first certificate on screen, and every one of them where the page is printed or saved as PDF. */
export function CertificatesOnPaper({ letters }: Props) {
  const { t } = useTranslation("graduation");
  const { today } = useAcademy();
  const sheets = useQuestion(sheetsOf, letters, today);
  const [first] = sheets;
  if (first === undefined) return null;
  return (
    <Section title={t("look")}>
      <div className={styles.look}>
        <LetterPaper sheet={first.sheet} />
      </div>
      <OnPaper root={document.body} margins="itsOwn">
        {sheets.map(({ id, sheet }) => (
          <LetterPaper key={id} sheet={sheet} />
        ))}
      </OnPaper>
    </Section>
  );
}

type IdentifiedSheet = { readonly id: string; readonly sheet: LetterSheet };

function sheetsOf(
  facts: Facts,
  letters: readonly LetterToSend[],
  today: CalendarDate,
): readonly IdentifiedSheet[] {
  return letters
    .filter((letter) => !isFromWord(letter))
    .flatMap((letter) => {
      const composed = composeLetter(facts, letter, wordingOf(letter), today);
      return composed === null ? [] : [{ id: letter.id, sheet: letterSheet(letter, composed) }];
    });
}
