import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../renderer/documents/readDocument";
import { bytesOf, FORMS_ARE_MISSING, filesIn, haveForms, truthOf } from "./formsForJudging";
import { inventedIn, isFound, wrongTicksIn } from "./scoring";

/** Formats whose forms must answer as much as the same forms do as Word files. */
const FORMATS = [".odt", ".rtf", ".pdf"];

/** What LibreOffice leaves out when it writes the file: no reader can find it again. */
const NOT_IN_THE_FILE: Readonly<Record<string, readonly string[]>> = {
  // Its tick boxes are written without their state.
  "brazilvisa_legacy_label_above.rtf": [
    "Sex: male",
    "Sex: female",
    "Highest level of education: no diploma",
    "Highest level of education: master’s degree",
  ],
};

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
      async (name, path) => {
        const truths = truthOf(path);
        const sibling = await answersOf(path.replace(/\.\w+$/, ".docx"));
        const answers = await answersOf(path);
        const missedIn = (found: typeof answers) =>
          truths.filter((truth) => !isFound(truth, found)).map(({ label }) => label);
        const lost = NOT_IN_THE_FILE[name] ?? [];
        expect(missedIn(answers)).toEqual([...missedIn(sibling), ...lost]);
        expect(inventedIn(answers, truths)).toEqual([]);
        expect(wrongTicksIn(answers, truths)).toEqual([]);
      },
    );
  },
);
