import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { missedBars, type Scored, totalsByFormat } from "../../build/forms/bars";
import { formFilesIn } from "../../build/forms/formFiles";
import { readFormFile } from "../../build/forms/readFormFile";
import { scoreForm } from "../../build/forms/scoreForm";
import { findAnswersAgainstBlank } from "../../renderer/documents/matching/againstBlank/findAnswersAgainstBlank";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readWord } from "../../renderer/documents/word/readWord";
import type { Block } from "../../renderer/domain/originalText";
import { madeForm } from "../fixtures/forms/filling";
import { LAYOUTS } from "../fixtures/forms/layouts";
import { PEOPLE } from "../fixtures/forms/people";
import { wordFile } from "../fixtures/forms/wordFixture";
import { inventedIn, isFound, wrongTicksIn } from "./scoring";

const FILLED = new URL("../fixtures/forms/filled", import.meta.url).pathname;

/** Formats of which every bar is to be met here; LibreOffice's words are compared in `npm run forms`. */
const HELD = ["docx", "doc", "odt", "pdf"];

describe("our own filled forms", () => {
  const files = formFilesIn(FILLED);
  const scored: Scored[] = [];

  beforeAll(async () => {
    for (const { path, format, truth } of files.filter((file) => HELD.includes(file.format))) {
      const score = scoreForm(await readFormFile(path), truth ?? [], null);
      scored.push({ format, score });
    }
  }, 120_000);

  test.each(HELD)("meet every bar as .%s", (format) => {
    const [totals] = totalsByFormat(scored.filter((each) => each.format === format));
    expect(totals?.of).toBeGreaterThan(150);
    expect(totals === undefined ? ["nothing was read"] : missedBars(totals)).toEqual([]);
  });

  test("are small, many and of many layouts", () => {
    const layouts = new Set(files.map(({ path }) => basename(path).split("-")[0]));
    expect(files.length).toBeGreaterThan(200);
    expect(layouts.size).toBeGreaterThanOrEqual(36);
    expect(Math.max(...files.map(({ path }) => readFileSync(path).length))).toBeLessThan(30_000);
  });
});

function blocksOf(file: Uint8Array<ArrayBuffer>): readonly Block[] {
  const reading = readWord("form.docx", file);
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.error)}`);
  return reading.value.text.blocks;
}

describe.each(LAYOUTS.map(({ name, layout, people }) => ({ name, layout, people })))(
  "$name",
  ({ name, layout, people }) => {
    const who = PEOPLE.find(({ id }) => id === people[0]);
    if (who === undefined) throw new Error(`Nobody fills in ${name}`);
    const filled = madeForm(layout, name, who);
    const blank = blocksOf(wordFile(madeForm(layout, name, who, true)));

    test("answers nothing while it is blank", () => {
      const { answers, unplaced } = findAnswers(blank);
      expect(answers.map(({ question }) => question)).toEqual([]);
      expect(unplaced).toEqual([]);
    });

    test("is found whole, and nothing but what was written, against its blank", () => {
      const found = findAnswersAgainstBlank(blocksOf(wordFile(filled)), blank);
      expect(filled.truth.filter((truth) => !isFound(truth, found))).toEqual([]);
      expect(inventedIn(found, filled.truth)).toEqual([]);
      expect(wrongTicksIn(found, filled.truth)).toEqual([]);
    });
  },
);
