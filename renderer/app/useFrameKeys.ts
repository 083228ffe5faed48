import { useEffect } from "react";

type FrameKeys = {
  readonly find: () => void;
  readonly lock: () => void;
  readonly undo: () => void;
  /** The nth place of the menu, from 0. */
  readonly goToNth: (index: number) => void;
};

/** The keys that work everywhere: Ctrl K finds, Ctrl L locks, Ctrl Z takes back, Alt 1 to 9 go to a place. */
export function useFrameKeys(keys: FrameKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actionOf(event, keys);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [keys]);
}

function actionOf(event: KeyboardEvent, keys: FrameKeys): (() => void) | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const digit = /^Digit([1-9])$/.exec(event.code);
    return digit ? () => keys.goToNth(Number(digit[1]) - 1) : null;
  }
  if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return null;
  switch (event.key.toLowerCase()) {
    case "k":
      return keys.find;
    case "l":
      return keys.lock;
    case "z":
      // In a text field the letters typed last are what is taken back.
      return isTyping(event.target) ? null : keys.undo;
    default:
      return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");
}
