import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormQuestion } from "../../../renderer/domain/applicationForm";
import { type FilledCell, valueOfCells } from "../../../renderer/domain/spreadsheet/cellAnswers";
import { choicesInCell } from "../../../renderer/domain/spreadsheet/choicesInCell";
import type { ColumnUses } from "../../../renderer/domain/spreadsheet/columnUses";
import { draftOfRow, partedName } from "../../../renderer/domain/spreadsheet/rowDraft";
import { anAnswerSheet, QUESTIONS } from "./anAnswerSheet";

function draftOf(cells: Readonly<Record<string, string>>, uses: ColumnUses = {}) {
  const sheet = anAnswerSheet([Object.keys(cells), Object.values(cells)]);
  const [row] = sheet.rows;
  if (row === undefined) throw new Error("no row");
  return draftOfRow(row, {
    columns: sheet.columns,
    uses: { ...sheet.uses, ...uses },
    dayOrder: "dayFirst",
    questions: QUESTIONS,
  });
}

test("answers stand under our questions, with where they came from", () => {
  const { draft, receivedOn } = draftOf({
    Timestamp: "03/11/2016 18:05:12",
    "Full name": "Ana Nowak",
    Email: "ana@example.org",
    "Are you 18 or over?": "Yes",
    "How are you applying?": "As an ally",
  });
  expect(receivedOn).toBe("2016-11-03");
  expect(draft.answers).toEqual({
    firstName: "Ana",
    familyName: "Nowak",
    email: "ana@example.org",
    over18: ["yes"],
    applyingAs: ["ally"],
  });
  expect(draft.evidence.email).toMatchObject({ places: ["c2"], question: "Email", doubts: [] });
});

test("several choices in one cell are parted, and a choice of ours that holds commas stays whole", () => {
  const both = ["session 2016-11-03", "session 2016-11-16"];
  const options = QUESTIONS.find(({ key }) => key === "availability")?.answer;
  const labels = options?.kind === "anyOf" ? options.options.map(({ label }) => label) : [];
  expect(labels[0]).toContain(", 6–8 pm: Influencing, and negotiating");
  const ask = "Which dates can you come to?";
  expect(draftOf({ Name: "Ana", [ask]: labels.join(", ") }).draft.answers.availability).toEqual(
    both,
  );
  expect(
    draftOf({ Name: "Ana", [ask]: `${labels.join(";")};` }).draft.answers.availability,
  ).toEqual(both);
  const theirs = draftOf({ Name: "Ana", [ask]: "Thu 3 Nov, 6-8 pm, Wed 16 Nov, 6-8 pm" }).draft;
  expect(theirs.answers.availability).toEqual(both);
  expect(theirs.evidence.availability?.doubts).toEqual([]);
});

test("a choice that is none of ours is kept as text and asked about", () => {
  const { draft } = draftOf({
    Name: "Ana",
    "Which dates can you come to?": "3 Nov; Every Tuesday",
  });
  expect(draft.answers.availability).toEqual(["session 2016-11-03"]);
  expect(draft.evidence.availability?.doubts).toEqual(["notAChoice"]);
  expect(draft.unplaced.map(({ text }) => text)).toEqual(["Every Tuesday"]);
});

test("a grid of choices ticks what was not refused, and a grid of ranks puts the best first", () => {
  const { draft } = draftOf({
    Name: "Ana",
    "Which dates can you come to? [3 November]": "Yes",
    "Which dates can you come to? [16 November]": "No",
    "Which themes matter most to you? [Mentoring]": "1",
    "Which themes matter most to you? [Speaking out on issues]": "2",
  });
  expect(draft.answers.availability).toEqual(["session 2016-11-03"]);
  expect(draft.answers.themeRanks).toEqual(["mentoring", "speakingOut"]);
});

test("the words beside a box that was ticked are a yes", () => {
  const { draft } = draftOf({
    Name: "Ana",
    "You may take and use photos of me": "You may take and use photos of me",
  });
  expect(draft.answers.consentPhotos).toEqual(["yes"]);
});

test("what fits no question is kept and asked about, what a person ignored is kept and not", () => {
  const cells = { Name: "Ana Nowak", Colour: "Green", Shoe: "38" };
  const { draft } = draftOf(cells, { shoe: { kind: "ignored" } });
  expect(draft.unplaced).toEqual([
    { text: "Green", places: ["c1"], question: "Colour" },
    { text: "38", places: ["c2"], question: "Shoe", isLeft: true },
  ]);
  expect(draft.warnings).toContainEqual({ kind: "unplacedText", count: 1 });
});

test("equality answers are in nothing but their own place", () => {
  const row = draftOf({ Name: "Ana", Gender: "Woman", "Your faith, if any": "Bahá'í faith" });
  expect(row.equality).toEqual({ gender: "woman", "Your faith, if any": "Bahá'í faith" });
  const { equality: _own, ...rest } = row;
  expect(JSON.stringify(rest)).not.toMatch(/woman|gender|bah|faith/iu);
});

test("names part where they surely part, and say so where it is a guess", () => {
  expect(partedName("Ana Nowak")).toEqual({ first: "Ana", family: "Nowak", isSure: true });
  expect(partedName("Nowak, Ana Maria")).toEqual({
    first: "Ana Maria",
    family: "Nowak",
    isSure: true,
  });
  expect(partedName("سارة عبد الحسن")).toEqual({
    first: "سارة عبد",
    family: "الحسن",
    isSure: false,
  });
  expect(partedName("Suharto")).toEqual({ first: "Suharto", family: "", isSure: false });
});

test("a row is the same answers wherever its columns stand and whatever empty ones were added", () => {
  const one = draftOf({ Name: "Ana", Email: "a@example.org", Why: "Because" });
  const moved = draftOf({ Why: "Because ", New: "", Email: "A@example.org", Name: "Ana" });
  expect(moved.content).toBe(one.content);
  expect(draftOf({ Name: "Ana", Email: "a@example.org", Why: "No" }).content).not.toBe(one.content);
});

test("the same moment and address are one submission, in whatever way the export writes them", () => {
  const csv = draftOf({
    Timestamp: "2016/11/03 6:05:12 pm GMT",
    Email: "Ana@example.org",
    Name: "Ana",
  });
  const xlsx = draftOf({
    Timestamp: "2016-11-03 18:05:12",
    Email: "ana@example.org",
    Name: "Ana N",
  });
  expect(csv.submission).not.toBeNull();
  expect(xlsx.submission).toBe(csv.submission);
  expect(
    draftOf({ Timestamp: "2016-11-03", Email: "ana@example.org", Name: "Ana" }).submission,
  ).toBeNull();
});

test("no text of a row is lost, whatever its columns hold", () => {
  const words = fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,3}$/);
  const cells = fc.record({
    Name: words,
    Email: words,
    "Which dates can you come to?": words,
    "Are you 18 or over?": words,
    "Something else": words,
  });
  fc.assert(
    fc.property(cells, (row) => {
      const { draft } = draftOf(row);
      const kept = JSON.stringify([draft.answers, draft.unplaced]);
      for (const word of Object.values(row).flatMap((text) => text.split(" ")))
        expect(kept).toContain(word);
    }),
  );
});

describe("cells under a question", () => {
  const options = [
    { key: "walk", label: "Walk" },
    { key: "meal", label: "Tea, cake and talk" },
  ];
  const asked = (kind: string) =>
    ({
      key: "likes",
      ask: "What do you like?",
      alsoAsked: [],
      answer: { kind, options },
    }) as unknown as FormQuestion;
  const cell = (text: string, header = "What do you like?") =>
    ({ column: { header }, text, place: "r2c3" }) as FilledCell;
  const labelsOf = (kind: string, ...cells: readonly FilledCell[]) => {
    const value = valueOfCells(asked(kind), cells);
    return value.kind === "options" ? value.options.map(({ label }) => label) : value.text;
  };

  test.each<readonly [string, readonly string[]]>([
    ["Tea, cake and talk", ["Tea, cake and talk"]],
    ["Walk, Tea, cake and talk", ["Walk", "Tea, cake and talk"]],
    ["Walk;\nSing;", ["Walk", "Sing"]],
    ["Walk,, Sing", ["Walk", "Sing"]],
    ["3 Nov, 4–8 pm, 17 Nov", ["3 Nov, 4–8 pm", "17 Nov"]],
  ])("that hold %s name each choice, whose own commas part nothing", (text, choices) => {
    expect(choicesInCell(text, options)).toEqual(choices);
    expect(labelsOf("anyOf", cell(text))).toEqual(choices);
  });

  test("are a yes or a no however a program writes them, and words of their own otherwise", () => {
    expect(labelsOf("yesNo", cell("1"))).toBe("yes");
    expect(labelsOf("yesNo", cell("0"))).toBe("no");
    expect(labelsOf("yesNo", cell("I agree", "I agree"))).toBe("yes");
    expect(labelsOf("yesNo", cell("Not sure"))).toBe("Not sure");
    expect(labelsOf("yesNo")).toBe("");
  });

  test("are put in order by the ranks that cells or headers say, else as they are named", () => {
    const byCell = [cell("2", "Likes [Walk]"), cell("1st", "Likes [Sing]")];
    expect(labelsOf("ranked", ...byCell)).toEqual(["Sing", "Walk"]);
    const byHeader = [cell("Walk", "Likes [2nd choice]"), cell("Sing", "Likes [1st choice]")];
    expect(labelsOf("ranked", ...byHeader)).toEqual(["Sing", "Walk"]);
    expect(labelsOf("ranked", cell("Sing, Walk"))).toEqual(["Sing", "Walk"]);
  });
});
