import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import type { Edition } from "../../domain/edition";
import { currentEdition } from "../../storage/questions/currentEdition";
import { type LetterToSend, lettersToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { useQuestion } from "../useQuestion";
import { LetterPeople } from "./LetterPeople";
import { SendLetters } from "./SendLetters";
import { TemplateEditor } from "./TemplateEditor";

/** The step of the address that shows the wordings; an application's id shows that person's letter. */
const WORDING = "wording";

/** Who needs a letter, what it will say, and the wording of each kind. */
export function Letters({ steps }: PlaceProps) {
  const { t } = useTranslation("letters");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  if (edition === null) {
    return (
      <Place header={<PlaceHeader title={t("title")} />}>
        <EmptyState title={t("nobodyTitle")}>{t("nobody")}</EmptyState>
      </Place>
    );
  }
  return <LettersOf edition={edition} step={steps[0] ?? null} />;
}

type Props = { readonly edition: Edition; readonly step: string | null };

function LettersOf({ edition, step }: Props) {
  const { t } = useTranslation("letters");
  const { today } = useAcademy();
  /** While letters are made the list stands still: each that is recorded would otherwise draw hundreds of rows anew. */
  const [held, setHeld] = useState<readonly LetterToSend[] | null>(null);
  const asked = useQuestion(held === null ? lettersToSend : notAsked, edition.id, today);
  const letters = held ?? asked;
  const isWording = step === WORDING;
  const approved = letters.filter(({ isApproved }) => isApproved);
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={<StateLine letters={letters} />}
          action={
            <>
              <Segmented
                label={t("tabs")}
                value={isWording ? "wording" : "people"}
                segments={[
                  { key: "people", label: t("tabPeople") },
                  { key: "wording", label: t("tabWording") },
                ]}
                onChange={(view) =>
                  view === "wording" ? goTo("letters", WORDING) : goTo("letters")
                }
              />
              <SendLetters
                approved={approved}
                onOpen={() => setHeld(letters)}
                onClose={() => setHeld(null)}
              />
            </>
          }
        />
      }
    >
      {isWording ? (
        <TemplateEditor edition={edition} letters={letters} />
      ) : (
        <LetterPeople letters={letters} chosenId={step} />
      )}
    </Place>
  );
}

const notAsked = (): readonly LetterToSend[] => [];

function StateLine({ letters }: { readonly letters: readonly LetterToSend[] }) {
  const { t } = useTranslation("letters");
  const made = letters.filter((letter) => letter.made !== null).length;
  const approved = letters.filter(({ isApproved }) => isApproved).length;
  const count = letters.filter(({ isDue, isApproved }) => isDue && !isApproved).length;
  return count + approved === 0 ? t("lineNone", { made }) : t("line", { count, approved, made });
}
