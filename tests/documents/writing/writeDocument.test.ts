import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { type DocumentToWrite, writeDocument } from "../../../renderer/documents/writeDocument";
import { attendanceTable } from "../../../renderer/domain/attendanceTable";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { surveyQuestions } from "../../../renderer/domain/endSurvey";
import { applicationForm } from "../../../renderer/domain/formQuestions";
import { reviewerPack } from "../../../renderer/domain/selection/reviewerPack";
import { applicationNumber, aReview, aReviewer, CRITERIA } from "../../domain/selection/builders";
import { ACADEMY, aForm } from "./aForm";
import { paragraphsOf } from "./wordParts";

const { edition, sessions } = edition2016();
const words = {
  purpose: "offer",
  language: "en",
  subject: "",
  body: "Dear {{known_as}},",
} as const;
const letters: DocumentToWrite = {
  kind: "letters",
  source: { kind: "words", words },
  letters: ["Selam", "Amina"].map((name) => ({ texts: { known_as: name }, lists: {} })),
};
const pack = {
  academyName: ACADEMY,
  editionName: edition.name,
  pack: reviewerPack(aReviewer(2), {
    applications: [applicationNumber(7)],
    reviews: [aReview(7, 2)],
    questions: applicationForm([]),
    criteria: CRITERIA,
    criteriaVersion: 1,
  }),
};
const surveyWords = {
  of: ACADEMY,
  title: "How was it?",
  intro: "",
  scale: "",
  thanks: "",
  foot: "",
};
const facts = { sessions, places: [], people: new Map(), marks: new Map(), guests: [] };

const inWord: readonly (readonly [DocumentToWrite, string])[] = [
  [{ kind: "form", form: aForm() }, "Equality monitoring"],
  [{ kind: "filledForm", form: aForm(), answers: { firstName: "سميرة" }, equality: {} }, "سميرة"],
  [{ kind: "call", call: { academyName: ACADEMY, edition, sessions } }, "Refugee Welcome Walk"],
  [
    {
      kind: "programme",
      programme: { academyName: ACADEMY, edition, sessions, venues: [], asOf: "2016-11-03" },
    },
    "As of Thursday 3 November 2016",
  ],
  [{ kind: "letterTemplate", words }, "Dear {{known_as}},"],
  [letters, "Dear Amina,"],
  [{ ...letters, letters: letters.letters.slice(0, 1) }, "Dear Selam,"],
  [{ kind: "reviewerPack", pack }, "Application 7"],
  [
    {
      kind: "planPages",
      pages: {
        academyName: ACADEMY,
        editionName: edition.name,
        day: null,
        themes: [],
        pages: [{ rowCode: 14, name: "Selam", together: [], plan: null }],
      },
    },
    "Number 14",
  ],
  [
    {
      kind: "survey",
      survey: { academyName: ACADEMY, questions: surveyQuestions(edition), words: surveyWords },
    },
    "How was it?",
  ],
];

test.each(inWord)("%o is written as the Word file it is", async (document, telling) => {
  expect(paragraphsOf(await writeDocument(document)).join("\n")).toContain(telling);
});

const inExcel: readonly (readonly [DocumentToWrite, string])[] = [
  [{ kind: "scoringSheet", pack }, "7"],
  [
    {
      kind: "attendance",
      workbook: {
        academyName: ACADEMY,
        table: attendanceTable({ ...facts, edition, today: "2016-11-03" }),
      },
    },
    "People here",
  ],
  [
    {
      kind: "claims",
      claims: { academyName: ACADEMY, editionName: "2016–17", asOf: "2016-11-04", claims: [] },
    },
    "Sum",
  ],
];

test.each(inExcel)("%o is written as the workbook it is", async (document, telling) => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeDocument(document);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const cells: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell(({ text }) => void cells.push(text)));
  }
  expect(cells).toContain(telling);
});

test("no letter at all is nobody's letter", async () => {
  await expect(writeDocument({ ...letters, letters: [] })).rejects.toThrow();
});
