import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../components/IconButton";
import { Select } from "../../components/Select";
import { isUnderWay } from "../../domain/actionPlan";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { namesOf, planMembers } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { nameIn } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import styles from "./Plans.module.css";

type Props = {
  readonly edition: Edition;
  /** Whose page it is; they are not taken off. */
  readonly owner: PersonId;
  readonly members: readonly PersonId[];
  readonly onChange: (members: readonly PersonId[]) => void;
  readonly error: string | undefined;
};

/** With whom a plan is shared; offered are those who have none under way. */
export function SharedWith({ edition, owner, members, onChange, error }: Props) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const names = useQuestion(namesOf, edition.id);
  const everyone = useQuestion(planMembers, edition.id, today);
  const free = everyone.filter(
    ({ person, plans }) => !members.includes(person.id) && !plans.some(isUnderWay),
  );
  const others = members.filter((id) => id !== owner);
  return (
    <div>
      <Select
        label={t("sharedWith")}
        placeholder={t("choosePerson")}
        hint={t("sharedHint")}
        options={free.map(({ person, name, rowCode }) => ({
          key: person.id as string,
          label: t("row", { code: rowCode, name }),
        }))}
        value={null}
        onChange={(id) => onChange([...members, id as PersonId])}
        isDisabled={free.length === 0}
        error={error}
      />
      {others.length > 0 && (
        <ul className={styles.names}>
          {others.map((id) => (
            <li key={id} className={styles.sharedLine}>
              <bdi dir="auto">{nameIn(names, id)}</bdi>
              <IconButton
                icon={X}
                label={t("takeOff", { name: nameIn(names, id) })}
                onPress={() => onChange(members.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
