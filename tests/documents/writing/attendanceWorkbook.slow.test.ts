import ExcelJS, { type Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { sheetName, writeAttendanceWorkbook } from "../../../renderer/documents/attendanceWorkbook";
import { attendanceTable } from "../../../renderer/domain/attendanceTable";
import type { CalendarDate } from "../../../renderer/domain/calendar";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { GuestId, PersonId, PlaceId } from "../../../renderer/domain/ids";
import {
  type CohortPlace,
  type Mark,
  type MarkStatus,
  markId,
  type Person,
} from "../../../renderer/domain/person";
import { ACADEMY } from "./aForm";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";
import { part } from "./wordParts";

const { edition, sessions } = edition2016();
const TODAY: CalendarDate = "2016-10-07";
const INJECTIONS = ['=HYPERLINK("http://x")', "+44 7700", "-2+3", "@SUM(A1)", "＝1+1"];
const NAMES = ["Amina", ...INJECTIONS, "سميرة"];
const GRID_START = 5;

const people = new Map<string, Person>(
  NAMES.map((knownAs, index) => {
    const id = `person-${index}` as PersonId;
    const none = { phone: "", address: "", preferredContact: "", languages: "", organisation: "" };
    return [id, { id, fullName: knownAs, knownAs, email: "amina@example.org", ...none }];
  }),
);

const places = NAMES.map(
  (_, index): CohortPlace => ({
    id: `place-${index}` as PlaceId,
    editionId: edition.id,
    personId: `person-${index}` as PersonId,
    applicationId: null,
    rowCode: index + 1,
    joinedOn: index === 2 ? "2016-09-20" : "2016-09-08",
    left: null,
  }),
);

/** What Amina, and Amina alone, was marked with at the first four dates. */
const AMINA: readonly MarkStatus[] = [
  { kind: "present" },
  { kind: "selfReported" },
  { kind: "late", minutes: 12 },
  { kind: "apologies" },
];

const marks = new Map<string, Mark>(
  AMINA.flatMap((status, index) => {
    const session = sessions[index];
    if (session === undefined) return [];
    const id = markId(session.id, "person-0" as PersonId);
    return [[id, { id, sessionId: session.id, personId: "person-0" as PersonId, status }] as const];
  }),
);

const [first] = sessions;
if (first === undefined) throw new Error("The edition has no sessions");
const guest = { id: "guest" as GuestId, sessionId: first.id, name: "Guest", organisation: "" };
const table = attendanceTable({
  edition,
  sessions,
  places,
  people,
  marks,
  guests: [guest],
  today: TODAY,
});

let bytes: Uint8Array;
let grid: Worksheet;
let list: Worksheet;
let book: InstanceType<typeof ExcelJS.Workbook>;

beforeAll(async () => {
  bytes = await writeAttendanceWorkbook({ academyName: ACADEMY, table });
  book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const [attendance, codes] = book.worksheets;
  if (attendance === undefined || codes === undefined) throw new Error("A sheet is missing");
  grid = attendance;
  list = codes;
});

const cells = (sheet: Worksheet, row: number) =>
  (sheet.getRow(row).values as readonly unknown[]).slice(1);

describe("the attendance workbook", () => {
  test("has a row for each person: code, name, marks and figures as numbers", () => {
    expect(grid.getCell("A1").value).toBe(`Attendance, ${ACADEMY} 2016–17`);
    expect(cells(grid, GRID_START)).toEqual([
      1,
      "Amina",
      "P",
      "S",
      "L12",
      "A",
      "",
      "",
      "",
      "",
      "",
      3,
      4,
      0.75,
      1,
      (240 + 360 + 120 - 12) / 60,
    ]);
    expect(grid.getCell(GRID_START, 14).numFmt).toBe("0%");
    expect(cells(grid, GRID_START + 2).slice(2, 5)).toEqual(["joined later", "joined later", "?"]);
  });

  test("heads each column with what it was and when", () => {
    expect(cells(grid, 4).slice(0, 4)).toEqual([
      "Code",
      "Name",
      "Session 1\nThu 8 Sep 2016\nIntroduction to Community Organising and the Community Leadership Academy",
      "Action\nSat 17 Sep 2016\nRefugee Welcome Walk",
    ]);
  });

  test("adds up each session and the cohort, with guests in no figure and a dash for nothing", () => {
    const totals = GRID_START + NAMES.length;
    expect(cells(grid, totals).slice(1, 4)).toEqual(["People here", 1, 1]);
    expect(cells(grid, totals + 2)[10]).toBe("–");
    expect(cells(grid, totals + 2)[11]).toBe(table.cohort.attended);
    expect(cells(grid, totals + 2)[13]).toBe(table.cohort.attendance);
    expect(cells(grid, totals + 3).slice(1, 4)).toEqual(["Guests, in no figure", 1, 0]);
  });

  test("keeps names that look like formulas as text, also when they are edited", () => {
    INJECTIONS.forEach((name, index) => {
      const cell = grid.getCell(GRID_START + 1 + index, 2);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(name);
      expect(cell.numFmt).toBe("@");
    });
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const textStyles = part(bytes, "xl/styles.xml").match(/<xf [^>]*numFmtId="49"[^>]*>/g) ?? [];
    expect(textStyles.length).toBeGreaterThan(0);
    for (const style of textStyles) expect(style).toContain('quotePrefix="1"');
  });

  test("freezes header and names, and prints landscape on A4, one page wide, with its header repeated", () => {
    expect(grid.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 4 });
    expect(grid.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "4:4",
    });
    expect(grid.headerFooter.oddFooter).toContain("&RPage &P of &N");
  });

  test("explains its letters and its figures beneath", () => {
    const words: string[] = [];
    grid.eachRow((row) => words.push(String(row.getCell(1).value), String(row.getCell(2).value)));
    expect(words).toContain("Apologies, given before");
    expect(words).toContain(
      "Attendance = (present + late + left early + self-reported) ÷ eligible sessions",
    );
  });

  test("lists who stands behind each row code, and nothing else about anyone", () => {
    expect(cells(list, 4)).toEqual(["Code", "Known as", "Joined", "Left"]);
    expect(cells(list, GRID_START).slice(0, 3)).toEqual([1, "Amina", new Date("2016-09-08")]);
    const everything = ["xl/sharedStrings.xml", "docProps/core.xml", "docProps/app.xml"]
      .map((name) => part(bytes, name))
      .join("");
    expect(everything).not.toContain("amina@example.org");
    expect(part(bytes, "docProps/core.xml")).not.toContain("Amina");
    expect(book.creator).toBe(ACADEMY);
  });

  test("makes any name fit for a sheet", () => {
    expect(sheetName("Attendance 2016/17: [all] 'the whole long year'")).toMatch(
      /^Attendance 2016 17 {3}all/,
    );
    expect(sheetName("x".repeat(60))).toHaveLength(31);
    expect(sheetName("''")).toBe("Sheet");
  });

  test.skipIf(!hasLibreOffice)(
    hasLibreOffice ? "reads the same in LibreOffice" : LIBRE_OFFICE_IS_MISSING,
    () => {
      const csv = convert(bytes, "xlsx", "csv", "Text - txt - csv (StarCalc):44,34,76");
      const rows = rowsOf(new TextDecoder().decode(csv));
      NAMES.forEach((name, index) => {
        const shown = cells(grid, GRID_START + index).map((value, column) =>
          asShown(value, column),
        );
        expect(rows[GRID_START - 1 + index]).toEqual(shown);
        expect(shown[1]).toBe(name);
      });
    },
    120_000,
  );
});

/** As the sheet shows a value: shares in per cent, hours with one decimal. */
function asShown(value: unknown, column: number): string {
  if (typeof value !== "number") return String(value);
  if (column === 13 || column === 14) return `${Math.round(value * 100)}%`;
  return column === 15 ? value.toFixed(1) : String(value);
}

/** Reads CSV with quoted cells and line ends within them. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}
