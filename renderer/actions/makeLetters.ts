import type { LetterToWrite } from "../documents/letterWord";
import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId, LetterId, NewId } from "../domain/ids";
import type { LetterPurpose } from "../domain/letter";
import { put } from "../domain/records";
import { letterToSend, templatesOf } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";
import { composeLetter } from "./composeLetter";
import type { Desktop, DocumentWriter } from "./outside";

/** What became of one letter. One that could not be made never stops the others. */
export type LetterOutcome = { readonly applicationId: ApplicationId } & (
  | { readonly kind: "made"; readonly path: string }
  | { readonly kind: "alreadyMade"; readonly on: CalendarDate }
  | { readonly kind: "nothingToTell" }
  | { readonly kind: "unknownFields"; readonly fields: readonly string[] }
  | { readonly kind: "notSaved"; readonly reason: string }
  /** The coordinator closed the dialog, or stopped the batch before it came to this one. */
  | { readonly kind: "leftOut" }
);

export type LetterOutside = {
  readonly desktop: Pick<Desktop, "saveFile">;
  readonly writer: Pick<DocumentWriter, "write">;
  readonly newId: NewId;
  readonly today: CalendarDate;
};

export type LetterBatch = {
  readonly applicationIds: readonly ApplicationId[];
  /** `makeAgain` only after the coordinator was asked. */
  readonly alreadyMade: "skip" | "makeAgain";
  /** Told how many of the batch are done, after each. */
  readonly onProgress: (done: number) => void;
  /** Stops before the next letter; those made stay made and recorded. */
  readonly signal: AbortSignal;
};

/** Makes letters one after another: each is written, saved in the clear, and recorded before the next begins. */
export async function makeLetters(
  vault: Vault,
  outside: LetterOutside,
  batch: LetterBatch,
): Promise<readonly LetterOutcome[]> {
  const outcomes: LetterOutcome[] = [];
  for (const applicationId of batch.applicationIds) {
    outcomes.push(
      batch.signal.aborted
        ? { applicationId, kind: "leftOut" }
        : await makeLetter(vault, outside, applicationId, batch.alreadyMade),
    );
    batch.onProgress(outcomes.length);
  }
  return outcomes;
}

async function makeLetter(
  vault: Vault,
  outside: LetterOutside,
  applicationId: ApplicationId,
  alreadyMade: LetterBatch["alreadyMade"],
): Promise<LetterOutcome> {
  const { facts } = vault;
  const application = facts.application.get(applicationId);
  const toSend = application === undefined ? null : letterToSend(facts, application);
  if (toSend === null) return { applicationId, kind: "nothingToTell" };
  if (toSend.made !== null && alreadyMade === "skip") {
    return { applicationId, kind: "alreadyMade", on: toSend.made.madeOn };
  }
  const { purpose } = toSend;
  const { editionId, number } = toSend.application;
  const template = templatesOf(facts, editionId).find((one) => one.purpose === purpose);
  const composed = template && composeLetter(facts, toSend, template, outside.today);
  if (!composed) return { applicationId, kind: "nothingToTell" };
  if (composed.unknownFields.length > 0) {
    return { applicationId, kind: "unknownFields", fields: composed.unknownFields };
  }
  const saved = await writeAndSave(outside, composed.letter, letterFileName(purpose, number));
  if (saved.kind === "cancelled") return { applicationId, kind: "leftOut" };
  if (saved.kind === "failed") return { applicationId, kind: "notSaved", reason: saved.reason };
  const id = outside.newId() as LetterId;
  const fileName = saved.path.split(/[\\/]/).at(-1) ?? saved.path;
  const letter = { id, applicationId, purpose, templateVersion: template.version };
  await vault.commit([put("letter", { ...letter, madeOn: outside.today, fileName })], {
    action: "makeLetters",
  });
  return { applicationId, kind: "made", path: saved.path };
}

async function writeAndSave(outside: LetterOutside, letter: LetterToWrite, fileName: string) {
  try {
    const bytes = await outside.writer.write({ kind: "letters", letters: [letter] });
    return await outside.desktop.saveFile(fileName, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "failed", reason } as const;
  }
}

const FILE_NAMES: Readonly<Record<LetterPurpose, string>> = {
  offer: "offer-letter",
  waitingList: "waiting-list-letter",
  decline: "decline-letter",
};

/** "offer-letter-a014.docx": the application's number and nobody's name. */
export function letterFileName(purpose: LetterPurpose, applicationNumber: number): string {
  return `${FILE_NAMES[purpose]}-a${String(applicationNumber).padStart(3, "0")}.docx`;
}
