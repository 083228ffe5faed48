import { type DragEvent, useState } from "react";
import type { TextSource } from "../../actions/placeText";

/** Names a text of the original while it is dragged. */
const CARRIED_TEXT = "application/x-common-ground-text";

export function beginDrag(event: DragEvent, source: TextSource): void {
  event.dataTransfer.setData(CARRIED_TEXT, JSON.stringify(source));
  event.dataTransfer.effectAllowed = "move";
}

/** Takes a text dragged onto a question. Only drags begun on this screen carry one. */
export function useTextDrop(onText: (source: TextSource) => void) {
  const [isOver, setOver] = useState(false);
  const holdsText = (event: DragEvent) => event.dataTransfer.types.includes(CARRIED_TEXT);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsText(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!holdsText(event)) return;
        event.preventDefault();
        onText(JSON.parse(event.dataTransfer.getData(CARRIED_TEXT)) as TextSource);
      },
    },
  };
}
