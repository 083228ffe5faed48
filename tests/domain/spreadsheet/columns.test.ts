import { expect, test } from "vitest";
import { cellName } from "../../../renderer/domain/spreadsheet/cellNames";
import { columnsOf, headerRowOf, rowsBelow } from "../../../renderer/domain/spreadsheet/columns";

const tab = (...rows: readonly (readonly string[])[]) => ({ name: "", rows });

test("the headers stand below titles, merged ones too, and above the answers", () => {
  const titled = tab(
    ["Register 2016", "Register 2016", "Register 2016", "Register 2016"],
    [],
    ["Printed 3 Nov"],
    ["Name", "Email", "8 Sep", "21 Sep"],
    ["Ana", "ana@example.org", "P", "P"],
  );
  expect(headerRowOf(titled)).toBe(3);
  expect(rowsBelow(titled, 3).map(({ index }) => index)).toEqual([4]);
});

test("a list that begins with an address has no headers: its columns are called by their letters", () => {
  const bare = tab(["Ana Nowak", "ana@example.org"], ["Omar", "omar@example.org"]);
  expect(headerRowOf(bare)).toBeNull();
  expect(columnsOf(bare, null).map(({ header }) => header)).toEqual(["A", "B"]);
  expect(rowsBelow(bare, null)).toHaveLength(2);
});

test("a header that stands there twice is told apart by its number, and empty columns are no columns", () => {
  const columns = columnsOf(tab(["Email", "", "E-mail:", "EMAIL *"], ["a", "", "b", "c"]), 0);
  expect(columns.map(({ key, index }) => [key, index])).toEqual([
    ["email", 0],
    ["e-mail", 2],
    ["email 2", 3],
  ]);
});

test("samples are the first few different answers", () => {
  const [column] = columnsOf(tab(["Role"], ["a"], ["a"], [""], ["b"], ["c"], ["d"]), 0);
  expect(column).toMatchObject({ samples: ["a", "b", "c"], filled: 5 });
});

test("cells are named as people name them", () => {
  expect([cellName(0, 0), cellName(6, 25), cellName(11, 26), cellName(0, 701)]).toEqual([
    "A1",
    "Z7",
    "AA12",
    "ZZ1",
  ]);
});
