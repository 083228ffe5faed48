import { type RefObject, useEffect, useEffectEvent } from "react";

/** Hears the keys pressed inside an element; true from `onKey` means the key was used and goes no further. */
export function useKeysWithin(
  within: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => boolean,
): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = within.current;
    if (element === null) return;
    const listener = (event: KeyboardEvent) => heard(event);
    element.addEventListener("keydown", listener);
    return () => element.removeEventListener("keydown", listener);
  }, [within]);
}

/** True where a letter typed is a letter, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
  );
}
