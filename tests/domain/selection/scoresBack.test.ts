import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Review } from "../../../renderer/domain/selection/review";
import { rowCode, sheetCode } from "../../../renderer/domain/selection/reviewCode";
import { type ScoreRow, scoresBack } from "../../../renderer/domain/selection/scoresBack";
import { rowsOfSheet } from "../../../renderer/domain/selection/scoringSheet";
import { rowsTyped } from "../../../renderer/domain/selection/typedScores";
import { applicationNumber, aReview, aReviewer, CRITERIA, given } from "./builders";

const applications = [1, 2, 17].map((number) =>
  applicationNumber(number, { answers: { whyTakePart: `Because of ${number}` } }),
);
const reviewers = [aReviewer(1), aReviewer(2)];
const reviews = [aReview(1, 1), aReview(2, 1), aReview(17, 1), aReview(17, 2)];
const against = {
  applications,
  reviewers,
  reviews,
  criteria: CRITERIA,
  criteriaVersion: 1,
  on: "2016-09-04",
} as const;

const codeOf = (number: number, reviewer = 1) => {
  const application = applications.find((one) => one.number === number);
  if (application === undefined) throw new Error("there is no such application");
  return { sheet: sheetCode(application, reviewer, 1), row: rowCode(application, reviewer, 1) };
};
const HEADER = ["Code", "Application", ...CRITERIA.map(({ wording }) => wording), "Note"];
const sheet = (...rows: readonly (readonly string[])[]): readonly ScoreRow[] => {
  const read = rowsOfSheet([{ rows: [["Scoring sheet"], [], HEADER, ...rows] }], CRITERIA);
  if (!("rows" in read)) throw new Error(read.kind);
  return read.rows;
};
const fromSheet = (rows: readonly ScoreRow[], known: readonly Review[] = reviews) =>
  scoresBack(rows, { ...against, reviews: known }, "sheet", null);
const withTaken = (known: readonly Review[], taken: readonly Review[]) =>
  known.map((one) => taken.find(({ id }) => id === one.id) ?? one);

describe("a scoring sheet that comes back", () => {
  test("gives each review its scores and note; rows left empty are not reviewed yet", () => {
    const { taken, empty, refusals } = fromSheet(
      sheet([codeOf(1).sheet, "1", "4", "3", "2", "1", "0", "Strong "], [codeOf(2).sheet, "2"]),
    );
    expect(refusals).toEqual([]);
    expect(empty).toBe(1);
    expect(taken).toEqual([
      {
        ...aReview(1, 1),
        given: { ...given(4, 3, 2, 1, 0), on: "2016-09-04", way: "sheet", note: "Strong" },
      },
    ]);
  });

  test.each([
    [
      "a score outside the scale",
      ["4", "5", "2", "1", "0"],
      { at: "D4", found: "5", why: "outOfScale" },
    ],
    ["half a point", ["4", "3.5", "2", "1", "0"], { at: "D4", found: "3.5", why: "outOfScale" }],
    ["less than nothing", ["-1", "3", "2", "1", "0"], { at: "C4", found: "-1", why: "outOfScale" }],
    ["a word", ["4", "3", "good", "1", "0"], { at: "E4", found: "good", why: "notANumber" }],
    ["a gap", ["4", "3", "2", "", "0"], { at: "F4", found: "", why: "noScore" }],
  ])("refuses %s and names the cell", (_what, scores, refusal) => {
    const { taken, refusals } = fromSheet(sheet([codeOf(1).sheet, "1", ...scores]));
    expect(taken).toEqual([]);
    expect(refusals).toEqual([refusal]);
  });

  test("refuses unknown, changed and doubled rows by their cell, and takes the others", () => {
    const scores = ["4", "3", "2", "1", "0"];
    const { taken, refusals } = fromSheet(
      sheet(
        ["99-ABCD-EFGH", "99", ...scores],
        [codeOf(17).sheet.replace(/..$/u, "ZZ"), "17", ...scores],
        [codeOf(1).sheet, "1", ...scores],
        [codeOf(1).sheet, "1", ...scores],
        ["", "2", ...scores],
      ),
    );
    expect(taken).toHaveLength(1);
    expect(refusals.map(({ at, why }) => `${at} ${why}`)).toEqual([
      "A4 unknownApplication",
      "A5 changedApplication",
      "A7 twice",
      "A8 noCode",
    ]);
  });

  test("a row whose application was corrected since is refused, masks or not", () => {
    const rows = sheet([codeOf(1).sheet, "1", "4", "3", "2", "1", "0"]);
    const corrected = applications.map((one) =>
      one.number === 1 ? { ...one, answers: { whyTakePart: "Because of one" } } : one,
    );
    const { refusals } = scoresBack(rows, { ...against, applications: corrected }, "sheet", null);
    expect(refusals).toEqual([{ at: "A4", found: codeOf(1).sheet, why: "changedApplication" }]);
  });

  test("changes nothing when it is imported twice, in whatever order the rows stand", () => {
    const points = fc.constantFrom("0", "1", "2", "3", "4");
    const rows = fc.tuple(
      ...[1, 2, 17].map((number) =>
        fc
          .array(points, { minLength: 5, maxLength: 5 })
          .map((scores) => [codeOf(number).sheet, String(number), ...scores, "as said"]),
      ),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (all, isReversed) => {
        const first = fromSheet(sheet(...all));
        const known = withTaken(reviews, first.taken);
        const again = fromSheet(sheet(...(isReversed ? [...all].reverse() : all)), known);
        expect(again).toEqual({ taken: [], replaced: 0, unchanged: 3, empty: 0, refusals: [] });
      }),
    );
  });

  test("says how many scores it would replace", () => {
    const known = withTaken(reviews, [{ ...aReview(1, 1), given: given(1) }]);
    const rows = sheet([codeOf(1).sheet, "1", "4", "3", "2", "1", "0"]);
    expect(fromSheet(rows, known)).toMatchObject({ replaced: 1, unchanged: 0 });
  });

  test("that is none, or of other criteria, is refused whole", () => {
    expect(rowsOfSheet([{ rows: [["Name"], ["Selam"]] }], CRITERIA)).toEqual({
      kind: "noScoringSheet",
    });
    expect(rowsOfSheet([{ rows: [HEADER] }], CRITERIA.slice(1))).toEqual({ kind: "otherCriteria" });
  });
});

describe("row codes typed from paper", () => {
  const typed = (text: string, reviewer = reviewers[0] ?? null) =>
    scoresBack(rowsTyped(text), against, "paper", reviewer);

  test("take scores one by one or run together, in small letters, on one line or several", () => {
    const { taken, refusals } = typed(
      `${codeOf(1).row.toLowerCase()} 4 3 2 1 0\n${codeOf(17).row} 43210, ${codeOf(2).row} ٤٣٢١٠`,
    );
    expect(refusals).toEqual([]);
    expect(taken.map(({ given: gave }) => Object.values(gave?.scores ?? {}))).toEqual([
      [4, 3, 2, 1, 0],
      [4, 3, 2, 1, 0],
      [4, 3, 2, 1, 0],
    ]);
  });

  test("refuse a wrong code, another reviewer's, too few, too many and what stands before any code", () => {
    const refused = (text: string) => typed(text).refusals.map(({ why }) => why);
    expect(refused(`${codeOf(17, 2).row} 43210`)).toEqual(["otherReviewer"]);
    expect(refused("88XX 43210")).toEqual(["unknownApplication"]);
    expect(refused(`${codeOf(1).row} 432`)).toEqual(["noScore"]);
    expect(refused(`${codeOf(1).row} 432109`)).toEqual(["tooManyScores"]);
    expect(refused(`${codeOf(1).row} 4 3 2 1 7`)).toEqual(["outOfScale"]);
    expect(refused("good stuff")).toEqual(["noCode"]);
  });

  test("keep a note that is there already", () => {
    const known = withTaken(reviews, [{ ...aReview(1, 1), given: { ...given(1), note: "Kind" } }]);
    const rows = rowsTyped(`${codeOf(1).row} 43210`);
    const { taken } = scoresBack(
      rows,
      { ...against, reviews: known },
      "paper",
      reviewers[0] ?? null,
    );
    expect(taken[0]?.given?.note).toBe("Kind");
  });
});
