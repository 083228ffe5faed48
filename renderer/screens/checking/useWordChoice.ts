import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  firstLitWord,
  isAmongWords,
  type ShownWord,
  selectWords,
  wordAtSelection,
  wordByKey,
  wordsElement,
  wordsIn,
} from "./originalWords";
import { useKeysWithin } from "./useKeysWithin";

export type OriginalLook = "pages" | "text";

type Deeds = {
  /** Other words are chosen now. */
  readonly onChoose: () => void;
  /** The words chosen are picked up. */
  readonly onPickUp: () => void;
  /** Back to where the keys stood before. */
  readonly onLeave: () => void;
  /** There is nothing to choose: a picture, no original, or one that is still being opened. */
  readonly onNothing: (isOpening: boolean) => void;
};

type Choice = {
  readonly words: readonly ShownWord[];
  readonly anchor: number;
  readonly head: number;
};

/**
 * Words of the original chosen by key: arrows go from word to word and from line to line, with Shift they take more,
 * Enter picks the words up, Escape goes back to the answers.
 */
export function useWordChoice(original: RefObject<HTMLElement | null>, deeds: Deeds) {
  const [look, setLook] = useState<OriginalLook>("pages");
  const [isAmong, setAmong] = useState(false);
  const choice = useRef<Choice | null>(null);
  const choose = (next: Choice) => {
    choice.current = next;
    selectWords(next.words, next.anchor, next.head);
    deeds.onChoose();
  };
  useFocusAmong(original, (among) => {
    setAmong(among);
    // The dialog that placed them took the selection away.
    if (among && choice.current !== null) choose(choice.current);
  });
  useKeysWithin(original, (event) => {
    const paper = wordsElement(original.current);
    if (paper === null || !isAmongWords(event.target) || event.ctrlKey || event.altKey)
      return false;
    if (event.key === "Escape") deeds.onLeave();
    else if (event.key === "Enter") deeds.onPickUp();
    else return stepTo(current(paper, choice.current), event, choose);
    return true;
  });
  return {
    look,
    setLook,
    isAmong,
    begin: () => {
      if (wordsElement(original.current) === null) flushSync(() => setLook("text"));
      const paper = wordsElement(original.current);
      const words = paper === null ? [] : wordsIn(paper);
      if (paper === null || words.length === 0) return deeds.onNothing(isOpening(original.current));
      const at = firstLitWord(words);
      choice.current = null;
      paper.focus({ preventScroll: true });
      choose({ words, anchor: at, head: at });
    },
  };
}

function isOpening(original: HTMLElement | null): boolean {
  return original?.querySelector("[role=progressbar]") !== null;
}

/** What was chosen by key, unless the mouse has chosen since or the paper is another one now. */
function current(paper: HTMLElement, before: Choice | null): Choice {
  const isThere = before?.words[0] !== undefined && paper.contains(before.words[0].node);
  const words = isThere ? before.words : wordsIn(paper);
  const selected = wordAtSelection(paper, words);
  const isOurs = isThere && Math.min(before.anchor, before.head) === selected;
  if (isOurs) return before;
  const at = selected === -1 ? firstLitWord(words) : selected;
  return { words, anchor: at, head: at };
}

function stepTo(
  { words, anchor, head }: Choice,
  { key, shiftKey }: KeyboardEvent,
  choose: (next: Choice) => void,
): boolean {
  const next = wordByKey(words, head, key);
  if (next === null) return false;
  choose({ words, anchor: shiftKey ? anchor : next, head: next });
  return true;
}

/** Tells when the focus goes among the original's words, and when it leaves them. */
function useFocusAmong(
  original: RefObject<HTMLElement | null>,
  onChange: (isAmong: boolean) => void,
): void {
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    const element = original.current;
    if (element === null) return;
    const entered = ({ target }: FocusEvent) => told.current(isAmongWords(target));
    const left = () => told.current(false);
    element.addEventListener("focusin", entered);
    element.addEventListener("focusout", left);
    return () => {
      element.removeEventListener("focusin", entered);
      element.removeEventListener("focusout", left);
    };
  }, [original]);
}
