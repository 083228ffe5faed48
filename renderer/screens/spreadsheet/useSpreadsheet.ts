import { useEffect, useState } from "react";
import type { FileRefusal } from "../../domain/reading";
import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { useAcademy } from "../academy";
import type { WaitingSpreadsheet } from "./spreadsheetDesk";

export type OpenedSpreadsheet =
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  | { readonly kind: "open"; readonly spreadsheet: Spreadsheet };

/** Reads the rows of a spreadsheet away from the window. */
export function useSpreadsheet({ fileName, bytes }: WaitingSpreadsheet): OpenedSpreadsheet {
  const { startReading } = useAcademy();
  const [opened, setOpened] = useState<OpenedSpreadsheet>({ kind: "opening" });
  useEffect(() => {
    const reader = startReading();
    let isWanted = true;
    const show = (next: OpenedSpreadsheet) => {
      if (isWanted) setOpened(next);
      reader.close();
    };
    reader
      .readSpreadsheet(fileName, bytes)
      .then((read) =>
        show(
          read.ok
            ? { kind: "open", spreadsheet: read.value }
            : { kind: "refused", refusal: read.error },
        ),
      );
    return () => {
      isWanted = false;
      reader.close();
    };
  }, [fileName, bytes, startReading]);
  return opened;
}
