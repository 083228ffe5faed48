import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panes } from "../../components/Panes";
import type { Application } from "../../domain/application";
import type { FieldKey } from "../../domain/applicationForm";
import { openPoints } from "../../domain/checkingRules";
import type { FormReading, UnplacedText } from "../../domain/reading";
import { useQuestion } from "../useQuestion";
import { CheckBar } from "./CheckBar";
import styles from "./CheckedForm.module.css";
import { questionsOfEdition, readingOf } from "./checkingQuestions";
import { FormHead } from "./FormHead";
import { OriginalPane } from "./OriginalPane";
import { QuestionList } from "./QuestionList";
import type { RowDeeds } from "./QuestionRow";
import { fieldAt, nextOpen, type QuestionGroup, questionGroups } from "./questionOrder";
import { UnplacedTray } from "./UnplacedTray";
import { useChecking } from "./useChecking";
import { useCheckKeys } from "./useCheckKeys";
import { useQuestionFocus } from "./useQuestionFocus";

type Props = {
  readonly application: Application;
  readonly onAccept: () => void;
  readonly onSetAside: (reason: string) => void;
  readonly onUndo: () => void;
  /** To the form after or before this one. */
  readonly onOther: (step: 1 | -1) => void;
};

/** One form beside its original. Give it the application's id as key, so that each form opens afresh. */
export function CheckedForm({ application, onAccept, onSetAside, onUndo, onOther }: Props) {
  const { t } = useTranslation("checking");
  const questions = useQuestion(questionsOfEdition, application.editionId);
  const reading = useQuestion(readingOf, application.id);
  const open = useMemo(() => openPoints(reading), [reading]);
  const [lookFirst] = useState(() => new Set(open.keys()));
  const groups = useMemo(() => questionGroups(questions, lookFirst), [questions, lookFirst]);
  const order = useMemo(
    () => groups.flatMap((one) => one.questions.map(({ key }) => key)),
    [groups],
  );

  const whole = useRef<HTMLDivElement>(null);
  const [first] = useState<FieldKey | null>(order[0] ?? null);
  const { focused, setFocused, focusOn } = useQuestionFocus(whole, first);
  const [edited, setEdited] = useState<FieldKey | null>(null);
  const [pointed, setPointed] = useState<UnplacedText | null>(null);
  const checking = useChecking(application.id, questions);

  const settle = (field: FieldKey) => {
    checking.settle(field);
    focusOn(nextOpen(order, new Set(open.keys()), field) ?? field);
  };
  useCheckKeys(whole, {
    move: (step) => focusOn(fieldAt(order, focused, step)),
    settleOrAccept: () => {
      if (focused !== null && open.has(focused)) settle(focused);
      else if (open.size > 0)
        focusOn(nextOpen(order, new Set(open.keys()), focused ?? "firstName"));
      else onAccept();
    },
    accept: onAccept,
    edit: () => setEdited(focused),
    other: onOther,
  });
  const deeds = useDeeds({ focus: setFocused, settle, edit: setEdited, checking, focusOn });
  const lit = useLitPlaces(reading, focused, pointed);

  return (
    <div ref={whole} className={styles.whole}>
      <Panes
        share="halves"
        listLabel={t("questions")}
        detailLabel={t("original")}
        list={
          <div className={styles.answers}>
            <FormHead application={application} reading={reading} />
            <QuestionList
              groups={groups.filter(isLookFirst)}
              answers={application.answers}
              reading={reading}
              open={open}
              focused={focused}
              edited={edited}
              deeds={deeds}
            />
            <UnplacedTray
              unplaced={reading.unplaced}
              questions={questions}
              onPlace={checking.place}
              onLeave={asksAboutUnplaced(reading) ? checking.leave : null}
              onPoint={setPointed}
            />
            <QuestionList
              groups={groups.filter((group) => !isLookFirst(group))}
              answers={application.answers}
              reading={reading}
              open={open}
              focused={focused}
              edited={edited}
              deeds={deeds}
            />
          </div>
        }
        detail={application.original && <OriginalPane application={application} {...lit} />}
      />
      <CheckBar openCount={open.size} onAccept={onAccept} onSetAside={onSetAside} onUndo={onUndo} />
    </div>
  );
}

function isLookFirst({ kind }: QuestionGroup): boolean {
  return kind === "lookFirst";
}

function asksAboutUnplaced({ warnings }: FormReading): boolean {
  return warnings.some(({ kind }) => kind === "unplacedText");
}

type DeedParts = Pick<RowDeeds, "focus" | "settle"> & {
  readonly edit: (field: FieldKey | null) => void;
  readonly checking: ReturnType<typeof useChecking>;
  readonly focusOn: (field: FieldKey) => void;
};

/** One object for all rows and all time, so that a row untouched by a change is not drawn again. */
function useDeeds(parts: DeedParts): RowDeeds {
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  return useMemo(
    () => ({
      focus: (field) => latest.current.focus(field),
      settle: (field) => latest.current.settle(field),
      edit: (field) => latest.current.edit(field),
      leave: (field) => {
        latest.current.edit(null);
        latest.current.focusOn(field);
      },
      drop: (index, field) => latest.current.checking.place(index, field),
      keep: (field, value) => {
        latest.current.checking.correct(field, value);
        latest.current.edit(null);
        latest.current.focusOn(field);
      },
    }),
    [],
  );
}

/** The original's light: where the focused answer stands, or the piece of text pointed at; and all unplaced text. */
function useLitPlaces(
  reading: FormReading,
  focused: FieldKey | null,
  pointed: UnplacedText | null,
) {
  const evidence = focused === null ? undefined : reading.evidence[focused];
  const unplacedPlaces = useMemo(
    () => reading.unplaced.flatMap(({ places }) => places),
    [reading.unplaced],
  );
  return { answerPlaces: pointed?.places ?? evidence?.places ?? NO_PLACES, unplacedPlaces };
}

const NO_PLACES: readonly string[] = [];
