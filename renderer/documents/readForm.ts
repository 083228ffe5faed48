import type { FormQuestion } from "../domain/applicationForm";
import { type DraftFromReading, draftFromReading } from "../domain/draftFromReading";
import { followTaught } from "../domain/followTaught";
import { formFingerprint } from "../domain/formFingerprint";
import type { OriginalPages } from "../domain/originalPages";
import type { OriginalText } from "../domain/originalText";
import type { FileRefusal } from "../domain/reading";
import { ok, type Result } from "../domain/result";
import type { FormLook } from "../domain/submission";
import { isCopyOf, type TaughtForm, taughtFormOf } from "../domain/taughtForm";
import { formLabels } from "./formLabels";
import { formLook, messageLook } from "./formLook";
import { typedAnswers } from "./mail/typedAnswers";
import { findAnswersAgainstBlank } from "./matching/againstBlank/findAnswersAgainstBlank";
import { equalityAnswers } from "./matching/equalityAnswers";
import { type Parted, partEquality } from "./matching/equalitySection";
import { findAnswers } from "./matching/findAnswers";
import { isOwnTag } from "./matching/ownTags";
import type { ReadDocument } from "./outside/documentReader";
import { readDocument } from "./readDocument";

/** What is to be kept of the received file: never the words of its equality page. */
export type KeptOriginal = {
  readonly kind: "file" | "blankedFile" | "structure";
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type ReadFile = {
  readonly kind: "read";
  readonly draft: DraftFromReading;
  /** Tells which form it is; empty for our own and for what has no labels. */
  readonly fingerprint: readonly number[];
  /** The document as people see it beside the answers, without the equality page's words. */
  readonly text: OriginalText;
  /** Of the bytes received, in hexadecimal. */
  readonly sha256: string;
  readonly kept: KeptOriginal;
  /** By question, apart from everything else; null when there are none. */
  readonly equality: Readonly<Record<string, string>> | null;
  readonly look: FormLook;
};

export type FormRead = ReadFile | { readonly kind: "refused"; readonly refusal: FileRefusal };

/** What forms are read by. */
export type KnownForms = {
  readonly questions: readonly FormQuestion[];
  /** A copy of one of these is read as it was shown. */
  readonly taughtForms: readonly TaughtForm[];
  /** Our own form with nothing on it, for copies of it that lost their tags; left out where it is not at hand. */
  readonly ownForm?: TaughtForm | null;
};

/** Reads one received document into a draft of an application. Never throws for what a file contains. */
export async function readForm(
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  questions: readonly FormQuestion[],
  taughtForms: readonly TaughtForm[] = [],
  ownForm: TaughtForm | null = null,
): Promise<FormRead> {
  const reading = await readDocument(file.name, file.bytes);
  if (!reading.ok) return { kind: "refused", refusal: reading.error };
  const document = reading.value;
  const { parted, ...read } = readBlocks(file.name, document.text, {
    questions,
    taughtForms,
    ownForm,
  });
  return {
    ...read,
    sha256: await sha256Of(file.bytes),
    kept: keptOf(file.bytes, document, parted, read.text),
  };
}

/**
 * The same of a mail's own words, where people type answers under our questions. They have no file of their own:
 * what is kept of them is their structure.
 */
export function readWords(
  name: string,
  words: OriginalText,
  sha256: string,
  known: KnownForms,
): ReadFile {
  const { parted: _, ...read } = readBlocks(name, words, known, typedAnswers);
  const look = messageLook(read.text.blocks, read.draft, known.questions);
  return { ...read, look, sha256, kept: structureOf(read.text) };
}

function readBlocks(
  name: string,
  { blocks, notices }: OriginalText,
  { questions, taughtForms, ownForm = null }: KnownForms,
  firstFind: typeof typedAnswers = (all) => ({ answers: [], rest: all }),
): Omit<ReadFile, "sha256" | "kept"> & { readonly parted: Parted } {
  const parted = partEquality(blocks);
  const text: OriginalText = { blocks: parted.rest, notices };
  const typed = firstFind(text.blocks, questions);
  const others = findAnswers(typed.rest);
  const found = { ...others, answers: [...typed.answers, ...others.answers] };
  // Our own tags say what stands where: there is nothing to be taught.
  const isOurs = found.answers.some(({ tag }) => isOwnTag(tag));
  const fingerprint = isOurs ? [] : formFingerprint(formLabels(text.blocks, found));
  const taught = taughtFormOf(fingerprint, taughtForms);
  const ours = ownForm !== null && isCopyOf(fingerprint, ownForm) ? ownForm.blank : null;
  const blank = taught?.blank ?? ours;
  const foundAgain = blank === null ? found : findAnswersAgainstBlank(text.blocks, blank);
  const untaught = draftFromReading({ ...foundAgain, notices }, questions);
  const draft = taught === null ? untaught : followTaught(untaught, taught, questions);
  return {
    kind: "read",
    draft,
    fingerprint,
    text,
    equality: equalityAnswers(parted),
    look: formLook(name, text.blocks, draft, questions),
    parted,
  };
}

/** A kept original as the check screen shows it. */
export type OriginalRead = {
  readonly text: OriginalText;
  /** null for a document that has no pages until somebody prints it. */
  readonly pages: OriginalPages | null;
};

/** Reads a kept original again, for the check screen: the same places as on the day it came. */
export async function readOriginal(
  name: string,
  bytes: Uint8Array,
): Promise<Result<OriginalRead, FileRefusal>> {
  const reading = await readDocument(name, bytes);
  if (!reading.ok) return reading;
  const { text, pages = null } = reading.value;
  const { blocks, notices } = text;
  return ok({ text: { blocks: partEquality(blocks).rest, notices }, pages });
}

function keptOf(
  bytes: Uint8Array<ArrayBuffer>,
  document: ReadDocument,
  parted: Parted,
  text: OriginalText,
): KeptOriginal {
  if (parted.emptied.size === 0) return { kind: "file", bytes };
  const blanked = document.withBlanked(parted.emptied);
  if (blanked !== null) return { kind: "blankedFile", bytes: new Uint8Array(blanked) };
  return structureOf(text);
}

function structureOf(text: OriginalText): KeptOriginal {
  return { kind: "structure", bytes: new TextEncoder().encode(JSON.stringify(text)) };
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
