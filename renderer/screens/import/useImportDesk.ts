import { useEffect, useMemo, useSyncExternalStore } from "react";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { type ImportDesk, type ImportState, importDesk } from "./importDesk";

/** The desk of the open academy, what it is doing, and whatever arrived last laid on it. */
export function useImportDesk(): { readonly desk: ImportDesk; readonly state: ImportState } {
  const { vault, newId, startReading, writer, arrived, today } = useAcademy();
  const desk = useMemo(
    () => importDesk({ vault, newId, startReading, writer }),
    [vault, newId, startReading, writer],
  );
  const edition = useQuestion(currentEdition, today);
  useEffect(() => {
    if (arrived === null || edition === null) return;
    desk.take({ ...arrived, editionId: edition.id, receivedOn: today });
  }, [desk, arrived, edition, today]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  return { desk, state };
}
