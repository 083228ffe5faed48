import type { Received } from "../../documents/openReceived";
import { LIMITS } from "../../documents/outside/limits";
import type { FileRefusal } from "../../domain/reading";
import { type Arrived, type Intake, refuse } from "./intake";
import { heedStop } from "./stoppedImport";

const MEGABYTE = 1024 * 1024;

/** What one import takes; the rest is refused and can be dropped again. The parts of a mail come on top of its files. */
export const BATCH_LIMITS = { files: 500, bytes: 500 * MEGABYTE } as const;

/** Opens a file within the limits of the batch; a refusal is its outcome already. Throws StoppedImport. */
export async function openArrived(
  intake: Intake,
  arrived: Arrived,
  bytesOf: () => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Received> {
  heedStop(intake.tools.stop);
  const received = await openWithin(intake, arrived, bytesOf);
  if (received.kind === "refused") refuse(intake, arrived, received.refusal);
  return received;
}

async function openWithin(
  intake: Intake,
  arrived: Arrived,
  bytesOf: () => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Received> {
  const beyond = limitRefusal(intake, arrived);
  if (beyond !== null) return { kind: "refused", refusal: beyond };
  const bytes = await bytesOf();
  if (bytes === null) return { kind: "refused", refusal: { kind: "cannotOpen" } };
  intake.bytesTaken += bytes.byteLength;
  const received = await intake.tools.reader.open({ name: arrived.fileName, bytes }, intake.known);
  if (received.kind === "refused") return received;
  const number = intake.numbersByHash.get(received.sha256);
  if (number === undefined) return received;
  return { kind: "refused", refusal: { kind: "alreadyImported", number } };
}

function limitRefusal(intake: Intake, { byteLength }: Arrived): FileRefusal | null {
  if (intake.bytesTaken + byteLength > BATCH_LIMITS.bytes) return batchFull();
  if (byteLength > LIMITS.fileBytes) return { kind: "tooLarge", limitBytes: LIMITS.fileBytes };
  return null;
}

export function batchFull(): FileRefusal {
  return { kind: "batchFull", limitFiles: BATCH_LIMITS.files };
}
