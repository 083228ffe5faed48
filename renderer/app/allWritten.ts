import { onceDrawn } from "../screens/onceDrawn";
import type { WatchedVault } from "./watchSaving";

const ASKED_EVERY_MS = 10;
/** A disk that hangs does not keep an academy open. */
const LONGEST_MS = 3_000;

/** Kept once everything given so far is written, or could not be. */
export async function allWritten({ saving }: Pick<WatchedVault, "saving">): Promise<void> {
  await onceDrawn(); // some writing begins only then
  for (let waited = 0; waited < LONGEST_MS; waited += ASKED_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
    if (saving() !== "saving") return;
  }
}
