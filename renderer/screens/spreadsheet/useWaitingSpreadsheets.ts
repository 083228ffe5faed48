import { useEffect, useSyncExternalStore } from "react";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { spreadsheetDesk, type WaitingSpreadsheet } from "./spreadsheetDesk";

/** The step of the address under which a spreadsheet stands. */
export const SPREADSHEET = "spreadsheet";

/** The spreadsheets whose columns wait to be named. */
export function useWaitingSpreadsheets(): readonly WaitingSpreadsheet[] {
  const { vault } = useAcademy();
  const desk = spreadsheetDesk(vault);
  return useSyncExternalStore(desk.subscribe, desk.waiting);
}

/** Opens the spreadsheet that came alone, as soon as it is known to be one. */
export function useOpenSpreadsheet(): void {
  const { vault } = useAcademy();
  const waiting = useWaitingSpreadsheets();
  useEffect(() => {
    if (waiting.length === 0) return;
    const key = spreadsheetDesk(vault).takeFresh();
    if (key !== null) goTo("applications", SPREADSHEET, key);
  }, [vault, waiting]);
}
