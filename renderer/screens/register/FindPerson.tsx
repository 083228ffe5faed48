import { Search, X } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../components/KeyHint";
import styles from "./FindPerson.module.css";

/** The element id by which "/" finds the field. */
export const FIND_ID = "register-find";

type Props = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly foundCount: number;
  /** To the first row found: Enter or the down arrow. */
  readonly onGo: () => void;
};

/**
 * Finds a person by two letters, a row code or the last digits of a phone number. It has a field of its own because
 * letters on a row are marks: at the door a letter must never be a guess between a name and a mark.
 */
export const FindPerson = memo(function FindPerson({ typed, onType, foundCount, onGo }: Props) {
  const { t } = useTranslation("register");
  return (
    <search className={styles.find}>
      <Search size={18} aria-hidden="true" className={styles.lens} />
      <input
        id={FIND_ID}
        className={styles.findInput}
        value={typed}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        translate="no"
        placeholder={t("find")}
        aria-label={t("find")}
        aria-description={t("findHint")}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onType("");
          if (event.key !== "Enter" && event.key !== "ArrowDown") return;
          event.preventDefault();
          onGo();
        }}
      />
      {typed === "" ? (
        <span className={styles.findKey}>
          <KeyHint keys="/" />
        </span>
      ) : (
        <button
          type="button"
          className={styles.clearFind}
          aria-label={t("clearFind")}
          onClick={() => onType("")}
        >
          <X size={18} aria-hidden="true" />
        </button>
      )}
      <span className={styles.foundCount} role="status">
        {typed === "" ? "" : t("found", { count: foundCount })}
      </span>
    </search>
  );
});
