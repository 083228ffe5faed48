import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { changeDraft } from "../../actions/approveLetters";
import { type ComposedLetter, composeLetter } from "../../actions/composeLetter";
import { letterFileName, wordingOf } from "../../actions/makeLetters";
import { Banner } from "../../components/Banner";
import { PersonName } from "../../components/PersonName";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import type { CalendarDate } from "../../domain/calendar";
import { LETTER_LANGUAGES, type LetterLanguage } from "../../domain/letter";
import type { Facts } from "../../domain/records";
import { isFromWord, type LetterToSend, letterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { LetterDeeds } from "./LetterDeeds";
import { LetterPaper, PrintedLetter } from "./LetterPaper";
import styles from "./Letters.module.css";
import { letterSheet } from "./letterSheet";
import { madeWords } from "./madeWords";
import { Sending } from "./Sending";
import { useSending } from "./useSending";
import { useWordSheet } from "./useWordSheet";

type Props = { readonly letter: LetterToSend; readonly onLookedAt: (id: string) => void };

/** One person's letter: read, changed, approved, and sent on its way. */
export function LetterDetail({ letter, onLookedAt }: Props) {
  const { t } = useTranslation("letters");
  const { today } = useAcademy();
  const { person, purpose, made } = letter;
  const composed = useQuestion(composedOf, letter.id, today);
  const sending = useSending();
  const fromWord = useWordSheet(letter, composed);
  useEffect(() => onLookedAt(letter.id), [letter.id, onLookedAt]);
  const isWord = isFromWord(letter);
  const sheet = isWord ? fromWord : composed && letterSheet(letter, composed);
  const isBlocked = composed === null || (!isWord && composed.unknownFields.length > 0);
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <div>
          <h2 className={styles.detailName}>
            <PersonName name={person.fullName} />
          </h2>
          <p className={styles.quiet}>{t(`purpose.${purpose}`)}</p>
        </div>
        {made === null && <LanguageChoice letter={letter} />}
      </header>
      <LetterDeeds
        letter={letter}
        composed={composed}
        sending={sending}
        isBlocked={isBlocked}
        isWord={isWord}
      />
      <p className={styles.quiet}>
        {made === null ? t("fileIs", { file: letterFileName(letter) }) : madeWords(t, made)}
      </p>
      <Sending sending={sending} />
      {composed !== null && !isWord && <FieldNotes composed={composed} />}
      {isWord && <p className={styles.quiet}>{t("wordPreview")}</p>}
      {sheet && (
        <>
          <LetterPaper sheet={sheet} />
          <PrintedLetter sheet={sheet} />
        </>
      )}
    </div>
  );
}

type Language = LetterLanguage | "auto";

/** Follows what the person prefers until the coordinator says otherwise. */
function LanguageChoice({ letter }: Pick<Props, "letter">) {
  const { t } = useTranslation("letters");
  const { vault } = useAcademy();
  const say = useSay();
  const choose = (language: Language) => {
    const change = { language: language === "auto" ? null : language };
    changeDraft(vault, letter, change).catch(() =>
      say({ words: t("changeFailed"), tone: "danger" }),
    );
  };
  const chosen = letter.draft?.language ?? null;
  return (
    <Select<Language>
      label={t("language")}
      placeholder={t("language")}
      value={chosen ?? "auto"}
      options={[
        {
          key: "auto",
          label:
            chosen === null
              ? t("languageAutoIs", { language: t(`languages.${letter.language}`) })
              : t("languageAuto"),
        },
        ...LETTER_LANGUAGES.map((key) => ({ key, label: t(`languages.${key}`) })),
      ]}
      onChange={choose}
    />
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

function composedOf(facts: Facts, id: string, today: CalendarDate): ComposedLetter | null {
  const letter = letterToSend(facts, id, today);
  return letter === null ? null : composeLetter(facts, letter, wordingOf(letter), today);
}
