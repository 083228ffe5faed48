import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./MinutesField.module.css";
import { type MinutesKind, readMinutes } from "./minutes";
import { useLatest } from "./useLatest";

type Props = {
  readonly kind: MinutesKind;
  readonly most: number;
  /** What is marked so far, selected as a whole so that typing replaces it. */
  readonly start: number | null;
  readonly onSet: (minutes: number | null) => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
  /** A key that is no digit. Says whether it was a mark. */
  readonly onOtherKey: (key: string) => boolean;
};

/** Asks how many minutes, on the row itself: digits, then Enter. The mark is already kept; Escape leaves it so. */
export function MinutesField({ kind, most, start, onSet, onDone, onLeave, onOtherKey }: Props) {
  const { t } = useTranslation("register");
  const field = useRef<HTMLInputElement>(null);
  /** Set once the answer is given, so that losing the focus does not give it again. */
  const isAnswered = useRef(false);
  const [typed, setTyped] = useState(start === null ? "" : String(start));
  const read = readMinutes(typed, most);
  const keepTyped = useLatest(() => {
    if (!isAnswered.current && read !== null) onSet(read.minutes);
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    // Taken away with another row, it is not told that it lost the focus.
    return () => keepTyped()();
  }, [keepTyped]);
  const set = () => {
    if (read === null) return;
    isAnswered.current = true;
    onSet(read.minutes);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") set();
    else if (event.key === "Escape") {
      isAnswered.current = true;
      onLeave();
    } else if (isPlainKey(event) && onOtherKey(event.key)) {
      isAnswered.current = true;
      event.preventDefault();
    }
  };
  return (
    <span className={styles.minutes}>
      <input
        ref={field}
        className={styles.minutesInput}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-label={t(kind === "late" ? "minutesLate" : "minutesEarly")}
        aria-invalid={read === null}
        title={t("minutesUnknown")}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ""))}
        onKeyDown={onKeyDown}
        onBlur={() => keepTyped()()}
      />
      <span aria-hidden="true">{t("minutesUnit")}</span>
      <button type="button" className={styles.setMinutes} onClick={set} disabled={read === null}>
        {t("setMinutes")}
      </button>
      {read === null && (
        <span className={styles.minutesRefused} role="alert">
          {t("minutesRefused", { most })}
        </span>
      )}
    </span>
  );
}

function isPlainKey(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.altKey || event.metaKey);
}
