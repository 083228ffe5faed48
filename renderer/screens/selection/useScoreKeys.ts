import { type RefObject, useRef } from "react";
import { POINTS, type Points } from "../../domain/selection/review";
import { isTyping, useKeysWithin } from "../checking/useKeysWithin";

type Hands = {
  readonly open: number;
  readonly last: number;
  readonly setOpen: (criterion: number) => void;
  readonly score: (points: Points) => void;
  readonly give: () => void;
  /** Back (-1) or on (1) among the applications. */
  readonly move: (by: number) => void;
};

/**
 * 0 to 4 score, ↑ ↓ open a criterion, N leads to the note, Enter gives the review, ← → change the application. Heard in
 * the whole window, as nothing else is in it: someone who scrolled through the answers scores on without a click.
 */
export function useScoreKeys(form: RefObject<HTMLDivElement | null>, hands: Hands): void {
  const window = useRef(document.body);
  useKeysWithin(window, (event) => {
    if (event.altKey || event.metaKey) return false;
    if (isTyping(event.target)) return leavesNote(event, form.current, hands);
    if (event.ctrlKey || isOwnButton(event, form.current)) return false;
    const points = POINTS.find((one) => String(one) === event.key);
    if (points !== undefined) {
      hands.score(points);
      return true;
    }
    return movesOn(event.key, form.current, hands);
  });
}

/** Enter on a button outside the scores presses that button. */
function isOwnButton({ key, target }: KeyboardEvent, form: HTMLElement | null): boolean {
  const isButton = target instanceof HTMLElement && target.matches("button, a");
  return key === "Enter" && isButton && form?.contains(target) === false;
}

/** Within the note letters are letters; Ctrl Enter gives, Escape leads back to the scores. */
function leavesNote(event: KeyboardEvent, form: HTMLElement | null, hands: Hands): boolean {
  if (event.key === "Enter" && event.ctrlKey) hands.give();
  else if (event.key === "Escape") form?.focus();
  else return false;
  return true;
}

function movesOn(key: string, form: HTMLElement | null, hands: Hands): boolean {
  const { open, last, setOpen, move, give } = hands;
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowUp: () => setOpen(Math.max(0, open - 1)),
    ArrowDown: () => setOpen(Math.min(last, open + 1)),
    ArrowLeft: () => move(-1),
    ArrowRight: () => move(1),
    Enter: give,
    n: () => form?.querySelector<HTMLElement>("[data-note] textarea")?.focus(),
  };
  const deed = deeds[key.length === 1 ? key.toLowerCase() : key];
  deed?.();
  return deed !== undefined;
}
