import { createContext, useContext } from "react";
import type { ReceivedFile } from "../actions/intake/receivedFile";
import type { Desktop, DocumentWriter, ReadingWorker, ShellDescription } from "../actions/outside";
import type { CalendarDate, Clock } from "../domain/calendar";
import type { NewId, ReviewerId, SessionId } from "../domain/ids";
import type { Vault } from "../storage/vault";
import type { BackupsAtHand } from "./backups/backupStatus";

/** What every screen of an open academy may use. Screens read by `useQuestion` and write by handing these to an action. */
export type Academy = {
  readonly vault: Vault;
  /** The day it is here: the sample academy's own, otherwise the computer's, in Europe/London. */
  readonly today: CalendarDate;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly desktop: Desktop;
  readonly backups: BackupsAtHand;
  readonly shell: ShellDescription;
  /** Writes Word files and workbooks away from the window. */
  readonly writer: DocumentWriter;
  /** Starts reading received files away from the window; closed with the batch. */
  readonly startReading: () => ReadingWorker;
  /** Locks the vault and reloads the window. */
  readonly lock: () => void;
  /** Begins an import, as though the files had been dropped on the window. */
  readonly takeFiles: (files: readonly ReceivedFile[]) => void;
  /** What was dropped or chosen last. Each arrival has its own number, from 1, so that it is imported once. */
  readonly arrived: { readonly files: readonly ReceivedFile[]; readonly number: number } | null;
  /** The one session whose register is all this window shows, so that it can be left with a helper; null as usual. */
  readonly registerMode: SessionId | null;
  /** From here on only the register of that session is shown; only locking leads out, and then the passphrase back in. */
  readonly startRegisterMode: (sessionId: SessionId) => void;
  /** The reviewer who scores at this window and sees nothing else, nobody's name above all; null as usual. */
  readonly reviewMode: ReviewerId | null;
  /** From here on only what that reviewer scores is shown; only locking leads out. */
  readonly startReviewMode: (reviewerId: ReviewerId) => void;
};

export const AcademyContext = createContext<Academy | null>(null);

export function useAcademy(): Academy {
  const academy = useContext(AcademyContext);
  if (academy === null) throw new Error("useAcademy needs an open academy above it");
  return academy;
}
