import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Application } from "../../domain/application";
import type { FieldKey } from "../../domain/applicationForm";
import { openPoints } from "../../domain/checkingRules";
import type { FormReading, UnplacedText } from "../../domain/reading";
import { useQuestion } from "../useQuestion";
import { questionsOfEdition, readingOf } from "./checkingQuestions";
import type { RowDeeds } from "./QuestionRow";
import { fieldAt, nextOpen, questionGroups } from "./questionOrder";
import { useChecking } from "./useChecking";
import { useCheckKeys } from "./useCheckKeys";
import type { InTurn } from "./useInTurn";
import { useQuestionFocus } from "./useQuestionFocus";

export type WholeFormDeeds = {
  readonly inTurn: InTurn;
  readonly onAccept: () => void;
  /** To the form after or before this one. */
  readonly onOther: (step: 1 | -1) => void;
};

/** Everything one form on the screen knows: its questions in order, what is open, what has the focus, and what each key does. */
export function useCheckedForm(
  whole: RefObject<HTMLElement | null>,
  application: Application,
  { inTurn, onAccept, onOther }: WholeFormDeeds,
) {
  const questions = useQuestion(questionsOfEdition, application.editionId);
  const reading = useQuestion(readingOf, application.id);
  const open = useMemo(() => openPoints(reading), [reading]);
  const [lookFirst] = useState(() => new Set(open.keys()));
  const groups = useMemo(() => questionGroups(questions, lookFirst), [questions, lookFirst]);
  const order = useMemo(
    () => groups.flatMap((one) => one.questions.map(({ key }) => key)),
    [groups],
  );
  const [first] = useState<FieldKey | null>(order[0] ?? null);
  const { focused, setFocused, focusOn } = useQuestionFocus(whole, first);
  const [edited, setEdited] = useState<FieldKey | null>(null);
  const [pointed, setPointed] = useState<UnplacedText | null>(null);
  const checking = useChecking(application.id, questions, inTurn);

  const nextAfter = (field: FieldKey) => nextOpen(order, new Set(open.keys()), field);
  const settle = (field: FieldKey) => {
    checking.settle(field);
    focusOn(nextAfter(field) ?? field);
  };
  useCheckKeys(whole, {
    move: (step) => focusOn(fieldAt(order, focused, step)),
    settleOrAccept: () => {
      if (focused !== null && open.has(focused)) settle(focused);
      else if (focused !== null && open.size > 0) focusOn(nextAfter(focused));
      else onAccept();
    },
    accept: onAccept,
    edit: () => setEdited(focused),
    other: onOther,
  });
  const deeds = useDeeds({ focus: setFocused, settle, edit: setEdited, checking, focusOn });
  const lit = useLitPlaces(reading, focused, pointed);
  return { questions, reading, open, groups, focused, edited, deeds, checking, setPointed, lit };
}

export type CheckedFormState = ReturnType<typeof useCheckedForm>;

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
  return useMemo(() => {
    const leave = (field: FieldKey) => {
      latest.current.edit(null);
      latest.current.focusOn(field);
    };
    return {
      focus: (field) => latest.current.focus(field),
      settle: (field) => latest.current.settle(field),
      edit: (field) => latest.current.edit(field),
      drop: (index, field) => latest.current.checking.place(index, field),
      leave,
      keep: (field, value) => {
        latest.current.checking.correct(field, value);
        leave(field);
      },
    };
  }, []);
}

const NO_PLACES: readonly string[] = [];

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
