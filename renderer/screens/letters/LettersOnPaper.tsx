import { memo } from "react";
import { composeLetter } from "../../actions/composeLetter";
import { wordingOf } from "../../actions/makeLetters";
import { OnPaper } from "../../components/OnPaper";
import type { CalendarDate } from "../../domain/calendar";
import type { Facts } from "../../domain/records";
import { isFromWord, type LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { LetterPaper } from "./LetterPaper";
import styles from "./LetterPaper.module.css";
import { type LetterSheet, letterSheet } from "./letterSheet";

/** Whether a letter can stand on this paper: a certificate lies across, and another look only Word prints. */
export function isForPaper(letter: LetterToSend): boolean {
  return letter.purpose !== "certificate" && !isFromWord(letter);
}

/** Many letters for one PDF, each beginning a page of its own. */
export function LettersOnPaper({ letters }: { readonly letters: readonly LetterToSend[] }) {
  return (
    <OnPaper root={document.body} margins="itsOwn">
      {letters.map((letter) => (
        <OneLetter key={letter.id} letter={letter} />
      ))}
    </OnPaper>
  );
}

const OneLetter = memo(function OneLetter({ letter }: { readonly letter: LetterToSend }) {
  const { today } = useAcademy();
  const sheet = useQuestion(sheetOf, letter, today);
  return (
    sheet && (
      <div className={styles.onePage}>
        <LetterPaper sheet={sheet} />
      </div>
    )
  );
});

function sheetOf(facts: Facts, letter: LetterToSend, today: CalendarDate): LetterSheet | null {
  const composed = composeLetter(facts, letter, wordingOf(letter), today);
  return composed && letterSheet(letter, composed);
}
