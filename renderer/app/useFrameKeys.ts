import { useEffect } from "react";

type FrameKeys = {
  readonly find: () => void;
  readonly lock: () => void;
  readonly undo: () => void;
  /** The nth place of the menu, from 0. */
  readonly goToNth: (index: number) => void;
  readonly openSettings: () => void;
};

/** The digits in the order they stand on a keyboard: Alt 1 leads to the first place, Alt 0 to the tenth. */
const DIGITS = "1234567890";

/** The key beside Alt that leads to the nth place, from 0; null beyond the tenth. */
export function digitOfNth(index: number): string | null {
  return DIGITS[index] ?? null;
}

/** The keys that work everywhere: Ctrl K finds, Ctrl L locks, Ctrl Z takes back, Ctrl comma opens the settings, Alt 1 to 0 go to a place. */
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
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    return digit === undefined ? null : () => keys.goToNth(DIGITS.indexOf(digit));
  }
  if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return null;
  switch (event.key.toLowerCase()) {
    case "k":
      return keys.find;
    case "l":
      return keys.lock;
    case ",":
      return keys.openSettings;
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
