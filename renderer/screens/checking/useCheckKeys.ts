import type { RefObject } from "react";
import { isTyping, useKeysWithin } from "./useKeysWithin";

export type CheckKeys = {
  readonly move: (step: 1 | -1) => void;
  /** Enter on a stop: it looks right; with nothing left to look at, the form is accepted. */
  readonly settleOrAccept: () => void;
  readonly accept: () => void;
  readonly edit: () => void;
  /** Picks up the text at the stop, or the words chosen in the original, to be put under a question. */
  readonly pickUp: () => void;
  /** To the original, to choose words of it. */
  readonly chooseWords: () => void;
  /** What stands there is no answer. */
  readonly noAnswer: () => void;
  /** Begins or ends showing the form for all its copies. */
  readonly show: () => void;
  readonly setAside: () => void;
  /** Shows how this version differs from the earlier one by the same person. */
  readonly differ: () => void;
  /** Opens the message that asks for what is missing. */
  readonly ask: () => void;
  /** Takes the latest change back and shows the form it was about. */
  readonly undo: () => void;
  readonly other: (step: 1 | -1) => void;
};

/**
 * ↑ ↓ move between stops, Enter settles one and then accepts, E edits, P picks a text up, N says that it is no answer,
 * O goes to the original's words, T shows the form for its copies, S sets it aside, [ and ] go to another form, Ctrl+Enter accepts at once.
 */
export function useCheckKeys(within: RefObject<HTMLElement | null>, keys: CheckKeys): void {
  useKeysWithin(within, (event) => {
    const act = actionOf(event, keys);
    act?.();
    return act !== null;
  });
}

function actionOf(event: KeyboardEvent, keys: CheckKeys): (() => void) | null {
  if (event.altKey || isTyping(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return actionWithControl(event.key, keys);
  return actionAnywhere(event.key, keys) ?? actionAtStop(event, keys);
}

function actionWithControl(key: string, keys: CheckKeys): (() => void) | null {
  if (key === "Enter") return keys.accept;
  return key.toLowerCase() === "z" ? keys.undo : null;
}

function actionAnywhere(key: string, keys: CheckKeys): (() => void) | null {
  switch (key.toLowerCase()) {
    case "[":
      return () => keys.other(-1);
    case "]":
      return () => keys.other(1);
    case "p":
      return keys.pickUp;
    case "o":
      return keys.chooseWords;
    case "t":
      return keys.show;
    case "s":
      return keys.setAside;
    case "d":
      return keys.differ;
    case "m":
      return keys.ask;
    default:
      return null;
  }
}

/** On buttons and menus these keys keep their own meaning. */
function actionAtStop({ key, target }: KeyboardEvent, keys: CheckKeys): (() => void) | null {
  if (!(target instanceof HTMLElement) || target.closest("[data-stop]") === null) return null;
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
    case "n":
    case "N":
      return keys.noAnswer;
    default:
      return null;
  }
}
