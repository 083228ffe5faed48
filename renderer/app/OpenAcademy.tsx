import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ReceivedFile } from "../actions/intake/receivedFile";
import { SayProvider } from "../components/Say";
import { startReadingWorker } from "../documents/readingWorker";
import { documentWriter } from "../documents/writingWorker";
import type { CalendarDate } from "../domain/calendar";
import type { ReviewerId, SessionId } from "../domain/ids";
import { londonDate } from "../domain/londonTime";
import type { Settings } from "../domain/records";
import { type Academy, AcademyContext } from "../screens/academy";
import { goTo } from "../screens/goTo";
import { settingsOf } from "../storage/questions/settings";
import type { Vault } from "../storage/vault";
import { newReadingWorker, newWritingWorker } from "../workers";
import { allWritten } from "./allWritten";
import { Frame } from "./Frame";
import { notingDesktop } from "./notingDesktop";
import { RegisterFrame } from "./RegisterFrame";
import { ReviewFrame } from "./ReviewFrame";
import { clock, type Start } from "./start";
import { useBackups } from "./useBackups";
import { useIdleLock } from "./useIdleLock";
import { type WatchedVault, watchSaving } from "./watchSaving";

type Props = {
  readonly vault: Vault;
  readonly begun: Extract<Start, { readonly kind: "begun" }>;
};

/** An evening at the door has long pauses, and one session's names are all there is to see. */
const REGISTER_MODE_MINUTES = 60;

/** One for the window; its worker starts with the first document. */
const writer = documentWriter(newWritingWorker);

/** A worker of its own for each batch of files. */
const startReading = () => startReadingWorker(newReadingWorker);

/** An unlocked academy: gives every screen what it may use, and locks when nobody is there. */
export function OpenAcademy({ vault, begun }: Props) {
  const watched = useMemo(() => watchSaving(vault), [vault]);
  const { isLocking, lock } = useLock(watched);
  const [shelf] = useState(() => begun.door.backups(vault.name));
  const backups = useBackups(watched.vault, shelf);
  const settings = useSettings(vault);
  const [registerMode, startRegisterMode] = useState<SessionId | null>(null);
  const [reviewMode, startReviewMode] = useState<ReviewerId | null>(null);
  const lockAfter = registerMode === null ? settings.lockAfterMinutes : REGISTER_MODE_MINUTES;
  useIdleLock(lockAfter, clock, lock);
  const computersDay = useComputersDay();
  const today = settings.sampleDay ?? computersDay;
  const { arrived, takeFiles } = useArrivals();
  const desktop = useMemo(
    () => notingDesktop(begun.door.desktop, watched.vault, () => document.title),
    [begun, watched],
  );
  const academy = useMemo<Academy>(
    () => ({
      vault: watched.vault,
      today,
      clock,
      newId: begun.door.newId,
      desktop,
      backups,
      shell: begun.shell,
      writer,
      startReading,
      lock,
      takeFiles,
      arrived,
      registerMode,
      startRegisterMode,
      reviewMode,
      startReviewMode,
    }),
    [watched, today, begun, desktop, backups, lock, takeFiles, arrived, registerMode, reviewMode],
  );
  if (isLocking) return null;
  return (
    <AcademyContext value={academy}>
      <SayProvider>
        <FrameOfMode academy={academy} watched={watched} />
      </SayProvider>
    </AcademyContext>
  );
}

type FrameProps = { readonly academy: Academy; readonly watched: WatchedVault };

/** The whole academy, or what a helper at the door or a reviewer may see of it. */
function FrameOfMode({ academy: { registerMode, reviewMode }, watched }: FrameProps) {
  if (registerMode !== null) return <RegisterFrame watched={watched} sessionId={registerMode} />;
  if (reviewMode !== null) return <ReviewFrame watched={watched} reviewerId={reviewMode} />;
  return <Frame watched={watched} />;
}

function useSettings(vault: Vault): Settings {
  return useSyncExternalStore(
    (listener) => vault.subscribe(listener),
    () => settingsOf(vault.facts),
  );
}

/** Dropped and chosen files wait here, and the place that imports them is opened. */
function useArrivals(): Pick<Academy, "arrived" | "takeFiles"> {
  const [arrived, setArrived] = useState<Academy["arrived"]>(null);
  const takeFiles = useCallback((files: readonly ReceivedFile[]) => {
    setArrived((last) => ({ files, number: (last?.number ?? 0) + 1 }));
    goTo("applications", "imports");
  }, []);
  return { arrived, takeFiles };
}

type Lock = { readonly isLocking: boolean; readonly lock: () => void };

/**
 * Shows nothing and takes nothing any more at once, lets what was given before be written, then drops keys and facts,
 * and the page with everything it may still remember.
 */
function useLock(watched: WatchedVault): Lock {
  const [isLocking, setIsLocking] = useState(false);
  useEffect(() => {
    if (!isLocking) return;
    void allWritten(watched).then(() => {
      watched.vault.lock();
      location.reload();
    });
  }, [isLocking, watched]);
  const lock = useCallback(() => setIsLocking(true), []);
  return { isLocking, lock };
}

const DAY_ASKED_EVERY_MS = 30_000;

/** The computer's day in Europe/London; it turns at midnight while the window is open. */
function useComputersDay(): CalendarDate {
  const [day, setDay] = useState(() => londonDate(clock()));
  useEffect(() => {
    const timer = setInterval(() => setDay(londonDate(clock())), DAY_ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return day;
}
