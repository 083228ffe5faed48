import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { typedAnswers } from "../../renderer/documents/mail/typedAnswers";
import { partEquality } from "../../renderer/documents/matching/equalitySection";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { type PrintedText, printedTexts } from "../../renderer/documents/matching/printedTexts";
import { openReceived } from "../../renderer/documents/openReceived";
import { readDocument } from "../../renderer/documents/readDocument";
import { draftFromReading } from "../../renderer/domain/draftFromReading";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { Notice, OriginalText } from "../../renderer/domain/originalText";
import type { FileRefusal, FoundAnswer, UnplacedText } from "../../renderer/domain/reading";
import { ok, type Result, refused } from "../../renderer/domain/result";

/** What the program makes of one file. */
export type FormReport = {
  readonly outcome: string;
  readonly answers: readonly FoundAnswer[];
  readonly printed: readonly PrintedText[];
  readonly unplaced: readonly UnplacedText[];
  readonly notices: readonly Notice[];
  /** The fields of our own application form that got an answer. */
  readonly fields: readonly string[];
  readonly milliseconds: number;
};

const QUESTIONS = applicationForm(edition2016().sessions);

const NOTHING = { answers: [], printed: [], unplaced: [], notices: [], fields: [] };

/** Reads a file as the program does; its equality page too, which the program keeps apart. */
export async function readFormFile(path: string): Promise<FormReport> {
  const bytes = new Uint8Array(readFileSync(path));
  const started = performance.now();
  const reading = await readDocumentOrMail(basename(path), bytes);
  const since = () => Math.round(performance.now() - started);
  if (!reading.ok) {
    const { kind } = reading.error;
    return { ...NOTHING, outcome: `refused: ${kind}`, milliseconds: since() };
  }
  const { text, isMail } = reading.value;
  return { ...reportOf(text, isMail), milliseconds: since() };
}

type Readable = { readonly text: OriginalText; readonly isMail: boolean };

/** A mail gives its own words, into which answers may have been typed. */
async function readDocumentOrMail(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Readable, FileRefusal>> {
  if (/\.(eml|msg)$/i.test(name)) {
    const mail = await openReceived({ name, bytes }, { questions: QUESTIONS, taughtForms: [] });
    if (mail.kind === "refused") return refused(mail.refusal);
    const words = mail.kind === "mail" ? mail.message?.text : undefined;
    return ok({ text: words ?? { blocks: [], notices: [] }, isMail: true });
  }
  const reading = await readDocument(name, bytes);
  return reading.ok ? ok({ text: reading.value.text, isMail: false }) : reading;
}

function reportOf(
  { blocks, notices }: OriginalText,
  isMail: boolean,
): Omit<FormReport, "milliseconds"> {
  const { rest, equality } = partEquality(blocks);
  const typed = isMail ? typedAnswers(rest, QUESTIONS) : { answers: [], rest };
  const others = findAnswers(typed.rest);
  const found = { ...others, answers: [...typed.answers, ...others.answers] };
  const apart = findAnswers(equality);
  const { answers, warnings } = draftFromReading({ ...found, notices }, QUESTIONS);
  return {
    outcome: warnings.length === 0 ? "read" : "read, needs a look",
    answers: [...found.answers, ...apart.answers],
    printed: [...printedTexts(rest, found), ...printedTexts(equality, apart)],
    unplaced: [...found.unplaced, ...apart.unplaced],
    notices,
    fields: Object.keys(answers),
  };
}
