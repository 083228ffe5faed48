import { type RefObject, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextSource } from "../../actions/placeText";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { FieldKey } from "../../domain/applicationForm";
import { askingIndexes, openPoints } from "../../domain/checkingRules";
import { answerInWords } from "../../domain/textAsAnswer";
import { useQuestion } from "../useQuestion";
import { questionsOfEdition, readingOf } from "./checkingQuestions";
import { questionGroups } from "./questionOrder";
import { nextOpenStop, type Stop, stopAt, stopsInOrder } from "./stops";
import { useChecking } from "./useChecking";
import { useCheckKeys } from "./useCheckKeys";
import { useChosenWords } from "./useChosenWords";
import type { InTurn } from "./useInTurn";
import { useLitPlaces } from "./useLitPlaces";
import { useShowing } from "./useShowing";
import { useStopDeeds } from "./useStopDeeds";
import { useStopFocus } from "./useStopFocus";
import { useWordChoice } from "./useWordChoice";

export type WholeFormDeeds = {
  readonly inTurn: InTurn;
  readonly onAccept: () => void;
  readonly onUndo: () => void;
  /** To the form after or before this one. */
  readonly onOther: (step: 1 | -1) => void;
};

/** What stands open above the form. */
type AskedDialog = "aside" | "versions" | "message";

type Elements = {
  readonly whole: RefObject<HTMLElement | null>;
  readonly original: RefObject<HTMLElement | null>;
};

/** Everything one form on the screen knows: its stops in order, what is open, what has the focus, and what each key does. */
export function useCheckedForm(
  { whole, original }: Elements,
  application: Application,
  { inTurn, onAccept, onUndo, onOther }: WholeFormDeeds,
) {
  const form = useFormOnScreen(application);
  const { questions, reading, stops, isOpen } = form;
  const { focused, setFocused, focusOn } = useStopFocus(whole, form.first, stops);
  const [edited, setEdited] = useState<FieldKey | null>(null);
  const [carried, setCarried] = useState<TextSource | null>(null);
  const [asked, ask] = useState<AskedDialog | null>(null);
  const checking = useChecking(application.id, questions, inTurn);
  const showing = useShowing(application.id, checking);
  const goBack = () => focusOn(focused ?? form.first);
  const choice = useOriginalWords(original, setCarried, goBack);

  const goOn = (from: Stop) => focusOn(nextOpenStop(stops, isOpen, from) ?? from);
  const settle = (stop: Stop) => {
    if (stop.kind === "question") showing.settle(stop.field);
    else showing.leave(stop.index);
    goOn(stop);
  };
  const noAnswer = (stop: Stop) => {
    if (stop.kind === "piece") return settle(stop);
    const value = application.answers[stop.field];
    if (value === undefined) return settle(stop);
    const question = questions.find(({ key }) => key === stop.field);
    showing.takeAway(stop.field, answerInWords(question, value));
  };
  const pickUp = (stop: Stop | null) => setCarried(textAt(stop, application));
  useCheckKeys(whole, {
    move: (step) => focusOn(stopAt(stops, focused, step)),
    settleOrAccept: () => {
      if (focused !== null && isOpen(focused)) settle(focused);
      else if (stops.some(isOpen)) focusOn(nextOpenStop(stops, isOpen, focused));
      else onAccept();
    },
    accept: onAccept,
    edit: () => focused?.kind === "question" && setEdited(focused.field),
    pickUp: () => (choice.chosen === null ? pickUp(focused) : setCarried(choice.chosen)),
    chooseWords: choice.words.begin,
    noAnswer: () => focused !== null && noAnswer(focused),
    show: () => showing.canShow && showing.setShowing((before) => !before),
    setAside: () => ask("aside"),
    differ: () => ask("versions"),
    ask: () => ask("message"),
    undo: onUndo,
    other: onOther,
  });
  const drop = (source: TextSource, field: FieldKey) => {
    setCarried(null);
    showing.place(source, field);
  };
  const deeds = useStopDeeds({
    setFocused,
    settle,
    noAnswer,
    pickUp,
    setEdited,
    drop,
    checking,
    focusOn,
  });
  const lit = useLitPlaces(reading, focused);
  return {
    ...form,
    ...choice,
    ...{ focused, edited, deeds, checking, showing, lit, drop, goOn },
    carrying: { carried, setCarried },
    dialog: { asked, ask },
  };
}

export type CheckedFormState = ReturnType<typeof useCheckedForm>;

/** What can be carried from a stop to a question; null where there is nothing. */
function textAt(stop: Stop | null, { answers }: Application): TextSource | null {
  if (stop?.kind === "piece") return { kind: "unplaced", index: stop.index };
  if (stop === null || answers[stop.field] === undefined) return null;
  return { kind: "answer", field: stop.field };
}

/** The form's questions and texts, and which of them wait for a word. */
function useFormOnScreen(application: Application) {
  const questions = useQuestion(questionsOfEdition, application.editionId);
  const reading = useQuestion(readingOf, application.id);
  const open = useMemo(() => openPoints(reading), [reading]);
  const [lookFirst] = useState(() => new Set(open.keys()));
  const groups = useMemo(() => questionGroups(questions, lookFirst), [questions, lookFirst]);
  const asking = useMemo(() => askingIndexes(reading), [reading]);
  const stops = useMemo(() => stopsInOrder(groups, asking), [groups, asking]);
  const first = useRef<Stop | null>(stops[0] ?? null).current;
  const isOpen = (stop: Stop) =>
    stop.kind === "question" ? open.has(stop.field) : asking.includes(stop.index);
  return { questions, reading, open, groups, asking, stops, first, isOpen };
}

/** Words of the original, chosen by mouse or by key. */
function useOriginalWords(
  original: RefObject<HTMLElement | null>,
  onPickUp: (words: TextSource | null) => void,
  onLeave: () => void,
) {
  const { t } = useTranslation("checking");
  const say = useSay();
  const { chosen, look } = useChosenWords(original);
  const words = useWordChoice(original, {
    onChoose: look,
    onPickUp: () => onPickUp(chosen),
    onLeave,
    onNothing: (isOpening) => say({ words: t(isOpening ? "originalLoading" : "noWordsToChoose") }),
  });
  return { chosen, words };
}
