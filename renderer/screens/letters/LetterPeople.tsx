import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Panes } from "../../components/Panes";
import { PersonName } from "../../components/PersonName";
import { PickList } from "../../components/PickList";
import { Segmented } from "../../components/Segmented";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { formatDay } from "../../domain/calendarWords";
import type { LetterToSend } from "../../storage/questions/letters";
import { goTo } from "../goTo";
import { LetterDetail } from "./LetterDetail";
import styles from "./Letters.module.css";

type Props = {
  readonly letters: readonly LetterToSend[];
  /** An application's id from the address. */
  readonly chosenId: string | null;
};

type Shown = "due" | "all";

/** Everyone a letter can be made for, those who need one first in mind; beside it the letter itself. */
export function LetterPeople({ letters, chosenId }: Props) {
  const { t } = useTranslation("letters");
  const due = letters.filter(({ isDue }) => isDue);
  const [shown, setShown] = useState<Shown>(due.length > 0 ? "due" : "all");
  if (letters.length === 0) return <NobodyYet />;
  const chosen = letters.find(({ application }) => application.id === chosenId) ?? null;
  return (
    <Panes
      listLabel={t("list")}
      detailLabel={t("detail")}
      list={
        <div className={styles.list}>
          <Segmented<Shown>
            label={t("show")}
            value={shown}
            segments={[
              { key: "due", label: t("showDue"), count: due.length },
              { key: "all", label: t("showAll"), count: letters.length },
            ]}
            onChange={setShown}
          />
          <PickList
            label={t("list")}
            items={shown === "due" ? due : letters}
            idOf={({ application }) => application.id}
            wordsOf={({ application, person, purpose }) =>
              t("row", {
                number: application.number,
                name: person.knownAs,
                purpose: t(`purpose.${purpose}`),
              })
            }
            selectedId={chosen?.application.id ?? null}
            onSelect={(id) => goTo("letters", id)}
            empty={<p className={styles.quiet}>{t("allMade")}</p>}
          >
            {(letter) => <LetterLine letter={letter} />}
          </PickList>
        </div>
      }
      detail={
        chosen === null ? (
          <p className={styles.quiet}>{t("choose")}</p>
        ) : (
          <LetterDetail key={chosen.application.id} letter={chosen} />
        )
      }
    />
  );
}

function LetterLine({ letter }: { readonly letter: LetterToSend }) {
  const { t } = useTranslation("letters");
  const { application, person, purpose } = letter;
  return (
    <>
      <span className={styles.number}>{application.number}</span>
      <span className={styles.who}>
        <span>
          <PersonName name={person.knownAs} />
        </span>
        <span className={styles.purpose}>{t(`purpose.${purpose}`)}</span>
      </span>
      <LetterState letter={letter} />
    </>
  );
}

function LetterState({ letter: { made, isDue } }: { readonly letter: LetterToSend }) {
  const { t } = useTranslation("letters");
  if (made !== null) {
    return (
      <StateMark tone="present" shape="tick">
        {t("state.made", { day: formatDay(made.madeOn) })}
      </StateMark>
    );
  }
  if (isDue) {
    return (
      <StateMark tone="attention" shape="envelope">
        {t("state.due")}
      </StateMark>
    );
  }
  return (
    <StateMark tone="neutral" shape="dash">
      {t("state.answered")}
    </StateMark>
  );
}

function NobodyYet() {
  const { t } = useTranslation("letters");
  return (
    <EmptyState
      title={t("nobodyTitle")}
      action={
        <TextLink look="plain" to="/applications">
          {t("openApplications")}
        </TextLink>
      }
    >
      {t("nobody")}
    </EmptyState>
  );
}
