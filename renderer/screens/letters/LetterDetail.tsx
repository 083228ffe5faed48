import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ComposedLetter, composeLetter } from "../../actions/composeLetter";
import { letterFileName } from "../../actions/makeLetters";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { PersonName } from "../../components/PersonName";
import type { CalendarDate } from "../../domain/calendar";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { ApplicationId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { type LetterToSend, letterToSend, templatesOf } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { LetterPaper } from "./LetterPaper";
import styles from "./Letters.module.css";
import { Making } from "./Making";
import { useMaking } from "./useMaking";

type Props = { readonly letter: LetterToSend };

/** One person's letter, to be read before it is made. */
export function LetterDetail({ letter }: Props) {
  const { t } = useTranslation("letters");
  const { today } = useAcademy();
  const { application, person, purpose, made } = letter;
  const composed = useQuestion(letterOf, application.id, today);
  const making = useMaking();
  const [isAsking, setIsAsking] = useState(false);
  const isBlocked = composed === null || composed.unknownFields.length > 0;
  const start = (alreadyMade: "skip" | "makeAgain") => {
    setIsAsking(false);
    making.begin([application.id], alreadyMade);
  };
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <div>
          <h2 className={styles.detailName}>
            <PersonName name={person.fullName} />
          </h2>
          <p className={styles.quiet}>{t(`purpose.${purpose}`)}</p>
        </div>
        <Button
          icon={FileDown}
          isDisabled={isBlocked || making.isBusy}
          onPress={() => (made === null ? start("skip") : setIsAsking(true))}
        >
          {t(made === null ? "makeOne" : "makeAgain")}
        </Button>
      </header>
      <p className={styles.quiet}>
        {made === null
          ? t("fileIs", { file: letterFileName(purpose, application.number) })
          : t("madeAs", { day: formatDayAndYear(made.madeOn), file: made.fileName })}
      </p>
      <Making making={making} />
      {composed !== null && (
        <>
          <FieldNotes composed={composed} />
          <LetterPaper letter={composed.letter} />
        </>
      )}
      {made !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          title={t("makeAgainTitle")}
          confirmLabel={t("makeAgain")}
          cancelLabel={t("cancel")}
          onConfirm={() => start("makeAgain")}
          onCancel={() => setIsAsking(false)}
        >
          {t("makeAgainWords", { file: made.fileName, day: formatDayAndYear(made.madeOn) })}
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Which fields of the wording nobody knows, and which have nothing to say for this person. */
export function FieldNotes({ composed }: { readonly composed: ComposedLetter }) {
  const { t } = useTranslation("letters");
  const { unknownFields, emptyFields } = composed;
  return (
    <>
      {unknownFields.length > 0 && (
        <Banner tone="danger">
          {t("unknown", { count: unknownFields.length, fields: listed(unknownFields) })}
        </Banner>
      )}
      {emptyFields.length > 0 && (
        <Banner tone="attention">
          {t("empty", { count: emptyFields.length, fields: listed(emptyFields) })}
        </Banner>
      )}
    </>
  );
}

function listed(fields: readonly string[]): string {
  return fields.map((field) => `{{${field}}}`).join(", ");
}

function letterOf(facts: Facts, id: ApplicationId, today: CalendarDate): ComposedLetter | null {
  const application = facts.application.get(id);
  const letter = application === undefined ? null : letterToSend(facts, application);
  if (letter === null) return null;
  const templates = templatesOf(facts, letter.application.editionId);
  const template = templates.find(({ purpose }) => purpose === letter.purpose);
  return template === undefined ? null : composeLetter(facts, letter, template, today);
}
