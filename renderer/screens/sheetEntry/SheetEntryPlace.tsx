import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enterSheet, previewEntry, type SheetEntered } from "../../actions/enterSheet";
import { Button } from "../../components/Button";
import { Panes } from "../../components/Panes";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { EntryPreview } from "./EntryPreview";
import { EntryText } from "./EntryText";
import { restCount } from "./restCount";
import styles from "./SheetEntry.module.css";
import { SignedSheets } from "./SignedSheets";

/** A signed sheet typed into the register, row code by row code, with everything it would write beside it. */
export function SheetEntryPlace({ session }: { readonly session: Session }) {
  const { t } = useTranslation("sheetEntry");
  const { today } = useAcademy();
  const [text, setText] = useState("");
  const [isRestAbsent, setRestAbsent] = useState(false);
  const entry = useQuestion(previewEntry, session, text, today);
  const rest = useQuestion(restCount, session, text, today);
  const marksRest = isRestAbsent && rest > 0;
  const write = useWriting(session, text, marksRest);
  const isEmpty = entry.marks.length + entry.guests.length === 0 && !marksRest;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={`${session.title} · ${formatSessionTimeAndYear(session.time)}`}
          back={<TextLink to={pathTo("register", session.id)}>{t("back")}</TextLink>}
          action={
            <Button
              look="primary"
              isDisabled={isEmpty || entry.problems.length > 0}
              onPress={() => void write()}
            >
              {t("write")}
            </Button>
          }
        />
      }
    >
      <Panes
        listLabel={t("field")}
        detailLabel={t("preview")}
        list={
          <EntryText
            text={text}
            onText={setText}
            problems={entry.problems}
            isMarch={session.attendance === "selfReported"}
          />
        }
        detail={
          <div className={styles.beside}>
            <EntryPreview
              session={session}
              entry={entry}
              rest={rest}
              isRestAbsent={isRestAbsent}
              onRestAbsent={setRestAbsent}
            />
            <SignedSheets sessionId={session.id} />
          </div>
        }
        share="halves"
      />
    </Place>
  );
}

/** Writes, says what was written, and goes back to the register, where it can be seen. */
function useWriting(session: Session, text: string, restAbsent: boolean): () => Promise<void> {
  const { t } = useTranslation("sheetEntry");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  const wordsOf = ({ marks, guests, restAbsent: absent }: SheetEntered) =>
    [
      t("written", {
        marks: t("marks", { count: marks }),
        guests: t("guests", { count: guests }),
      }),
      ...(absent > 0 ? [t("writtenAbsent", { count: absent })] : []),
    ].join(", ");
  return async () => {
    const typed = { sessionId: session.id, text, restAbsent };
    const written = await enterSheet(vault, newId, typed, today).catch(() => null);
    if (written === null || !written.ok) return say({ words: t("notSaved"), tone: "danger" });
    say({ words: wordsOf(written.value), action: { label: t("undo"), onPress: takeBack } });
    goTo("register", session.id);
  };
}
