import { useEffect, useRef, useState } from "react";
import type { ReceivedFile } from "../../actions/intake/receivedFile";

/**
 * While it is mounted, files dropped on the window come here and not to the import of forms, which listens behind it.
 * Gives true while they hang over it.
 */
export function useDropHere(onFiles: (files: readonly ReceivedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const take = (event: DragEvent): boolean => {
      const holdsFiles = event.dataTransfer?.types.includes("Files") ?? false;
      if (!holdsFiles) return false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    };
    const over = (event: DragEvent) => {
      if (take(event)) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!take(event)) return;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    addEventListener("dragover", over, { capture: true });
    addEventListener("dragleave", leave, { capture: true });
    addEventListener("drop", drop, { capture: true });
    return () => {
      removeEventListener("dragover", over, { capture: true });
      removeEventListener("dragleave", leave, { capture: true });
      removeEventListener("drop", drop, { capture: true });
    };
  }, []);
  return isOver;
}
