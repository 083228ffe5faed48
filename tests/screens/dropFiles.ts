import { fireEvent } from "@testing-library/react";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";

/** Drops files on the window, as though each lay on the desktop by itself. */
export function dropFiles(...files: readonly ReceivedFile[]): void {
  const items = files.map((file) => ({
    kind: "file",
    webkitGetAsEntry: () => null,
    getAsFile: () => file,
  }));
  fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], items } });
}
