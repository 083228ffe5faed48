import { useEffect, useState } from "react";
import type { ReceivedFile } from "../actions/intake/receivedFile";
import { droppedFiles } from "./droppedFiles";

/**
 * Takes files and folders dropped anywhere on the window, but where a place takes them for itself and says so by having
 * prevented the default. Gives true while they hang over the window.
 */
export function useFileDrop(onFiles: (files: readonly ReceivedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      setIsOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page there is a next one; out of the window there is none.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      setIsOver(false);
      if (event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onFiles]);
  return isOver;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
