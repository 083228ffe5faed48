import { type RefObject, useCallback, useEffect, useState } from "react";
import type { TextSource } from "../../actions/placeText";

type ChosenWords = Extract<TextSource, { readonly kind: "chosen" }>;

/**
 * The words selected in the original, with the places they stand at; null while none are. Whoever selects by script
 * asks for a `look` at once: Chromium tells of a selection later, and now and then not at all.
 */
export function useChosenWords(original: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  const look = useCallback(() => {
    const now = chosenIn(original.current);
    setChosen((before) => (before?.text === now?.text ? before : now));
  }, [original]);
  useEffect(() => {
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [look]);
  return { chosen, look };
}

export function chosenIn(original: HTMLElement | null): ChosenWords | null {
  const selection = getSelection();
  if (original === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().trim();
  if (text === "" || !original.contains(range.commonAncestorContainer)) return null;
  // Places of a CV beside the form are none of the form's own.
  const isForm = original.querySelector("[data-beside]") === null;
  const ends = isForm ? [range.startContainer, range.endContainer] : [];
  const places = ends.map(placeOf);
  return { kind: "chosen", text, places: [...new Set(places.filter((place) => place !== null))] };
}

function placeOf(node: Node): string | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-place]")?.getAttribute("data-place") ?? null;
}
