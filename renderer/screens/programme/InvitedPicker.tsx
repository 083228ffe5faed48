import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/Checkbox";
import { PersonName } from "../../components/PersonName";
import type { EditionId, PersonId } from "../../domain/ids";
import { cohortOf } from "../../storage/questions/cohortOf";
import { useQuestion } from "../useQuestion";
import styles from "./SessionDialog.module.css";

type Props = {
  readonly editionId: EditionId;
  readonly chosen: readonly PersonId[];
  readonly onChange: (chosen: readonly PersonId[]) => void;
  readonly error: string | undefined;
};

/** Who of the cohort an item is for, when it is not for all of them. */
export function InvitedPicker({ editionId, chosen, onChange, error }: Props) {
  const { t } = useTranslation("programme");
  const members = useQuestion(cohortOf, editionId).filter(({ place }) => place.left === null);
  return (
    <fieldset className={styles.boxes}>
      <legend>{t("invited")}</legend>
      {members.map(({ person, place }) => (
        <Checkbox
          key={person.id}
          isSelected={chosen.includes(person.id)}
          onChange={(isIn) =>
            onChange(isIn ? [...chosen, person.id] : chosen.filter((one) => one !== person.id))
          }
        >
          {`${place.rowCode} `}
          <PersonName name={person.knownAs} />
        </Checkbox>
      ))}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
