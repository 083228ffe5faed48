import type { Received, ReceivedPart } from "../../documents/openReceived";
import type { ReadFile } from "../../documents/readForm";
import { isPicture, isSkipped, isTooDeep, openPart, partOf } from "./arrivedPart";
import {
  type Arrived,
  countDone,
  expectMore,
  type Intake,
  leaveOut,
  letWait,
  refuse,
} from "./intake";
import { keepForm, sealDocument } from "./keepForm";
import { BATCH_LIMITS, batchFull, openArrived } from "./openArrived";
import type { ReceivedFile } from "./receivedFile";
import { type OpenFolder, settleFolder } from "./settleFolder";
import { takeMail } from "./takeMail";

/** A file that was dropped or stands in an archive, still to be opened. */
type Lying = {
  readonly folders: readonly string[];
  /** Asked once it is its turn: the size of a dropped file is looked up on the disk, and the window waits for it. */
  readonly arrived: () => Arrived;
  readonly open: (arrived: Arrived) => Promise<Received>;
};

/** Takes files in: each, and every file within it, has its outcome afterwards. Throws StoppedImport. */
export function takeIn(intake: Intake, files: readonly ReceivedFile[]): Promise<void> {
  const lying = files.map((file): Lying => {
    const folders = file.folders ?? [];
    return {
      folders,
      arrived: () => ({ fileName: file.name, inside: folders, byteLength: file.size }),
      open: (arrived) => openArrived(intake, arrived, () => bytesOf(file)),
    };
  });
  return takeLying(intake, lying, 1, (folders) => folders.length > 0);
}

/** Null for a folder, or a file that was moved, locked or removed since it was dropped. */
async function bytesOf(file: ReceivedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * Opens one file after another. Forms are kept as they come; what may belong to one waits until all of its folder
 * is opened. `level` counts the mails and archives around what is opened, itself included.
 */
async function takeLying(
  intake: Intake,
  lying: readonly Lying[],
  level: number,
  isFolder: (folders: readonly string[]) => boolean,
): Promise<void> {
  const last = new Map(lying.map(({ folders }, index) => [folders.join("/"), index]));
  const open = new Map<string, OpenFolder>();
  for (const [index, file] of lying.entries()) {
    const key = file.folders.join("/");
    const folder = open.get(key) ?? { isFolder: isFolder(file.folders), forms: [], papers: [] };
    open.set(key, folder);
    const arrived = file.arrived();
    if (isWorthOpening(intake, arrived, file.folders)) {
      await takeOpened(intake, folder, arrived, await file.open(arrived), level);
    }
    if (last.get(key) === index) settleFolder(intake, folder);
    countDone(intake);
  }
}

/** False for what its name or the fullness of the batch decides; that is its outcome then. */
function isWorthOpening(intake: Intake, arrived: Arrived, folders: readonly string[]): boolean {
  if (isSkipped(intake, arrived, folders)) return false;
  intake.filesTaken += 1;
  if (intake.filesTaken <= BATCH_LIMITS.files) return true;
  refuse(intake, arrived, batchFull());
  return false;
}

async function takeOpened(
  intake: Intake,
  folder: OpenFolder,
  arrived: Arrived,
  received: Received,
  level: number,
): Promise<void> {
  switch (received.kind) {
    case "refused":
      return;
    case "read":
      return takeDocument(intake, folder, arrived, received);
    case "spreadsheet":
      return letWait(intake, arrived, received);
    case "archive":
      return takeArchive(intake, arrived, received.parts, level);
    case "mail":
      return takeMail(intake, arrived, received, level);
  }
}

/** What lies beside no form is taken for one whatever it looks like, as a person looks at it. */
async function takeDocument(
  intake: Intake,
  folder: OpenFolder,
  arrived: Arrived,
  read: ReadFile,
): Promise<void> {
  if (isEqualityOnly(read)) return takeEquality(intake, arrived, read);
  const what = isPicture(read) ? "picture" : "document";
  const document = await sealDocument(intake, { arrived, read, what });
  if (read.look !== "form" || what === "picture") {
    folder.papers.push(document);
    return;
  }
  const id = keepForm(intake, { document, mail: null, formsInMail: 1 });
  folder.forms.push({ id, document });
}

function isEqualityOnly({ equality, look, draft }: ReadFile): boolean {
  const isEmpty = Object.keys(draft.answers).length === 0 && draft.unplaced.length === 0;
  return equality !== null && isEmpty && look === "other";
}

function takeEquality(intake: Intake, arrived: Arrived, { equality }: ReadFile): void {
  if (equality !== null) intake.equality.push(equality);
  leaveOut(intake, arrived, "equalityOnly");
}

/** An archive is a folder, and holds others. */
async function takeArchive(
  intake: Intake,
  arrived: Arrived,
  parts: readonly ReceivedPart[],
  level: number,
): Promise<void> {
  if (isTooDeep(intake, arrived, level)) return;
  if (parts.length === 0) return refuse(intake, arrived, { kind: "nothingInside" });
  expectMore(intake, parts.length);
  const lying = parts.map((part): Lying => {
    const within = partOf(arrived, part);
    const { folders } = part;
    return { folders, arrived: () => within, open: () => openPart(intake, within, part) };
  });
  await takeLying(intake, lying, level + 1, () => true);
}
