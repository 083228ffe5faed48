import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/Checkbox";
import { PersonName } from "../../components/PersonName";
import type { CheckedEntry, EnteredGuest, EnteredMark } from "../../domain/checkEntry";
import type { Session } from "../../domain/edition";
import { MarkSign } from "../marks/MarkSign";
import { useMarkWords } from "../marks/markWords";
import { useSessionPeople } from "../register/useSessionPeople";
import styles from "./SheetEntry.module.css";

type Props = {
  readonly session: Session;
  readonly entry: CheckedEntry;
  /** Who would be marked absent with the rest. */
  readonly rest: number;
  readonly isRestAbsent: boolean;
  readonly onRestAbsent: (isRestAbsent: boolean) => void;
};

/** Line by line what will stand in the register, before it does. */
export function EntryPreview({ session, entry, rest, isRestAbsent, onRestAbsent }: Props) {
  const { t } = useTranslation("sheetEntry");
  const { expected } = useSessionPeople(session);
  const names = new Map(expected.map(({ place, name }) => [place.id, name]));
  const { marks, guests } = entry;
  const newGuests = guests.filter(({ isKnown }) => !isKnown).length;
  return (
    <div className={styles.side}>
      <div className={styles.previewHead}>
        <h2 className={styles.howTitle}>{t("preview")}</h2>
        <span className={styles.soft}>
          {[t("marks", { count: marks.length }), t("guests", { count: newGuests })].join(", ")}
        </span>
      </div>
      {marks.length + guests.length === 0 ? (
        <p className={styles.soft}>{t("nothingYet")}</p>
      ) : (
        <ul className={styles.preview}>
          {marks.map((mark) => (
            <MarkLine key={mark.place.id} mark={mark} name={names.get(mark.place.id) ?? ""} />
          ))}
          {guests.map((guest, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two guests may have one name
            <GuestLine key={`${guest.name} ${index}`} guest={guest} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Checkbox isSelected={isRestAbsent} onChange={onRestAbsent}>
          <span className={styles.rest}>
            {t("restAbsent")}
            <span className={styles.soft}>{t("restAbsentHint", { count: rest })}</span>
          </span>
        </Checkbox>
      )}
    </div>
  );
}

function MarkLine({ mark, name }: { readonly mark: EnteredMark; readonly name: string }) {
  const { t } = useTranslation("sheetEntry");
  const words = useMarkWords();
  return (
    <li className={styles.line}>
      <span className={styles.rowCode}>{mark.place.rowCode}</span>
      <span className={styles.name}>
        <PersonName name={name} />
        {mark.replaces !== null && (
          <span className={styles.soft}>{t("replaces", { mark: words(mark.replaces) })}</span>
        )}
      </span>
      <MarkSign status={mark.status}>{words(mark.status)}</MarkSign>
    </li>
  );
}

function GuestLine({ guest }: { readonly guest: EnteredGuest }) {
  const { t } = useTranslation("sheetEntry");
  return (
    <li className={styles.line}>
      <span className={styles.rowCode}>{t("guestCode")}</span>
      <span className={styles.name}>
        <PersonName name={guest.name} />
        {guest.organisation !== "" && (
          <bdi dir="auto" className={styles.soft}>
            {guest.organisation}
          </bdi>
        )}
      </span>
      <span className={styles.soft}>{t(guest.isKnown ? "guestKnown" : "guest")}</span>
    </li>
  );
}
