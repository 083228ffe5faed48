import { memo, useCallback, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Panes } from "../../components/Panes";
import { PersonName } from "../../components/PersonName";
import { PickList } from "../../components/PickList";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { formatDay } from "../../domain/calendarWords";
import { LETTER_PURPOSES, type LetterPurpose } from "../../domain/letter";
import { type LetterToSend, letterCode } from "../../storage/questions/letters";
import { goTo } from "../goTo";
import { ApproveAll } from "./ApproveAll";
import { LetterDetail } from "./LetterDetail";
import styles from "./Letters.module.css";

type Props = {
  readonly letters: readonly LetterToSend[];
  /** A letter's id from the address; an application's shows its first letter. */
  readonly chosenId: string | null;
};

/** More than a cohort and its waiting list; hundreds of rows would make every key wait. */
const ROWS_AT_FIRST = 120;

type Shown = "due" | "approved" | "all";
type Kind = LetterPurpose | "any";

/** The outbox: letters to look at, those approved, and all; beside them the letter itself. */
export const LetterPeople = memo(function LetterPeople({ letters: latest, chosenId }: Props) {
  const { t } = useTranslation("letters");
  const [kind, setKind] = useState<Kind>("any");
  const [isWhole, setIsWhole] = useState(false);
  const letters = useDeferredValue(latest);
  const due = letters.filter(({ isDue, isApproved }) => isDue && !isApproved);
  const approved = letters.filter(({ isApproved }) => isApproved);
  const [shown, setShown] = useState<Shown>(firstShown(due.length, approved.length));
  const [lookedAt, setLookedAt] = useState<ReadonlySet<string>>(new Set());
  const onLookedAt = useCallback((id: string) => {
    setLookedAt((before) => (before.has(id) ? before : new Set([...before, id])));
  }, []);
  if (letters.length === 0) return <NobodyYet />;
  const chosen = chosenLetter(letters, chosenId);
  const items = { due, approved, all: letters }[shown].filter(
    ({ purpose }) => kind === "any" || purpose === kind,
  );
  const drawn = isWhole ? items : items.slice(0, ROWS_AT_FIRST);
  const open = items.filter(({ made, isApproved }) => made === null && !isApproved);
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
              { key: "approved", label: t("showApproved"), count: approved.length },
              { key: "all", label: t("showAll"), count: letters.length },
            ]}
            onChange={setShown}
          />
          <KindChoice letters={letters} kind={kind} onChoose={setKind} />
          {(shown === "due" || kind !== "any") && <ApproveAll letters={open} lookedAt={lookedAt} />}
          <PickList
            label={t("list")}
            items={drawn}
            idOf={({ id }) => id}
            wordsOf={(letter) =>
              t("row", {
                number: letterCode(letter),
                name: letter.person.knownAs,
                purpose: t(`purpose.${letter.purpose}`),
              })
            }
            selectedId={chosen?.id ?? null}
            onSelect={(id) => goTo("letters", id)}
            empty={<p className={styles.quiet}>{t(`none.${shown}`)}</p>}
          >
            {(letter) => <LetterLine letter={letter} />}
          </PickList>
          {drawn.length < items.length && (
            <Button onPress={() => setIsWhole(true)}>
              {t("showRest", { count: items.length - drawn.length })}
            </Button>
          )}
        </div>
      }
      detail={
        chosen === null ? (
          <p className={styles.quiet}>{t("choose")}</p>
        ) : (
          <LetterDetail key={chosen.id} letter={chosen} onLookedAt={onLookedAt} />
        )
      }
    />
  );
});

type KindProps = {
  readonly letters: readonly LetterToSend[];
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
};

/** Only one kind of letter, such as the certificates of a whole cohort. */
function KindChoice({ letters, kind, onChoose }: KindProps) {
  const { t } = useTranslation("letters");
  const kinds = LETTER_PURPOSES.filter((one) => letters.some(({ purpose }) => purpose === one));
  if (kinds.length < 2) return null;
  return (
    <Select<Kind>
      label={t("kind")}
      placeholder={t("kind")}
      value={kind}
      options={[
        { key: "any", label: t("kindAny") },
        ...kinds.map((key) => ({ key, label: t(`purpose.${key}`) })),
      ]}
      onChange={onChoose}
    />
  );
}

function firstShown(due: number, approved: number): Shown {
  if (due > 0) return "due";
  return approved > 0 ? "approved" : "all";
}

function chosenLetter(letters: readonly LetterToSend[], id: string | null): LetterToSend | null {
  return (
    letters.find((letter) => letter.id === id) ??
    letters.find(({ application, place }) => (application ?? place)?.id === id) ??
    null
  );
}

function LetterLine({ letter }: { readonly letter: LetterToSend }) {
  const { t } = useTranslation("letters");
  const { person, purpose, language } = letter;
  return (
    <>
      <span className={styles.number}>{letterCode(letter)}</span>
      <span className={styles.who}>
        <span>
          <PersonName name={person.knownAs} />
        </span>
        <span className={styles.purpose}>
          {language === "en"
            ? t(`purpose.${purpose}`)
            : t("purposeIn", {
                purpose: t(`purpose.${purpose}`),
                language: t(`languages.${language}`),
              })}
        </span>
      </span>
      <LetterState letter={letter} />
    </>
  );
}

function LetterState({ letter: { made, isDue, isApproved } }: { readonly letter: LetterToSend }) {
  const { t } = useTranslation("letters");
  if (made !== null) {
    return (
      <StateMark tone="present" shape="tick">
        {t(`state.${made.way ?? "saved"}`, { day: formatDay(made.madeOn) })}
      </StateMark>
    );
  }
  if (isApproved) {
    return (
      <StateMark tone="action" shape="envelope">
        {t("state.approved")}
      </StateMark>
    );
  }
  return (
    <StateMark tone={isDue ? "attention" : "neutral"} shape={isDue ? "diamond" : "dash"}>
      {t(isDue ? "state.due" : "state.optional")}
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
