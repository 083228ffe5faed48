import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { partEquality } from "../../renderer/documents/matching/equalitySection";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { type PrintedText, printedTexts } from "../../renderer/documents/matching/printedTexts";
import { readDocument } from "../../renderer/documents/readDocument";
import { draftFromReading } from "../../renderer/domain/draftFromReading";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { Notice, OriginalText } from "../../renderer/domain/originalText";
import type { FoundAnswer, UnplacedText } from "../../renderer/domain/reading";

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
  const reading = await readDocument(basename(path), bytes);
  const since = () => Math.round(performance.now() - started);
  if (!reading.ok) {
    const { kind } = reading.error;
    return { ...NOTHING, outcome: `refused: ${kind}`, milliseconds: since() };
  }
  return { ...reportOf(reading.value.text), milliseconds: since() };
}

function reportOf({ blocks, notices }: OriginalText): Omit<FormReport, "milliseconds"> {
  const { rest, equality } = partEquality(blocks);
  const found = findAnswers(rest);
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
