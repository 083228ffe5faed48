import type { Received, ReceivedMail, ReceivedPart } from "../../documents/openReceived";
import type { ReadFile } from "../../documents/readForm";
import { isSignaturePicture } from "../../domain/submission";
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
import { type GatheredMail, settleMail } from "./settleMail";

/** A mail is one submission: everything in it is looked at before anything of it is kept. */
export async function takeMail(
  intake: Intake,
  arrived: Arrived,
  mail: ReceivedMail,
  level: number,
): Promise<void> {
  if (isTooDeep(intake, arrived, level)) return;
  const counts = { forwarded: 0, spreadsheets: 0, here: 0 };
  const gathered: GatheredMail = { arrived, mail, documents: [], ...counts };
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
    if (!isSkipped(intake, within, part.folders)) {
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
    case "spreadsheet":
      gathered.spreadsheets += 1;
      return letWait(intake, within, received);
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
