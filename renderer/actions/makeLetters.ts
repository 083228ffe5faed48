import type { LetterSource } from "../documents/letters/letterSource";
import type { CalendarDate } from "../domain/calendar";
import type { LetterId, NewId } from "../domain/ids";
import type { Letter, LetterPurpose, LetterWay } from "../domain/letter";
import { reasonOf } from "../domain/reasonOf";
import { put } from "../domain/records";
import { isFromWord, type LetterToSend, letterToSend } from "../storage/questions/letters";
import type { Vault } from "../storage/vault";
import { type ComposedLetter, composeLetter } from "./composeLetter";
import { letterSource } from "./letterSource";
import type { Desktop, DocumentWriter } from "./outside";

/** What became of one letter. One that could not be made never stops the others. */
export type LetterOutcome = { readonly id: string } & (
  | { readonly kind: "made"; readonly path: string }
  | { readonly kind: "alreadyMade"; readonly on: CalendarDate }
  | { readonly kind: "nothingToTell" }
  | { readonly kind: "notApproved" }
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
  /** Ids of letters to send. */
  readonly ids: readonly string[];
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
  make: MakeOne = makeLetter,
): Promise<readonly LetterOutcome[]> {
  const outcomes: LetterOutcome[] = [];
  for (const id of batch.ids) {
    outcomes.push(
      batch.signal.aborted
        ? { id, kind: "leftOut" }
        : await make(vault, outside, id, batch.alreadyMade),
    );
    batch.onProgress(outcomes.length);
  }
  return outcomes;
}

type MakeOne = (
  vault: Vault,
  outside: LetterOutside,
  id: string,
  alreadyMade: LetterBatch["alreadyMade"],
) => Promise<LetterOutcome>;

const makeLetter: MakeOne = (vault, outside, id, alreadyMade) =>
  letOut(
    vault,
    outside,
    { id, alreadyMade },
    { way: "saved", save: (name, bytes) => outside.desktop.saveFile(name, bytes) },
  );

/** Saved beside its words, which were copied to be pasted into a mail. */
export const makeCopiedLetter: MakeOne = (vault, outside, id, alreadyMade) =>
  letOut(
    vault,
    outside,
    { id, alreadyMade },
    { way: "copied", save: (name, bytes) => outside.desktop.saveFile(name, bytes) },
  );

/** How a written letter leaves the vault, and what is noted of it. */
type WayOut = {
  readonly way: LetterWay;
  readonly save: (
    name: string,
    bytes: Uint8Array,
    composed: ComposedLetter,
  ) => ReturnType<Desktop["saveFile"]>;
};

/** One letter, written, saved and then recorded; nothing is recorded of one that was not saved. */
export async function letOut(
  vault: Vault,
  outside: LetterOutside,
  { id, alreadyMade }: { readonly id: string } & Pick<LetterBatch, "alreadyMade">,
  wayOut: WayOut,
): Promise<LetterOutcome> {
  const ready = readyLetter(vault, id, alreadyMade, outside.today);
  if ("kind" in ready) return { id, ...ready };
  const saved = await writeAndSave(vault, outside, ready, wayOut);
  if (saved.kind === "cancelled") return { id, kind: "leftOut" };
  if (saved.kind === "failed") return { id, kind: "notSaved", reason: saved.reason };
  const letter = madeLetter(ready.letter, outside, wayOut.way, saved.path);
  await vault.commit([put("letter", letter)], { action: "makeLetters" });
  return { id, kind: "made", path: saved.path };
}

type ReadyLetter = { readonly letter: LetterToSend; readonly composed: ComposedLetter };

type NotReady =
  | { readonly kind: "nothingToTell" | "notApproved" }
  | { readonly kind: "alreadyMade"; readonly on: CalendarDate }
  | { readonly kind: "unknownFields"; readonly fields: readonly string[] };

/** A letter with its values, or why it is not made: what was approved is made, and only once. */
export function readyLetter(
  { facts }: Pick<Vault, "facts">,
  id: string,
  alreadyMade: LetterBatch["alreadyMade"],
  today: CalendarDate,
): NotReady | ReadyLetter {
  const letter = letterToSend(facts, id, today);
  if (letter === null) return { kind: "nothingToTell" };
  const { made, isApproved } = letter;
  if (made !== null && alreadyMade === "skip") return { kind: "alreadyMade", on: made.madeOn };
  if (made === null && !isApproved) return { kind: "notApproved" };
  const composed = composeLetter(facts, letter, wordingOf(letter), today);
  if (composed === null) return { kind: "nothingToTell" };
  if (!isFromWord(letter) && composed.unknownFields.length > 0) {
    return { kind: "unknownFields", fields: composed.unknownFields };
  }
  return { letter, composed };
}

/** The words for this one person where there are any, else those of the template. */
export function wordingOf({ draft, template }: LetterToSend) {
  return draft?.wording ?? template;
}

async function writeAndSave(
  vault: Vault,
  outside: LetterOutside,
  { letter, composed }: ReadyLetter,
  { save }: WayOut,
) {
  try {
    const source: LetterSource = await letterSource(vault, letter);
    const letters = [composed.values];
    const bytes = await outside.writer.write({ kind: "letters", source, letters });
    return await save(letterFileName(letter), bytes, composed);
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) } as const;
  }
}

/** What is kept of a letter that went out, by whichever way. */
export function madeLetter(
  { application, person, place, purpose, about, language, template }: LetterToSend,
  { newId, today }: Pick<LetterOutside, "newId" | "today">,
  way: LetterWay,
  path: string,
): Letter {
  return {
    id: newId() as LetterId,
    ...(application === null
      ? {
          applicationId: null,
          personId: person.id,
          ...(place === null ? {} : { placeId: place.id }),
        }
      : { applicationId: application.id }),
    purpose,
    templateVersion: template.version,
    madeOn: today,
    fileName: path.replace(/^.*[\\/]/su, ""),
    about,
    language,
    way,
  };
}

const FILE_NAMES: Readonly<Record<LetterPurpose, string>> = {
  moreInformation: "more-information-letter",
  offer: "offer-letter",
  waitingList: "waiting-list-letter",
  decline: "decline-letter",
  placeConfirmed: "welcome-letter",
  dateConfirmed: "date-confirmed-letter",
  dateChanged: "new-date-letter",
  sessionCancelled: "cancelled-letter",
  absence: "we-missed-you-letter",
  certificate: "certificate",
  invitation: "invitation-letter",
};

/** "offer-letter-a014.docx", or by row code "certificate-r012.docx": a number and nobody's name. */
export function letterFileName({
  purpose,
  application,
  place,
}: Pick<LetterToSend, "purpose" | "application" | "place">): string {
  const [mark, number] = application === null ? ["r", place?.rowCode] : ["a", application.number];
  return `${letterFileStem(purpose)}-${mark}${String(number).padStart(3, "0")}.docx`;
}

export function letterFileStem(purpose: LetterPurpose): string {
  return FILE_NAMES[purpose];
}
