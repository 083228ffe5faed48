import type { RefObject } from "react";
import { isTyping, useKeysWithin } from "./useKeysWithin";

export type CheckKeys = {
  readonly move: (step: 1 | -1) => void;
  /** Enter on a question: it looks right; with nothing left to look at, the form is accepted. */
  readonly settleOrAccept: () => void;
  readonly accept: () => void;
  readonly edit: () => void;
  readonly other: (step: 1 | -1) => void;
};

/** ↑ ↓ move between questions, Enter settles one and then accepts, E edits, [ and ] go to another form, Ctrl+Enter accepts at once. */
export function useCheckKeys(within: RefObject<HTMLElement | null>, keys: CheckKeys): void {
  useKeysWithin(within, (event) => {
    const act = actionOf(event, keys);
    act?.();
    return act !== null;
  });
}

function actionOf(event: KeyboardEvent, keys: CheckKeys): (() => void) | null {
  if (event.altKey || isTyping(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return event.key === "Enter" ? keys.accept : null;
  if (event.key === "[") return () => keys.other(-1);
  if (event.key === "]") return () => keys.other(1);
  return isQuestion(event.target) ? actionOnQuestion(event.key, keys) : null;
}

/** On buttons and menus these keys keep their own meaning. */
function isQuestion(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[data-row]") !== null;
}

function actionOnQuestion(key: string, keys: CheckKeys): (() => void) | null {
  switch (key) {
    case "ArrowDown":
      return () => keys.move(1);
    case "ArrowUp":
      return () => keys.move(-1);
    case "Enter":
      return keys.settleOrAccept;
    case "e":
    case "E":
      return keys.edit;
    default:
      return null;
  }
}
