import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../../domain/sheetEntry";
import styles from "./SheetEntry.module.css";

export type LitTrouble = Span & { readonly words: string };

type Props = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly troubles: readonly LitTrouble[];
};

const FIELD_ID = "sheet-entry";
const TROUBLES_ID = "sheet-entry-troubles";

/** A field for typing a sheet: what is wrong is lit at its very characters, and each trouble stands below in words. */
export function LitField({ label, text, onText, troubles }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const goTo = ({ at, length }: Span) => {
    field.current?.focus();
    field.current?.setSelectionRange(at, at + length);
  };
  return (
    <>
      <label className={styles.label} htmlFor={FIELD_ID}>
        {label}
      </label>
      <div className={styles.field}>
        <LitText text={text} troubles={troubles} />
        <textarea
          ref={field}
          id={FIELD_ID}
          className={styles.typed}
          value={text}
          rows={6}
          autoComplete="off"
          spellCheck={false}
          translate="no"
          aria-invalid={troubles.length > 0}
          aria-describedby={troubles.length > 0 ? TROUBLES_ID : undefined}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <Troubles text={text} troubles={troubles} onGo={goTo} />
    </>
  );
}

/** The same letters under the field, so that a wrong one is lit where it stands. */
function LitText({ text, troubles }: Pick<Props, "text" | "troubles">) {
  let end = 0;
  const parts = troubles.flatMap(({ at, length }) => {
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

type TroublesProps = Pick<Props, "text" | "troubles"> & {
  readonly onGo: (trouble: LitTrouble) => void;
};

function Troubles({ text, troubles, onGo }: TroublesProps) {
  const { t } = useTranslation("sheetEntry");
  return (
    <div id={TROUBLES_ID} role="status">
      {troubles.length > 0 && (
        <>
          <p className={styles.troubleCount}>{t("troubles", { count: troubles.length })}</p>
          <ul className={styles.troubles}>
            {troubles.map((trouble) => (
              <li key={trouble.at}>
                <button type="button" className={styles.trouble} onClick={() => onGo(trouble)}>
                  <span className={styles.troubleAt}>{t("at", placeIn(text, trouble))}</span>
                  <span>{trouble.words}</span>
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
function placeIn(text: string, { at, length }: Span) {
  const before = text.slice(0, at);
  const lineBegins = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: [...before.slice(lineBegins)].length + 1,
    found: text.slice(at, at + length),
  };
}
