import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "../../../renderer/documents/readSpreadsheet";
import { writeReviewerPack } from "../../../renderer/documents/reviewerPackWord";
import { writeScoringSheet } from "../../../renderer/documents/scoringSheetWorkbook";
import { applicationForm } from "../../../renderer/domain/formQuestions";
import { leaksIn } from "../../../renderer/domain/selection/leaks";
import { leakTerms } from "../../../renderer/domain/selection/leakTerms";
import { reviewerPack } from "../../../renderer/domain/selection/reviewerPack";
import { scoresBack } from "../../../renderer/domain/selection/scoresBack";
import { rowsOfSheet } from "../../../renderer/domain/selection/scoringSheet";
import { applicationNumber, aReview, aReviewer, CRITERIA } from "../../domain/selection/builders";

const WHO = {
  firstName: "ዳዊት",
  familyName: "ኃይሌ",
  knownAs: "Dawit",
  email: "dawit.haile@example.org",
  groupName: "Injera Fridays",
  applyingAs: ["group"],
  whyTakePart:
    "Ask for Dawit Haile at dawit.haile@example.org.\nእኔ ዳዊት ነኝ። We are Injera Fridays & <friends> {{name}}.",
  themeRanks: ["power", "mentoring", "speakingOut", "commonGround"],
};
const applications = [applicationNumber(7, { answers: WHO }), applicationNumber(12)];
const facts = {
  applications,
  reviewers: [aReviewer(2)],
  reviews: [aReview(7, 2), aReview(12, 2)],
  questions: applicationForm([]),
  criteria: CRITERIA,
  criteriaVersion: 1,
};
const toWrite = {
  academyName: "Leaders & Friends",
  editionName: "2016–17",
  pack: reviewerPack(aReviewer(2), facts),
};

/** All text of every part of the file, as one. */
function textOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/u.test(name))
    .map(([, part]) => strFromU8(part).replace(/<[^>]*>/gu, " "))
    .join("\n");
}

describe("a reviewer pack as a Word file", () => {
  test("shows in no part of the file who applied, by name, group or address, in any script", async () => {
    const text = textOf(await writeReviewerPack(toWrite));
    expect(text).toContain("Application 7");
    expect(text).toContain("{{name}}");
    expect(text).toContain("[email]");
    // The day the file was made is digits, and nobody's telephone.
    const shown = leaksIn(text, leakTerms(WHO)).filter(({ what }) => what !== "phone");
    expect(shown.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test("without its masks is found to leak", async () => {
    const [first] = toWrite.pack.applications;
    if (first === undefined) throw new Error("the pack is empty");
    const pieces = [{ kind: "text", text: WHO.whyTakePart }] as const;
    const bare = { ...first, answers: [{ key: "whyTakePart", ask: "Why?", pieces } as const] };
    const pack = { ...toWrite.pack, applications: [bare] };
    const text = textOf(await writeReviewerPack({ ...toWrite, pack }));
    expect(leaksIn(text, leakTerms(WHO)).length).toBeGreaterThanOrEqual(4);
  });

  test("carries the row codes to be typed and the words of every point", async () => {
    const text = textOf(await writeReviewerPack(toWrite));
    for (const { rowCode } of toWrite.pack.applications) expect(text).toContain(rowCode);
    for (const words of toWrite.pack.criteria.flatMap(({ points }) => points)) {
      expect(text).toContain(words);
    }
  });
});

describe("a scoring sheet as a workbook", () => {
  const filledIn = async (values: readonly (number | string)[]) => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await writeScoringSheet(toWrite);
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const row = workbook.worksheets[0]?.getRow(5);
    for (const [index, value] of values.entries()) {
      if (row !== undefined) row.getCell(3 + index).value = value;
    }
    const back = readSpreadsheet("scores.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    if (!back.ok) throw new Error(back.error.kind);
    const read = rowsOfSheet(back.value.tabs, CRITERIA);
    if (!("rows" in read)) throw new Error(read.kind);
    return scoresBack(read.rows, { ...facts, on: "2016-09-04" }, "sheet", null);
  };

  test("takes 0 to 4 in its score cells and locks the rest", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeScoringSheet(toWrite)).buffer as ArrayBuffer);
    const row = workbook.worksheets[0]?.getRow(5);
    expect(row?.getCell(3).dataValidation).toMatchObject({
      type: "list",
      formulae: ['"0,1,2,3,4"'],
      errorStyle: "stop",
    });
    expect(row?.getCell(3).protection).toMatchObject({ locked: false });
    expect(row?.getCell(1).protection?.locked).not.toBe(false);
  });

  test("comes back as it was filled in, and a wrong cell by its name", async () => {
    const back = await filledIn([4, 3, 2, 1, 0, "Warm"]);
    expect(back.refusals).toEqual([]);
    expect(back.empty).toBe(1);
    expect(back.taken[0]?.given).toMatchObject({ note: "Warm", way: "sheet" });
    expect(Object.values(back.taken[0]?.given?.scores ?? {})).toEqual([4, 3, 2, 1, 0]);
    expect((await filledIn([4, 9, 2, 1, 0])).refusals).toEqual([
      { at: "D5", found: "9", why: "outOfScale" },
    ]);
  });
});
