import type { Received, ReceivedPart } from "../../documents/openReceived";
import { LIMITS } from "../../documents/outside/limits";
import type { ReadFile } from "../../documents/readForm";
import { reasonToSkip } from "../../domain/skippedFiles";
import { type Arrived, type Intake, leaveOut, refuse } from "./intake";
import { openArrived } from "./openArrived";

/** What an outcome calls a part of a mail or an archive. */
export function partOf(
  { inside, fileName }: Arrived,
  { name, folders, content }: ReceivedPart,
): Arrived {
  const byteLength = content.kind === "bytes" ? content.bytes.byteLength : 0;
  const subject = content.kind === "mail" ? content.mail.head.subject : "";
  return { fileName: name || subject, inside: [...inside, fileName, ...folders], byteLength };
}

/** Throws StoppedImport. */
export async function openPart(
  intake: Intake,
  within: Arrived,
  { content }: ReceivedPart,
): Promise<Received> {
  if (content.kind === "bytes") {
    return openArrived(intake, within, () => Promise.resolve(content.bytes));
  }
  if (content.kind === "mail") return content.mail;
  refuse(intake, within, content.refusal);
  return content;
}

/** True for what its name decides; that is its outcome then. */
export function isSkipped(intake: Intake, arrived: Arrived, folders: readonly string[]): boolean {
  const { fileName: name, byteLength: size } = arrived;
  const reason = reasonToSkip({ name, folders, size });
  if (reason !== null) leaveOut(intake, arrived, reason);
  return reason !== null;
}

/** `level` counts the mails and archives around what is opened, itself included. A refusal is its outcome. */
export function isTooDeep(intake: Intake, arrived: Arrived, level: number): boolean {
  const isDeep = level > LIMITS.containerDepth;
  if (isDeep) {
    refuse(intake, arrived, { kind: "nestedTooDeep", limitLevels: LIMITS.containerDepth });
  }
  return isDeep;
}

/** A photograph, or a document scanned throughout. */
export function isPicture({ text, draft }: ReadFile): boolean {
  const isScan = text.notices.some(({ kind }) => kind === "scan");
  const isEmpty = Object.keys(draft.answers).length === 0 && draft.unplaced.length === 0;
  return text.notices.some(({ kind }) => kind === "isPicture") || (isScan && isEmpty);
}
