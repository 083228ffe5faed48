import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { kindOfFile } from "../../../renderer/documents/outside/fileKind";
import { readDocument } from "../../../renderer/documents/readDocument";
import { readSpreadsheet } from "../../../renderer/documents/readSpreadsheet";

const utf8 = (text: string) => new TextEncoder().encode(text);
const TABLE = 'Timestamp,Full name,Why\n2016/11/03,Ana Nowak,"Because,\nyes"\n2016/11/04,Omar,No\n';
const ROWS = [
  ["Timestamp", "Full name", "Why"],
  ["2016/11/03", "Ana Nowak", "Because,\nyes"],
  ["2016/11/04", "Omar", "No"],
];

function rowsOf(bytes: Uint8Array, name = "answers.csv") {
  const reading = readSpreadsheet(name, bytes);
  if (!reading.ok) throw new Error(`refused: ${reading.error.kind}`);
  return reading.value.tabs[0]?.rows;
}

function sixteenBit(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const codes = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  ];
  return Uint8Array.from(
    codes.flatMap((code) => (order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

test("reads commas, semicolons, tabs and bars, with quotes around delimiters and line ends", () => {
  expect(rowsOf(utf8(TABLE))).toEqual(ROWS);
  for (const delimiter of [";", "\t", "|"]) {
    const text = Papa.unparse(ROWS, { delimiter, newline: "\r\n" });
    expect(rowsOf(utf8(text))).toEqual(ROWS);
  }
});

test("reads UTF-8 with and without its mark, both orders of UTF-16, and windows-1252", () => {
  const text = "Prénom;Straße;Ort\nZoë;Große Gasse;Köln\n";
  const rows = [
    ["Prénom", "Straße", "Ort"],
    ["Zoë", "Große Gasse", "Köln"],
  ];
  expect(rowsOf(utf8(`\ufeff${text}`))).toEqual(rows);
  for (const order of ["le", "be"] as const) {
    expect(rowsOf(sixteenBit(text, order, true))).toEqual(rows);
    expect(rowsOf(sixteenBit(text, order, false))).toEqual(rows);
  }
  expect(rowsOf(Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))))).toEqual(rows);
});

test("takes Excel's own word for how columns are parted", () => {
  expect(rowsOf(utf8("sep=|\r\nName|Note\r\nAna|a,b,c\r\nOmar|d,e,f\r\n"))).toEqual([
    ["Name", "Note"],
    ["Ana", "a,b,c"],
    ["Omar", "d,e,f"],
  ]);
});

test("tells a table from running text, from a mail and from a form typed as text, whatever it is called", () => {
  const kind = (text: string, name = "file") => kindOfFile(name, utf8(text));
  expect(kind(TABLE)).toBe("delimitedText");
  expect(kind("Date received,Name,Email\n1 Sep,Ana,a@x.org\n2 Sep,Omar,o@x.org")).toBe(
    "delimitedText",
  );
  expect(kind("Dear Sam,\n\nI am Ana, from Leeds, and I would like to come.\nYours,\nAna")).toBe(
    "text",
  );
  expect(kind("First name:\tAna\nFamily name:\tNowak\nEmail:\ta@example.org")).toBe("text");
  expect(
    kind("From: ana@example.org\nTo: x@example.org\nSubject: a, b, c\n\nHello, there, friend"),
  ).toBe("mail");
  expect(kind("Name\nAna\nOmar", "list.csv")).toBe("delimitedText");
});

test("among forms it is said to be a spreadsheet, not a damaged form", async () => {
  expect(await readDocument("answers.csv", utf8(TABLE))).toEqual({
    ok: false,
    error: { kind: "spreadsheet" },
  });
});

test("whatever a table holds comes out again, however it was written", () => {
  const cell = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((text) => text.replaceAll("\r", "").trim());
  const row = fc.array(
    cell.filter((text) => text !== ""),
    { minLength: 3, maxLength: 3 },
  );
  const table = fc.array(row, { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
      const text = `sep=${delimiter}\r\n${Papa.unparse(rows, { delimiter, quotes: true })}`;
      const read = rowsOf(utf8(text));
      expect(read).toEqual(rows.map((cells) => cells.map((words) => words)));
    }),
  );
});

test("100 KB of nothing but quotes, delimiters or line ends is read in no time", () => {
  for (const bad of ['"', ",", "\n", '",', '"\n"', '""",']) {
    const bytes = utf8(bad.repeat(100_000 / bad.length));
    const started = performance.now();
    readSpreadsheet("bad.csv", bytes);
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});
