import type { Received, ReceivedMail, ReceivedPart } from "../../documents/openReceived";
import { LIMITS } from "../../documents/outside/limits";
import type { ReadFile } from "../../documents/readForm";
import type { ApplicationId } from "../../domain/ids";
import { reasonToSkip } from "../../domain/skippedFiles";
import { isSignaturePicture } from "../../domain/submission";
import { type Arrived, countDone, expectMore, type Intake, leaveOut, refuse } from "./intake";
import { keepForm } from "./keepForm";
import { BATCH_LIMITS, batchFull, openArrived } from "./openArrived";
import type { ReceivedFile } from "./receivedFile";
import { type GatheredMail, settleMail } from "./settleMail";

/** Takes one file in: it, and every file within it, has its outcome afterwards. */
export async function takeIn(intake: Intake, file: ReceivedFile): Promise<void> {
  const folders = file.folders ?? [];
  const arrived = { fileName: file.name, inside: folders, byteLength: file.size };
  if (isWorthOpening(intake, arrived, folders)) {
    await takeOpened(intake, arrived, await openArrived(intake, arrived, () => bytesOf(file)), 1);
  }
  countDone(intake);
}

/** Null for a folder, or a file that was moved, locked or removed since it was dropped. */
async function bytesOf(file: ReceivedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** False for what its name or the fullness of the batch decides; that is its outcome then. */
function isWorthOpening(intake: Intake, arrived: Arrived, folders: readonly string[]): boolean {
  const isSkipped = skipped(intake, arrived, folders);
  if (isSkipped) return false;
  intake.filesTaken += 1;
  if (intake.filesTaken <= BATCH_LIMITS.files) return true;
  refuse(intake, arrived, batchFull());
  return false;
}

function skipped(intake: Intake, arrived: Arrived, folders: readonly string[]): boolean {
  const { fileName: name, byteLength: size } = arrived;
  const reason = reasonToSkip({ name, folders, size });
  if (reason !== null) leaveOut(intake, arrived, reason);
  return reason !== null;
}

/** `level` counts the mails and archives around what is opened, itself included. */
async function takeOpened(
  intake: Intake,
  arrived: Arrived,
  received: Received,
  level: number,
): Promise<void> {
  switch (received.kind) {
    case "refused":
      return;
    case "read":
      return takeAlone(intake, arrived, received);
    case "archive":
      return takeArchive(intake, arrived, received.parts, level);
    case "mail":
      return takeMail(intake, arrived, received, level);
  }
}

/** A document by itself is taken for a form whatever it looks like: a person looks at it. */
async function takeAlone(intake: Intake, arrived: Arrived, read: ReadFile): Promise<void> {
  if (isEqualityOnly(read)) return takeEquality(intake, arrived, read);
  const id = intake.tools.newId() as ApplicationId;
  await keepForm(intake, { id, arrived, read, mail: null, formsInMail: 1, companions: [] });
}

function isEqualityOnly({ equality, look, draft }: ReadFile): boolean {
  const isEmpty = Object.keys(draft.answers).length === 0 && draft.unplaced.length === 0;
  return equality !== null && isEmpty && look === "other";
}

function takeEquality(intake: Intake, arrived: Arrived, { equality }: ReadFile): void {
  if (equality !== null) intake.equality.push(equality);
  leaveOut(intake, arrived, "equalityOnly");
}

async function takeArchive(
  intake: Intake,
  arrived: Arrived,
  parts: readonly ReceivedPart[],
  level: number,
): Promise<void> {
  if (isTooDeep(intake, arrived, level)) return;
  if (parts.length === 0) return refuse(intake, arrived, { kind: "nothingInside" });
  expectMore(intake, parts.length);
  for (const part of parts) {
    const within = partOf(arrived, part);
    if (isWorthOpening(intake, within, part.folders)) {
      await takeOpened(intake, within, await openPart(intake, within, part), level + 1);
    }
    countDone(intake);
  }
}

function isTooDeep(intake: Intake, arrived: Arrived, level: number): boolean {
  const isDeep = level > LIMITS.containerDepth;
  if (isDeep)
    refuse(intake, arrived, { kind: "nestedTooDeep", limitLevels: LIMITS.containerDepth });
  return isDeep;
}

function partOf({ inside, fileName }: Arrived, { name, folders, content }: ReceivedPart): Arrived {
  const byteLength = content.kind === "bytes" ? content.bytes.byteLength : 0;
  const subject = content.kind === "mail" ? content.mail.head.subject : "";
  return { fileName: name || subject, inside: [...inside, fileName, ...folders], byteLength };
}

async function openPart(
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

/** A mail is one submission: everything in it is looked at before anything of it is kept. */
async function takeMail(
  intake: Intake,
  arrived: Arrived,
  mail: ReceivedMail,
  level: number,
): Promise<void> {
  if (isTooDeep(intake, arrived, level)) return;
  const gathered: GatheredMail = { arrived, mail, documents: [], forwarded: 0, here: 0 };
  await gatherParts(intake, gathered, arrived, mail.parts, level);
  await settleMail(intake, gathered);
}

async function gatherParts(
  intake: Intake,
  gathered: GatheredMail,
  around: Arrived,
  parts: readonly ReceivedPart[],
  level: number,
): Promise<void> {
  expectMore(intake, parts.length);
  for (const part of parts) {
    const within = partOf(around, part);
    if (!skipped(intake, within, part.folders)) {
      const received = await openPart(intake, within, part);
      await gatherOpened(intake, gathered, { within, part, received }, level + 1);
    }
    countDone(intake);
  }
}

type OpenedPart = {
  readonly within: Arrived;
  readonly part: ReceivedPart;
  readonly received: Received;
};

/** An archive in a mail belongs to the mail; a mail in a mail is a submission of its own. */
async function gatherOpened(
  intake: Intake,
  gathered: GatheredMail,
  { within, part, received }: OpenedPart,
  level: number,
): Promise<void> {
  switch (received.kind) {
    case "refused":
      if (received.refusal.kind === "alreadyImported") gathered.here += 1;
      return;
    case "mail":
      gathered.forwarded += 1;
      return takeMail(intake, within, received, level);
    case "archive":
      if (isTooDeep(intake, within, level)) return;
      if (received.parts.length === 0) return refuse(intake, within, { kind: "nothingInside" });
      return gatherParts(intake, gathered, within, received.parts, level);
    case "read":
      return gatherDocument(intake, gathered, within, part, received);
  }
}

function gatherDocument(
  intake: Intake,
  { documents }: GatheredMail,
  within: Arrived,
  { name, isInText }: ReceivedPart,
  read: ReadFile,
): void {
  const what = isPicture(read) ? "picture" : "document";
  const { byteLength } = within;
  if (what === "picture" && isSignaturePicture({ name, isInText, byteLength })) {
    leaveOut(intake, within, "signaturePicture");
  } else if (documents.some((other) => other.read.sha256 === read.sha256)) {
    leaveOut(intake, within, "sameTwice");
  } else {
    documents.push({ arrived: within, read, what });
  }
}

/** A photograph, or a document scanned throughout. */
function isPicture({ text, draft }: ReadFile): boolean {
  const isScan = text.notices.some(({ kind }) => kind === "scan");
  const isEmpty = Object.keys(draft.answers).length === 0 && draft.unplaced.length === 0;
  return text.notices.some(({ kind }) => kind === "isPicture") || (isScan && isEmpty);
}
