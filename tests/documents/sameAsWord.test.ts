import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../renderer/documents/readDocument";
import { bytesOf, FORMS_ARE_MISSING, filesIn, haveForms, truthOf } from "./formsForJudging";
import { inventedIn, isFound, wrongTicksIn } from "./scoring";

/** Formats whose forms must answer as much as the same forms do as Word files. */
const FORMATS = [".odt"];

async function answersOf(path: string) {
  const read = await readDocument(basename(path), bytesOf(path));
  if (!read.ok) throw new Error(`${basename(path)}: ${JSON.stringify(read.error)}`);
  return findAnswers(read.value.text.blocks);
}

describe.skipIf(!haveForms)(
  haveForms ? "the same form in another format" : FORMS_ARE_MISSING,
  () => {
    const files = FORMATS.flatMap((ending) => filesIn("filled", ending));
    test.each(files.map((path) => [basename(path), path]))(
      "%s answers the same",
      async (_, path) => {
        const truths = truthOf(path);
        const sibling = await answersOf(path.replace(/\.\w+$/, ".docx"));
        const answers = await answersOf(path);
        const missedIn = (found: typeof answers) =>
          truths.filter((truth) => !isFound(truth, found)).map(({ label }) => label);
        expect(missedIn(answers)).toEqual(missedIn(sibling));
        expect(inventedIn(answers, truths)).toEqual([]);
        expect(wrongTicksIn(answers, truths)).toEqual([]);
      },
    );
  },
);
