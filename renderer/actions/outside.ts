/** What stands outside the app, as actions are given it. */
export type { Desktop, PrintOutcome, SaveOutcome, ShellDescription } from "../../electron/bridge";
export type { SystemKeyState } from "../../electron/vaultBridge";
export type { ReadingWorker } from "../documents/readingWorker";
export type { DocumentWriter } from "../documents/writingWorker";
