import { useEffect } from "react";
import { FIND_ID } from "./FindPerson";
import { focusElement, focusRow } from "./registerHands";
import { moveOfKey, personAt } from "./registerMoves";
import { useLatest } from "./useLatest";
import type { RegisterControls } from "./useRegister";

/** The element id of the table of people. */
export const PEOPLE_ID = "register-people";

/**
 * The keys of the register. They work wherever the focus stands, as when the place has just been opened; never in a
 * field, a menu or a dialog.
 */
export function useRegisterKeys(controls: RegisterControls): void {
  const latest = useLatest(controls);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (!isFree(event.target)) return;
      if (act(event.key, latest())) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [latest]);
}

/** True when the key was one of ours and is used up. */
function act(key: string, { onScreen, hands }: RegisterControls): boolean {
  if (key === "/") {
    focusElement(FIND_ID);
    return true;
  }
  if (/^\d$/.test(key)) {
    // Not used up: the digit itself is typed into the field that now has the focus.
    focusElement(FIND_ID);
    return false;
  }
  const { chosen, listed } = onScreen();
  const id = chosen();
  if (id === null) return false;
  const move = moveOfKey(key);
  if (move === null) return hands.key(id, key);
  const isOnRow = document.activeElement?.closest(`#${PEOPLE_ID}`) != null;
  // From outside, the first arrow goes to the row that already shows as chosen.
  focusRow(isOnRow ? personAt(move, listed, id) : id);
  return true;
}

/** Where letters, digits and arrows already mean something of their own. */
const HAS_KEYS_OF_ITS_OWN =
  "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

function isFree(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(HAS_KEYS_OF_ITS_OWN) === null;
}
